import type { Passage } from "../../knowledge/passages.ts";
import { askedName } from "../question/asked-name.ts";

/** The name stands no later in the sentence that says what it is, in characters: behind an article, a quotation mark. */
const latest = 12;
/** What stands behind the name, or behind the end of its plural. */
const says =
  /^\p{L}{0,3}["'”“„»«*]*\s?(?:[(（][^)）]{0,60}[)）]\s?)?(?:(?:is|are|means?|refers? to|ist|sind|bedeutet|est|sont|es|son)\s|とは|は)/u;

/** The place of the sentence that says what a question asks the meaning of; -1 where none does. */
export function definingSentence(question: string, passages: readonly Passage[]): number {
  const name = askedName(question)?.trim().toLowerCase();
  if (name === undefined || name === "") return -1;
  return passages.findIndex(({ kind, text }) => {
    if (kind !== "sentence") return false;
    const at = text
      .slice(0, latest + name.length)
      .toLowerCase()
      .indexOf(name);
    return at !== -1 && says.test(text.slice(at + name.length, at + name.length + longestRead));
  });
}

/** Characters behind the name. */
const longestRead = 80;
