import { intentOf, longestQuestion, pointsElsewhere, shortenQuestion, standsByItself } from "../../src/index.ts";
import type { Line } from "./wording/common-wording.ts";

/** What a message holds. */
export interface Contents {
  /** What may be meant by what its author typed, the likeliest first. */
  readonly typed: readonly string[];
  /** What it quotes of somebody's words, which are not its author's. */
  readonly quoted: readonly Shortened[];
  /** What it shows beside that, each by itself: what it forwards, what an app shows in it, a transcript. */
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

/** What somebody else's message asks: what may be meant of it, the likeliest first, or what is said where it may not be read. */
export type Meant = { readonly texts: readonly Shortened[] } | { readonly unreadable: Line };

/** What a message points to by a link, by replying, or by where it stands. */
export type Pointed =
  | {
      readonly texts: readonly Shortened[];
      /** Whether the answer shows the question, which stands in another message. */
      readonly isElsewhere: boolean;
      /** Set where who reads the answer may not see what asks it. */
      readonly isUnseen?: true;
    }
  | { readonly unreadable: Line };

/** The same of a message that stands here or elsewhere. */
export function pointedTo(meant: Meant, isElsewhere: boolean): Pointed {
  return "texts" in meant ? { ...meant, isElsewhere } : meant;
}

/** The address of a message that stands in another one. */
export interface LinkToMessage {
  /** Whether it stands where the link does; who reads the answer may not see another place. */
  readonly isHere: boolean;
  /** What the message asks; undefined where it is gone, or the asker may not see it. */
  read(): Promise<Meant | undefined>;
}

/** What links to messages point to: of several all that may be read, what asks first; undefined where there are none. */
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

function linkedTo(meant: Meant, isHere: boolean): Pointed {
  return "texts" in meant && !isHere ? { ...meant, isElsewhere: false, isUnseen: true } : pointedTo(meant, isHere);
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

/** What was typed, the likeliest first; an address alone says nothing that could be found. */
export function saidIn({ typed }: Pick<Contents, "typed">): readonly string[] {
  const said = typed.map((text) => (text.replace(/<?https?:\/\/[^\s<>]+>?/g, " ").trim() === "" ? "" : text));
  return said.filter((text, at) => at === 0 || text !== "");
}

/**
 * What a message quotes, where that is meant: its own words ask nothing, and leave it to what they quote.
 * @param isForBot whether the bot was asked with it; else whoever quotes a question mostly answers it
 */
export function quotesMeant({ typed, quoted }: Contents, isForBot: boolean): readonly Shortened[] {
  if (quoted.length === 0) return [];
  const [first = ""] = saidIn({ typed });
  if (pointsElsewhere(first)) return quoted;
  if (!isForBot || intentOf(first) === "question") return [];
  return quoted.filter(({ text }) => intentOf(text) === "question");
}

/** What a message asks that somebody has answered. */
export function meantBy(contents: Contents): Meant {
  return readable(textsOf(contents), contents.hasFiles);
}

/**
 * What is meant by who says nothing where others wrote: the last message above that asks, or the last of all, and the first.
 * @param first what began it
 * @param later what others wrote since, oldest first
 */
export function meantAbove(first: Contents | undefined, later: readonly Contents[]): Meant {
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
  const typed = saidIn(contents);
  const own = toShown(typed);
  const beside = [...quotesMeant(contents, true), ...contents.shown];
  return pointsElsewhere(typed[0] ?? "") && beside.length > 0 ? beside : [...own, ...beside];
}

/** Of what comes with pictures or files, only what stands by itself. */
function readable(texts: readonly Shortened[], hasFiles: boolean): Meant {
  const isFileAlone = hasFiles && !texts.some(({ text }) => standsByItself(text));
  return isFileAlone ? { unreadable: ({ textAlone }) => textAlone } : { texts };
}
