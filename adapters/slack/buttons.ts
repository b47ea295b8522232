import type { types } from "@slack/bolt";
import { type Citation, sectionKey } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { limits } from "./limits.ts";
import { wording } from "./wording.ts";

/** What Slack calls when somebody presses or sends something. */
export const actionIds = {
  share: "share",
  whole: "whole_section",
  next: "next_best",
  person: "ask_person",
  remove: "remove",
  feedback: "feedback",
  /** Followed by a number. */
  judge: "feedback_",
  /** Followed by a number, since the ids of a block's buttons must differ. */
  open: "open_",
  /** Followed by a number. */
  answeredIt: "answered_it_",
  page: "page_",
  browse: "browse_",
  ask: "open_ask",
} as const;

export const callbackIds = {
  shortcut: "answer_this",
  globalShortcut: "ask_knowledge",
  reason: "feedback_reason",
  ask: "ask_modal",
  section: "section_modal",
} as const;

/** @param value at most 2,000 characters */
export function button(actionId: string, label: string, value: string): types.Button {
  return {
    type: "button",
    action_id: actionId,
    text: { type: "plain_text", text: shorten(label.trim() || "…", limits.buttonText) },
    value,
  };
}

/**
 * A button for each section, to read it whole.
 * @param from the number that the first one's id ends in, so that no two in a message are alike
 */
export function openButtons(citations: readonly Citation[], from = 0): types.ActionsBlock | undefined {
  const elements = citations.slice(0, limits.actions).map((citation, at) => openButton(citation, from + at));
  return elements.length === 0 ? undefined : { type: "actions", elements };
}

/** @param at the number that its id ends in */
export function openButton({ id, title, headings }: Citation, at: number): types.Button {
  return button(`${actionIds.open}${at}`, headings.at(-1) || title, sectionKey(id));
}

/** The same for any number of sections, in as many rows as it takes. */
export function openRows(citations: readonly Citation[]): types.ActionsBlock[] {
  const starts = citations.flatMap((_, at) => (at % limits.actions === 0 ? [at] : []));
  return starts.flatMap((at) => openButtons(citations.slice(at), at) ?? []);
}

/** The same thumbs where Slack's own cannot stand, as in a modal. */
export function plainFeedback(state: string): types.ActionsBlock {
  return {
    type: "actions",
    elements: [
      button(`${actionIds.judge}0`, wording.helpful, `+${state}`),
      button(`${actionIds.judge}1`, wording.notHelpful, `-${state}`),
    ],
  };
}

/** Slack's own thumbs. The answer that they judge travels with them, behind a sign that tells the two apart. */
export function feedbackButtons(state: string): types.ContextActionsBlock {
  const choice = (text: string, value: string): types.FeedbackButtons["positive_button"] => ({
    text: { type: "plain_text", text },
    accessibility_label: text,
    value,
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: actionIds.feedback,
        positive_button: choice(wording.helpful, `+${state}`),
        negative_button: choice(wording.notHelpful, `-${state}`),
      },
    ],
  };
}
