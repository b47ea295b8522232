import { type Range, sentences } from "../../knowledge/sentences.ts";

/** A part of a sentence between two punctuation marks. */
export interface Clause {
  readonly text: string;
  /** The offset of the clause in the sentence. */
  readonly start: number;
  /** Whether the clause is beside the one that asks. */
  readonly isBeside: boolean;
}

const questionStart =
  /^["'“‘]?(?:(?:so|ok|okay|and|but|well|hey|hi|yo|hello|please)[, ]+)*(?:(?:what|where|who|how)s|what|when|where|who|whose|whom|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|had|am|may|must|list|explain|tell|show|give|name|compare|describe)\b/i;
const compares = /\b(?:vs\.?|versus)(?=\s)/i;
/** Phrases that introduce a question: "Does anyone know who", "I wonder if". */
const announces =
  /\b(?:(?:any|some)(?:one|body)(?: here| of you)?(?: happens? to)?|you(?: guys| folks)?|we|i(?:'m| am)?)?\s?\b(?:knows?|wonder(?:ing)?|curious|(?:an? |any )?(?:idea|clue)s?|not sure|unsure|no idea|remember|understand|tell (?:me|us)|ask(?:s|ed|ing)? (?:me|us|around|everyone|everybody)|explain|figure out|find out|question is)(?: about| of)? (?=(?:what|when|where|who|whose|which|why|how|if|whether)\b)/i;

/** The blank between a sentence and a question that begins with a small letter: "that's not ok. what's our rule?" */
const beginsSmall =
  /(?<=\b(?!(?:vs|eg|ie|cf|no)\.)[\w'’]{2,30}[.!?…]{1,3})\s+(?=(?:what|when|where|who|whose|which|why|how|is|are|do|does|did|can|could|should|will|would|has|have|any|list|explain|tell|show|give|compare|describe|tl;?dr)(?:'?s|’s)?\s|[\w+#-]{2,20} (?:vs\.?|versus)\s)/g;

/** Splits a typed text into sentences. */
export function typedSentences(text: string): Range[] {
  return sentences(text).flatMap(({ start, end }) => {
    const ranges: Range[] = [];
    let from = start;
    for (const { index, 0: blank } of text.slice(start, end).matchAll(beginsSmall)) {
      ranges.push({ start: from, end: start + index });
      from = start + index + blank.length;
    }
    return [...ranges, { start: from, end }];
  });
}

/** Whether a sentence is a question. */
export function asks(sentence: string): boolean {
  return sentence.includes("?") || opensQuestion(sentence);
}

/** Returns the part of a sentence that asks, without what is told before it; the whole sentence if no clause asks. */
export function askedIn(sentence: string, clauses: readonly Clause[] = clausesOf(sentence)): string {
  const first = clauses.find(({ isBeside }) => !isBeside);
  return first === undefined ? sentence : asQuestion(sentence.slice(first.start));
}

/** Returns what a sentence announces as its question; undefined if it announces none: "does anyone remember what miri is?" */
export function announcedIn(sentence: string): string | undefined {
  const match = announces.exec(sentence);
  return match === null ? undefined : asQuestion(sentence.slice(match.index + match[0].length));
}

function asQuestion(asked: string): string {
  return asked.replace(/^["'“‘]/, "").replace(/^(?:if|whether) /i, "is it so that ");
}

/** Splits a sentence into clauses, in order. */
export function clausesOf(sentence: string): Clause[] {
  const parts = splitAtMarks(sentence).flatMap(splitAtAnnouncement);
  const firstAsking = parts.findIndex(({ isAsked, text }) => isAsked || opensQuestion(text));
  const firstChoice = firstOfChoice(parts, firstAsking);
  return parts.map(({ text, start, isAsked }, at) => {
    const isListed = at > firstAsking ? listsOn(text) : at >= firstChoice;
    const isBeside = firstAsking !== -1 && !isAsked && !opensQuestion(text) && !isListed;
    return { text, start, isBeside };
  });
}

/**
 * "NATS or Kafka, which is faster?": returns the index of the clause in which the alternatives begin; if there are none, that
 * of the clause that asks.
 */
function firstOfChoice(parts: readonly Part[], firstAsking: number): number {
  const asking = parts[firstAsking]?.text ?? "";
  if (!/^(?:which|what(?:['’]?s| is)? (?:the )?(?:better|best))\b/i.test(asking)) return firstAsking;
  if (!/\bor\b/i.test(parts[firstAsking - 1]?.text ?? "")) return firstAsking;
  let first = firstAsking;
  while (first > 0 && isShort(parts[first - 1]?.text ?? "")) first--;
  return first;
}

/** Whether a clause asks by itself. */
export function opensQuestion(clause: string): boolean {
  return questionStart.test(clause) || compares.test(clause);
}

/** The most words of a clause that continues a list. */
const longestListed = 5;

/** Whether a clause continues a list of alternatives: "NATS, Kafka or RabbitMQ?" */
function listsOn(clause: string): boolean {
  return /\bor\b|^and\b/i.test(clause) && isShort(clause);
}

function isShort(clause: string): boolean {
  return clause.split(/\s+/).length <= longestListed;
}

interface Part {
  readonly text: string;
  readonly start: number;
  /** Whether words before the clause introduce it as a question. */
  readonly isAsked: boolean;
}

/** Boundaries between clauses, and between sentences that begin with a small letter if the next one asks. */
const marks =
  /(?<=[,;:]|\s[-–—]|\.\.\.|…)\s+|(?<=[a-z]{3}[.!]|[A-Z]{3}[.!])\s+(?=(?:what|when|where|who|whose|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have)\b)/;

function splitAtMarks(sentence: string): Part[] {
  let start = 0;
  return sentence.split(marks).map((part) => {
    const at = sentence.indexOf(part, start);
    start = at + part.length;
    return { text: part.trim(), start: at, isAsked: false };
  });
}

function splitAtAnnouncement(part: Part): Part[] {
  const match = announces.exec(part.text);
  if (match === null) return [part];
  const end = match.index + match[0].length;
  const asked = { text: part.text.slice(end), start: part.start + end, isAsked: true };
  return end === 0 ? [asked] : [{ ...part, text: part.text.slice(0, end).trim() }, asked];
}
