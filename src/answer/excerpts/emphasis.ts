import { type Block, type ListItem, type Paragraph, plainText, type Span } from "../../knowledge/block.ts";
import { sliceSpans } from "../../knowledge/quote.ts";
import type { Range } from "../../knowledge/sentences.ts";
import type { Language } from "../../search/languages/language.ts";
import { wordTerms } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import { wantedRanges } from "../question/wanted-kind.ts";

/** The longest text, in characters, in which words are marked; in a longer one a few marked words would not be seen. */
const longestMarked = 8_000;

/**
 * Marks the words that decide the answer: the number, date or price that was asked for, or else the question's heaviest
 * concepts.
 * @param deciding text of the deciding passage; only words in it are marked
 */
export function emphasize(blocks: readonly Block[], deciding: string, question: Question): readonly Block[] {
  if (deciding.length > longestMarked) return blocks;
  const mark = (paragraph: Paragraph): Paragraph => {
    const text = plainText(paragraph.spans);
    const range = overlap(text, deciding);
    if (range === undefined) return paragraph;
    const keys = keyRanges(text.slice(range.start, range.end), question);
    const own = strongIn(paragraph.spans);
    const moved = keys
      .map(({ start, end }) => ({ start: start + range.start, end: end + range.start }))
      .filter((one) => own.every((strong) => !isBeside(strong, one, text)));
    return { ...paragraph, spans: markSpans(paragraph.spans, moved) };
  };
  const visit = (block: Block): Block => {
    switch (block.kind) {
      case "paragraph":
        return mark(block);
      case "list":
        return { ...block, items: block.items.map((item): ListItem => ({ ...item, blocks: item.blocks.map(visit) })) };
      case "quote":
        return { ...block, blocks: block.blocks.map(visit) };
      case "code":
      case "table":
      case "gap":
        return block;
    }
  };
  return blocks.map(visit);
}

/** Returns the ranges of a paragraph that are bold in the source. */
function strongIn(spans: readonly Span[]): Range[] {
  let end = 0;
  return spans.flatMap(({ text, strong }) => {
    const start = end;
    end += text.length;
    return strong === true ? [{ start, end }] : [];
  });
}

/**
 * Whether only a blank or punctuation separates two ranges: two adjacent bold ranges would merge, as in "**Web frameworks.**
 * **Axum**".
 */
function isBeside(own: Range, marked: Range, text: string): boolean {
  const between = own.end <= marked.start ? text.slice(own.end, marked.start) : text.slice(marked.end, own.start);
  const isApart = own.end <= marked.start || marked.end <= own.start;
  return isApart && between.length <= 2 && /^\W*$/.test(between);
}

/** Returns the range of a paragraph's text that belongs to the deciding passage. */
function overlap(text: string, deciding: string): Range | undefined {
  if (text.length > longestMarked) return undefined;
  const start = text.indexOf(deciding);
  if (start !== -1) return { start, end: start + deciding.length };
  return deciding.includes(text) ? { start: 0, end: text.length } : undefined;
}

/** Concepts at least this heavy, relative to the heaviest, are marked. */
const heavy = 0.6;
const wellMatched = 0.4;
/** The largest share of a passage that may be marked; more would be no emphasis. */
const mostMarked = 0.5;

function keyRanges(text: string, question: Question): Range[] {
  const unbroken = unbrokenIn(text);
  const mayBeMarked = ({ start, end }: Range): boolean => unbroken.every((one) => end <= one.start || one.end <= start);
  const wanted = wantedRanges(question.wants, text).filter(mayBeMarked);
  if (wanted.length > 0) return wanted;
  const heaviest = Math.max(0, ...question.concepts.map(({ weight }) => weight));
  const deciding = question.concepts.filter(({ weight }) => weight >= heavy * heaviest);
  const ranges = joinNear(
    text,
    toWords(text).filter((word) => mayBeMarked(word) && isOneOf(word.text, deciding, question.language)),
  );
  const marked = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  return marked > mostMarked * text.length ? [] : ranges;
}

/** A mention, a time, an emoji or a spoiler, in the notation of chat platforms. */
const chatMarks = /<[^<>\s]{1,100}>|:[\w+-]{1,40}:|\|\|(?=\S)[^|\n]{1,500}\|\|/g;

/** Returns ranges that a mark inside would break: addresses and chat notation. */
function unbrokenIn(text: string): Range[] {
  const addresses = [...text.matchAll(/\S+/g)].filter(([token]) => /@|:\/\//.test(token));
  return [...addresses, ...text.matchAll(chatMarks)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function isOneOf(word: string, concepts: readonly Concept[], language: Language): boolean {
  const terms = wordTerms(word, language).content;
  return concepts.some((concept) => terms.some((term) => (concept.terms.get(term) ?? 0) >= wellMatched));
}

/** Joins ranges that are separated by nothing but blanks, hyphens or one short word. */
function joinNear(text: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && /^[\s-]*(?:[a-z]{1,3}\s)?$/.test(text.slice(last.end, start))) {
      joined[joined.length - 1] = { start: last.start, end };
    } else joined.push({ start, end });
  }
  return joined;
}

function markSpans(spans: readonly Span[], ranges: readonly Range[]): Span[] {
  const marked: Span[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    marked.push(...sliceSpans(spans, { start: at, end: start }));
    marked.push(...sliceSpans(spans, { start, end }).map((span): Span => ({ ...span, key: true })));
    at = end;
  }
  return [...marked, ...sliceSpans(spans, { start: at, end: Number.POSITIVE_INFINITY })];
}
