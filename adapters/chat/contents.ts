import { intentOf, longestQuestion, pointsElsewhere, shortenQuestion } from "../../src/index.ts";
import type { Asks } from "./platform.ts";
import type { Line } from "./wording/common-wording.ts";

/** What a message holds. */
export interface Contents {
  /** What may be meant by what its author typed, the likeliest first. */
  readonly typed: readonly string[];
  /** What it shows beside that, each by itself: what it quotes or forwards, what an app shows in it, a transcript. */
  readonly shown: readonly Shortened[];
  /** Whether there is something to look at or to listen to, which nobody reads here. */
  readonly hasFiles: boolean;
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

/**
 * What a message asks: what was typed, or what stands beside it; where neither says anything, what it points to. Of what is
 * not addressed to the bot only what asks counts.
 * @param pointedAt undefined where it points to nothing
 */
export async function asksOf(
  { typed, shown: all, hasFiles }: Contents,
  isAddressed: boolean,
  pointedAt: (isBare: boolean) => Promise<Pointed | undefined>,
): Promise<Omit<Asks, "earlier">> {
  const own = { questions: typed, isElsewhere: false, ...(hasFiles && { hasFiles: true as const }) };
  const [first = ""] = typed;
  const shown = isAddressed ? all : all.filter(({ text }) => intentOf(text) === "question");
  if (!pointsElsewhere(first)) return { ...own, questions: [...new Set([...typed, ...shown.map(({ text }) => text)])] };
  if (!isAddressed && intentOf(first) !== "question") return own;
  const pointed = shown.length > 0 ? { texts: shown, isElsewhere: false } : await pointedAt(first === "");
  if (pointed === undefined) return own;
  if ("unreadable" in pointed) return { questions: typed, isElsewhere: false, unreadable: pointed.unreadable };
  const { texts, isElsewhere } = pointed;
  if (texts.length === 0) return own;
  const questions = texts.map(({ text }) => text);
  return { questions, isElsewhere, isPointedAt: true, ...(texts[0]?.isShortened && { isShortened: true }) };
}

/** What a corrected message may ask; nothing where it points to another, whose answer stands. */
export function questionsOfEdit({ typed, shown }: Contents): readonly string[] {
  const [first = ""] = typed;
  if (!pointsElsewhere(first)) return typed;
  return shown.length > 0 ? shown.map(({ text }) => text) : [""];
}
