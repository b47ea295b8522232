import { intentOf, longestQuestion, pointsElsewhere, shortenQuestion, standsByItself } from "../../src/index.ts";
import type { Line } from "./wording/common-wording.ts";

/** The contents of a message. */
export interface Contents {
  /** The possible questions in what the author typed, likeliest first. */
  readonly typed: readonly string[];
  /** The quotes in the message, which are somebody else's words. */
  readonly quoted: readonly Shortened[];
  /** The other texts in the message: forwarded messages, what an app shows in it, transcripts. */
  readonly shown: readonly Shortened[];
  /** Whether the message holds pictures, recordings or files, whose contents the bot does not read. */
  readonly hasFiles: boolean;
  /** The bot's reply where the bot may not read what was typed. */
  readonly unreadable?: Line;
}

/** A text cut to the length that is read of a question. */
export interface Shortened {
  readonly text: string;
  readonly isShortened?: true;
}

/**
 * What somebody else's message asks: the possible questions, likeliest first, or the bot's reply where it may not read the
 * message.
 */
export type PossibleQuestions = { readonly texts: readonly Shortened[] } | { readonly unreadable: Line };

/** What a message points to by a link, by replying, or by its position below other messages. */
export type Pointed =
  | {
      readonly texts: readonly Shortened[];
      /** Whether the question stands in another message, so that the answer repeats it. */
      readonly isElsewhere: boolean;
      /** Set where readers of the answer may not be allowed to see the message that holds the question. */
      readonly isUnseen?: true;
    }
  | { readonly unreadable: Line };

/** Turns what a message asks into the target of another message that points to the first. */
export function pointedTo(meant: PossibleQuestions, isElsewhere: boolean): Pointed {
  return "texts" in meant ? { ...meant, isElsewhere } : meant;
}

/** A link to a message, found in another message. */
export interface LinkToMessage {
  /** Whether the linked message is in the same place as the link; readers of the answer may not see other places. */
  readonly isHere: boolean;
  /** Returns what the linked message asks; undefined where it no longer exists, or the asker may not see it. */
  read(): Promise<PossibleQuestions | undefined>;
}

/**
 * Returns the texts of the linked messages that may be read, questions first, or a reply where none may be read; undefined
 * where there are no links. Only the first `mostShown` links are read.
 */
export async function pointedByLinks(links: readonly LinkToMessage[]): Promise<Pointed | undefined> {
  if (links.length === 0) return undefined;
  const told: Pointed[] = [];
  for (const { isHere, read } of links.slice(0, mostShown)) {
    const meant = await read().catch(() => undefined);
    told.push(meant === undefined ? { unreadable: ({ hiddenLink }) => hiddenLink } : linkedTo(meant, isHere));
  }
  const readable = told.filter((one) => "texts" in one);
  if (readable.length === 0) return told[0];
  const texts = readable.flatMap((one) => one.texts);
  const asks = ({ text }: Shortened): boolean => intentOf(text) === "question";
  return {
    texts: [...texts.filter(asks), ...texts.filter((one) => !asks(one))],
    isElsewhere: readable.some(({ isElsewhere }) => isElsewhere),
    ...(readable.some(({ isUnseen }) => isUnseen) && { isUnseen: true as const }),
  };
}

function linkedTo(meant: PossibleQuestions, isHere: boolean): Pointed {
  return "texts" in meant && !isHere ? { ...meant, isElsewhere: false, isUnseen: true } : pointedTo(meant, isHere);
}

/**
 * Returns what a command asks: what was typed, or the messages that it links to where it asks nothing else.
 * @param beside what was typed beside the links
 * @param isPublic whether everybody in the place sees the answer; a message in another place is then not read
 */
export async function typedOrLinked(
  typed: Shortened,
  beside: string,
  isPublic: boolean,
  linked: () => Promise<Pointed | undefined>,
): Promise<PossibleQuestions> {
  const pointed = pointsElsewhere(beside) ? await linked() : undefined;
  if (pointed === undefined) return { texts: [typed] };
  if ("unreadable" in pointed) return pointed;
  return pointed.isUnseen && isPublic ? { unreadable: ({ hiddenLink }) => hiddenLink } : { texts: pointed.texts };
}

/** The most linked messages, and the most shown texts, that are read. */
const mostShown = 3;

/** Returns the non-empty texts that a message shows, each cut to the length that is read of a question. */
export function cutTexts(texts: readonly string[]): Shortened[] {
  const told = texts.map((text) => text.trim()).filter((text) => text !== "");
  return told.slice(0, mostShown).map((text) => ({
    text: shortenQuestion(text),
    ...(text.length > longestQuestion && { isShortened: true as const }),
  }));
}

/** Returns the possible questions that were typed, likeliest first; a text that is only web addresses becomes empty. */
export function typedQuestions({ typed }: Pick<Contents, "typed">): readonly string[] {
  const said = typed.map((text) => (text.replace(/<?https?:\/\/[^\s<>]+>?/g, " ").trim() === "" ? "" : text));
  return said.filter((text, at) => at === 0 || text !== "");
}

/**
 * Returns the quotes in a message that its author means as the question: those of a message whose own words point to them or,
 * addressed to the bot, ask nothing.
 * @param isForBot whether the message addresses the bot; otherwise somebody who quotes a question is mostly answering it
 */
export function quotesMeant({ typed, quoted }: Contents, isForBot: boolean): readonly Shortened[] {
  if (quoted.length === 0) return [];
  const [first = ""] = typedQuestions({ typed });
  if (pointsElsewhere(first)) return quoted;
  if (!isForBot || intentOf(first) === "question") return [];
  return quoted.filter(({ text }) => intentOf(text) === "question");
}

/** Returns the question in a message that somebody wants answered. */
export function questionsIn(contents: Contents): PossibleQuestions {
  return readable(textsOf(contents), contents.hasFiles);
}

/**
 * Returns the question meant by a message without words below other people's messages: the last message above that asks (else
 * the last one), then the first.
 * @param first the message that began the thread
 * @param later the other people's messages since then, oldest first
 */
export function questionsAbove(first: Contents | undefined, later: readonly Contents[]): PossibleQuestions {
  const all = [...(first === undefined ? [] : [first]), ...later].filter(saysSomething);
  const asks = (one: Contents): boolean => intentOf(textsOf(one)[0]?.text ?? "") === "question";
  const last = all.findLast(asks) ?? all.at(-1);
  const meant = [...new Set([last, first])].filter((one) => one !== undefined);
  const texts = new Map(meant.flatMap(textsOf).map((shown) => [shown.text, shown]));
  return readable(
    [...texts.values()],
    meant.some(({ hasFiles }) => hasFiles),
  );
}

function saysSomething(contents: Contents): boolean {
  return contents.hasFiles || textsOf(contents).length > 0;
}

function textsOf(contents: Contents): readonly Shortened[] {
  const typed = typedQuestions(contents);
  const own = cutTexts(typed);
  const beside = [...quotesMeant(contents, true), ...contents.shown];
  return pointsElsewhere(typed[0] ?? "") && beside.length > 0 ? beside : [...own, ...beside];
}

/**
 * Returns the texts of a message, or the bot's reply where these do not ask without its pictures or files.
 */
function readable(texts: readonly Shortened[], hasFiles: boolean): PossibleQuestions {
  const words = texts.map(({ text }) => text);
  return isFileAlone(hasFiles, words) ? { unreadable: ({ textAlone }) => textAlone } : { texts };
}

/** Whether a message has pictures or files, and no text that can be answered without them. */
export function isFileAlone(hasFiles: boolean | undefined, texts: readonly string[]): boolean {
  return hasFiles === true && !texts.some(standsByItself);
}
