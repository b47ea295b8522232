import type { types } from "@slack/bolt";
import { actionIds, button, callbackIds } from "./buttons.ts";
import { escapeMrkdwn } from "./escape.ts";
import { context, plain } from "./render.ts";
import { fieldModal } from "./section-modal.ts";
import { wording } from "./wording.ts";

/** Returns a menu of all sections that the person may see, which is searched while they type. */
export function finder(): types.ExternalSelect {
  return {
    type: "external_select",
    action_id: actionIds.find,
    placeholder: { type: "plain_text", text: wording.findSection },
    min_query_length: 0,
  };
}

/**
 * Returns the app's home view: fields to ask and to find a section, where else to ask, who sees the answers, and what is
 * recorded.
 */
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

/** Returns the home view for somebody who may not use the app. */
export function closedHome(): types.HomeView {
  return { type: "home", blocks: [plain(wording.notForYou)] };
}

/** Returns the modal in which a person asks or looks for a section. */
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
