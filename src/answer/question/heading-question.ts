import type { Language } from "../../search/languages/language.ts";
import { contentTerms } from "../../search/terms.ts";
import { aliasTerms } from "./alias-terms.ts";

/** A label that only says that a question follows: "Q: May I …?", "FAQ: …", "3. How …?" */
const label = /^[^\p{L}]*(?:(?:Q\d*|FAQ|Question(?: \d+)?)\s*[.:)–-]\s*)?/iu;
/** Words that refer to the rest of the page: "How does it work?" */
const leans =
  /\b(?:it|its|it's|this|these|those|they|them|their|here|above|below)\b|\bthat(?=\W*$| (?:works?|means?|is|does)\b)/i;
const fewestWords = 3;
/** With this many content terms, a question with such a word is clear by itself. */
const enoughTold = 4;
/** The fewest content terms of a question in another language, for which such words are not known. */
const fewestTold = 2;

/** Who asks how to do something, and whose the thing is, does not change the question. */
const byWhom = /\bhow (?:to|(?:do|can|could|should|would) (?:i|we|you|one|people))\b/gi;
const whose = /\b(?:my|your|our)\b/gi;

/** Returns the terms of what a question asks, whoever asks it; see `aliasTerms`. */
export function askedByAnybody(question: string, language: Language): ReadonlySet<string> {
  const plain = language === "en" ? question.replace(byWhom, "how").replace(whose, " ") : question;
  return aliasTerms(plain, language);
}

/** Returns the terms of the question that a heading asks; undefined if it is no question, or is not clear by itself. */
export function askedByHeading(heading: string, language: Language): ReadonlySet<string> | undefined {
  const question = heading.replace(label, "").replace(/’/g, "'");
  if (!/[?？]\W*$/.test(question) && !/^how to\b/i.test(question)) return undefined;
  return isTold(question, language) ? askedByAnybody(question, language) : undefined;
}

function isTold(question: string, language: Language): boolean {
  const told = new Set(contentTerms(question, language)).size;
  if (language !== "en") return told >= fewestTold;
  return question.split(/\s+/).length >= fewestWords && (!leans.test(question) || told >= enoughTold);
}
