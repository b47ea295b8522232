import { sectionKey } from "../../src/index.ts";
import type { Control } from "../chat/controls.ts";
import { limits } from "./limits.ts";

/**
 * What a button, a menu or a modal does, encoded in its id. The question is not part of the id: it stands above the answer, or
 * is the message that the answer replies to. Sections are encoded as short keys, since Discord limits an id to 100 characters.
 */
export type Command =
  | Control
  /** Opens the section that is picked; `at` distinguishes the menus of one message. */
  | { readonly kind: "pick"; readonly at: number }
  /** Submits the reason for a thumb down. */
  | { readonly kind: "reason"; readonly sections: readonly string[] };

const keyLength = 12;
/** Most digits of an id that Discord gives. */
const longestId = 20;
/** Most keys of sections shown before that fit into the id of a button. */
export const mostShown = Math.floor((limits.customId - "share:".length) / keyLength);
/** Most keys of sections shown before that fit into an id beside the asker. */
const mostInMenu = Math.floor((limits.customId - "menu:+".length - longestId - 1) / keyLength);
/** Most sections of an answer that are judged with it. */
const mostJudged = 5;

/**
 * Writes a button's id, at most 100 characters.
 * @param at distinguishes buttons of one message that do the same
 */
export function encodeCommand(command: Command, at = 0): string {
  switch (command.kind) {
    case "open":
      return `open:${at}:${sectionKey(command.section)}`;
    case "answered-it":
      return `answered:${at}:${sectionKey(command.section)}`;
    case "turn":
      return `page:${command.page}:${sectionKey(command.section)}`;
    case "next-best":
      return `next:${keys(command.shown, mostShown)}`;
    case "share":
      return `share:${keys(command.shown, mostShown)}`;
    case "ask-person":
      return `person:${command.asker}`;
    case "remove":
      return `remove:${command.asker}${command.answer === undefined ? "" : `:${command.answer}`}`;
    case "see-all":
      return "all:";
    case "menu": {
      const sign = command.isRemovable ? "+" : "-";
      return `menu:${sign}${command.asker}:${keys(command.shown, mostInMenu)}`;
    }
    case "judge":
      return `${command.isHelpful ? "good" : "bad"}:${keys(command.sections, mostJudged)}`;
    case "reason":
      return `reason:${keys(command.sections, mostJudged)}`;
    case "solved":
      return `solved:${command.asker}:${keys(command.sections, mostJudged)}`;
    case "browse":
      return `browse:${command.page}`;
    case "pick":
      return `pick:${command.at}`;
  }
}

/**
 * Parses a button's id; undefined if the bot did not write it. Sections that no longer exist are left out of a list; a single
 * section that no longer exists is "".
 * @param idOf the id of a section by its key
 */
export function decodeCommand(id: string, idOf: (key: string) => string | undefined): Command | undefined {
  const [kind = "", first = "", second = ""] = id.split(":");
  const ids = (text: string): string[] => (text.match(/.{12}/g) ?? []).flatMap((key) => idOf(key) ?? []);
  const section = idOf(second) ?? "";
  const number = /^\d{1,6}$/.test(first) ? Number(first) : undefined;
  switch (kind) {
    case "open":
      return number === undefined ? undefined : { kind, section };
    case "answered":
      return number === undefined ? undefined : { kind: "answered-it", section };
    case "page":
      return number === undefined ? undefined : { kind: "turn", page: number, section };
    case "next":
      return { kind: "next-best", shown: ids(first) };
    case "share":
      return { kind, shown: ids(first) };
    case "person":
      return { kind: "ask-person", asker: first };
    case "remove":
      return { kind, asker: first, ...(second !== "" && { answer: second }) };
    case "all":
      return { kind: "see-all" };
    case "menu":
      return { kind, asker: first.slice(1), shown: ids(second), isRemovable: first.startsWith("+") };
    case "good":
    case "bad":
      return { kind: "judge", isHelpful: kind === "good", sections: ids(first) };
    case "reason":
      return { kind, sections: ids(first) };
    case "solved":
      return { kind, asker: first, sections: ids(second) };
    case "browse":
      return number === undefined ? undefined : { kind, page: number };
    case "pick":
      return number === undefined ? undefined : { kind, at: number };
    default:
      return undefined;
  }
}

function keys(ids: readonly string[], most: number): string {
  return ids.slice(-most).map(sectionKey).join("");
}
