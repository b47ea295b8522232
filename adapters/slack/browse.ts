import type { types } from "@slack/bolt";
import { actionIds, button, callbackIds } from "./buttons.ts";
import { escapeMrkdwn } from "./escape.ts";
import { context, plain } from "./render.ts";
import { fieldModal } from "./section-modal.ts";
import { wording } from "./wording.ts";

/** A menu of all sections that somebody may see, which is searched while they type. */
export function finder(): types.ExternalSelect {
  return {
    type: "external_select",
    action_id: actionIds.find,
    placeholder: { type: "plain_text", text: wording.findSection },
    min_query_length: 0,
  };
}

/** The app's home: ask, or look for yourself; where else to ask, who sees it, and what is recorded. */
export function homeView(command: string): types.HomeView {
  const says = (text: string): types.SectionBlock => ({
    type: "section",
    text: { type: "mrkdwn", text: escapeMrkdwn(text), verbatim: true },
  });
  return {
    type: "home",
    blocks: [
      { type: "header", text: { type: "plain_text", text: wording.homeTitle } },
      { type: "actions", elements: [button(actionIds.ask, wording.askTitle, "ask"), finder()] },
      says(wording.whereToAsk(command)),
      says(wording.whoSees),
      context(escapeMrkdwn(wording.whatIsRecorded)),
    ],
  };
}

/** The home of somebody who may not use the app. */
export function closedHome(): types.HomeView {
  return { type: "home", blocks: [plain(wording.notForYou)] };
}

/** The window to ask in, or to look for a section. */
export function askModal(): types.ModalView {
  return fieldModal({
    callbackId: callbackIds.ask,
    title: wording.askTitle,
    label: wording.askLabel,
    submit: wording.ask,
    metadata: "",
    blocks: [{ type: "actions", elements: [finder()] }],
  });
}
