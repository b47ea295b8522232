import { sectionKey } from "../../src/index.ts";
import { limits } from "./limits.ts";

/**
 * What a button does, and what it needs for it after a restart; the question itself stands in the answer, or is what the
 * answer replies to. Sections are named by keys, since Discord gives a button 100 characters.
 */
export type Command =
  /** `at` tells buttons of one message apart. */
  | { readonly kind: "open"; readonly at: number; readonly section: string }
  | { readonly kind: "answered"; readonly at: number; readonly section: string }
  | { readonly kind: "page"; readonly section: string; readonly page: number }
  | { readonly kind: "next"; readonly shown: readonly string[] }
  | { readonly kind: "share"; readonly shown: readonly string[] }
  | { readonly kind: "person"; readonly asker: string }
  | { readonly kind: "remove"; readonly asker: string }
  | { readonly kind: "judge"; readonly isHelpful: boolean; readonly sections: readonly string[] }
  | { readonly kind: "reason"; readonly sections: readonly string[] }
  | { readonly kind: "solved"; readonly asker: string; readonly sections: readonly string[] }
  | { readonly kind: "browse"; readonly page: number }
  | { readonly kind: "pick"; readonly at: number };

const keyLength = 12;
/** So many sections that were shown before fit into a button. */
export const mostShown = Math.floor((limits.customId - "share:".length) / keyLength);
/** So many sections of an answer are judged with it. */
const mostJudged = 5;

/** Writes a button's id, at most 100 characters. */
export function encodeCommand(command: Command): string {
  switch (command.kind) {
    case "open":
    case "answered":
      return `${command.kind}:${command.at}:${sectionKey(command.section)}`;
    case "page":
      return `page:${command.page}:${sectionKey(command.section)}`;
    case "next":
    case "share":
      return `${command.kind}:${keys(command.shown, mostShown)}`;
    case "person":
    case "remove":
      return `${command.kind}:${command.asker}`;
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
 * Reads a button's id; undefined if it is none of ours. Sections that are no longer there are left out, and one that is
 * needed is empty.
 * @param idOf the id of a section by its key
 */
export function decodeCommand(id: string, idOf: (key: string) => string | undefined): Command | undefined {
  const [kind = "", first = "", second = ""] = id.split(":");
  const ids = (text: string): string[] => (text.match(/.{12}/g) ?? []).flatMap((key) => idOf(key) ?? []);
  const isNumber = /^\d{1,6}$/.test(first);
  switch (kind) {
    case "open":
    case "answered":
      return isNumber ? { kind, at: Number(first), section: idOf(second) ?? "" } : undefined;
    case "page":
      return isNumber ? { kind, page: Number(first), section: idOf(second) ?? "" } : undefined;
    case "next":
    case "share":
      return { kind, shown: ids(first) };
    case "person":
    case "remove":
      return { kind, asker: first };
    case "good":
    case "bad":
      return { kind: "judge", isHelpful: kind === "good", sections: ids(first) };
    case "reason":
      return { kind, sections: ids(first) };
    case "solved":
      return { kind, asker: first, sections: ids(second) };
    case "browse":
      return isNumber ? { kind, page: Number(first) } : undefined;
    case "pick":
      return isNumber ? { kind, at: Number(first) } : undefined;
    default:
      return undefined;
  }
}

function keys(ids: readonly string[], most: number): string {
  return ids.slice(-most).map(sectionKey).join("");
}
