import { longestQuestion, pointsElsewhere, shortenQuestion } from "../../src/index.ts";
import type { Line } from "./wording/common-wording.ts";

/** What a message holds. */
export interface Contents {
  /** What may be meant by what its author typed, the likeliest first. */
  readonly typed: readonly string[];
  /** What it shows beside that, each by itself: what it quotes or forwards, what an app shows in it, a transcript. */
  readonly shown: readonly Shortened[];
  /** Whether there is something to look at or to listen to, which nobody reads here. */
  readonly hasFiles: boolean;
  /** What is said where the bot may not read what was typed. */
  readonly unreadable?: Line;
}

/** A text that is no longer than what is read of a question. */
export interface Shortened {
  readonly text: string;
  readonly isShortened?: true;
}

/** What a message points to by a link, by replying, or by where it stands. */
export type Pointed =
  | {
      /** What may be meant of it, the likeliest first. */
      readonly texts: readonly Shortened[];
      /** Whether the answer shows the question, which stands in another message. */
      readonly isElsewhere: boolean;
    }
  /** What is said where it may not be read. */
  | { readonly unreadable: Line };

/**
 * What a link to a message points to.
 * @param isHere whether it stands where the link does; who reads the answer may not see another place
 * @param read the texts of the message; undefined where it is gone, or the asker may not see it
 */
export async function pointedByLink(
  isHere: boolean,
  read: () => Promise<readonly Shortened[] | undefined>,
): Promise<Pointed> {
  const texts = await read().catch(() => undefined);
  return texts === undefined ? { unreadable: ({ hiddenLink }) => hiddenLink } : { texts, isElsewhere: isHere };
}

/** So many texts beside what was typed are tried. */
const mostShown = 3;

/** Cuts texts that a message shows as questions are cut; those that say nothing are left out. */
export function toShown(texts: readonly string[]): Shortened[] {
  const told = texts.map((text) => text.trim()).filter((text) => text !== "");
  return told.slice(0, mostShown).map((text) => ({
    text: shortenQuestion(text),
    ...(text.length > longestQuestion && { isShortened: true as const }),
  }));
}

/** What a corrected message may ask; nothing where it points to another, whose answer stands. */
export function questionsOfEdit({ typed, shown }: Contents): readonly string[] {
  const [first = ""] = typed;
  if (!pointsElsewhere(first)) return typed;
  return shown.length > 0 ? shown.map(({ text }) => text) : [""];
}
