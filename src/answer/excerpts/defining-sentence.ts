import type { Passage } from "../../knowledge/passages.ts";
import { askedName } from "../question/asked-name.ts";

/**
 * The latest position, in characters, of the name in the sentence that defines it: an article or a quotation mark may precede
 * it.
 */
const latest = 12;
/** What follows the name, or its plural ending, in a sentence that defines it. */
const says =
  /^\p{L}{0,3}["'”“„»«*]*\s?(?:[(（][^)）]{0,60}[)）]\s?)?(?:(?:is|are|means?|refers? to|ist|sind|bedeutet|est|sont|es|son)\s|とは|は)/u;

/** Returns the index of the passage that defines the name that a question asks the meaning of; -1 where there is none. */
export function definingSentence(question: string, passages: readonly Passage[]): number {
  const name = askedName(question)?.trim().toLowerCase();
  if (name === undefined || name === "") return -1;
  return passages.findIndex(({ kind, text }) => {
    if (kind !== "sentence" && kind !== "item") return false;
    const lower = text.slice(0, longestRead + name.length).toLowerCase();
    const at = lower.indexOf(name);
    if (at === -1) return false;
    const behind = text.slice(at + name.length, at + name.length + longestRead);
    if (at > latest) return called.test(lower.slice(0, at));
    return says.test(behind) || (at === 0 && isEntry(kind, behind));
  });
}

/** What follows the name in an entry of a glossary: its meaning, on the same line or on the next. */
const explains = /^["'”“„»«]?\s?(?:[(（][^)）]{0,60}[)）]\s?)?(?::\s|\s[–—-]{1,2}\s)\s*\S/u;
const explainsBelow = /^[:.]?[^\S\n]*\n\s*\S/u;

function isEntry(kind: Passage["kind"], behind: string): boolean {
  return explains.test(behind) || (kind === "item" && explainsBelow.test(behind));
}

/** The words before a name in a sentence that introduces it: "A feature called data loaders". */
const called = /(?:(?<!\p{L})(?:called|known as|named|genannte[nrs]?|namens|appelée?s?|llamad[ao]s?))\s+["'“„«]?$/u;

/** How many characters are read before the name and after it. */
const longestRead = 80;
