import type { types } from "@slack/bolt";
import type { Citation } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { sectionOptions } from "../chat/section-names.ts";
import { limits } from "./limits.ts";
import { wording } from "./wording.ts";

/** The action ids that Slack sends when somebody presses a control. */
export const actionIds = {
  share: "share",
  whole: "whole_section",
  next: "next_best",
  seeAll: "see_all",
  person: "ask_person",
  remove: "remove",
  menu: "menu",
  /** Prefix, followed by a number. */
  judge: "feedback_",
  /** Prefix, followed by a number, since the action ids in one block must differ. */
  open: "open_",
  pick: "pick_section",
  find: "find_section",
  answeredIt: "answered_it",
  page: "page_",
  ask: "open_ask",
} as const;

export const callbackIds = {
  shortcut: "answer_this",
  globalShortcut: "ask_knowledge",
  reason: "feedback_reason",
  ask: "ask_modal",
  section: "section_modal",
  workflowStep: "answer_from_knowledge",
} as const;

export const openLabel = wording.open;

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
 * Returns a menu of sections; picking one opens the whole section.
 * @param beside see `namesOf`
 */
export function choose(
  actionId: string,
  label: string,
  citations: readonly Citation[],
  beside: readonly Citation[] = [],
): types.StaticSelect {
  return {
    type: "static_select",
    action_id: actionId,
    placeholder: { type: "plain_text", text: shorten(label, limits.placeholder) },
    options: optionsOf(citations, beside),
  };
}

/**
 * Returns sections as options; sections with the same heading are named by their path.
 * @param beside see `namesOf`
 */
export function optionsOf(citations: readonly Citation[], beside: readonly Citation[] = []): types.PlainTextOption[] {
  const options = sectionOptions(citations, beside, { most: limits.options, longest: limits.optionText });
  return options.map(({ label, value }) => ({ text: { type: "plain_text", text: label }, value }));
}
