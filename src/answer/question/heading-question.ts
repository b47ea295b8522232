import type { Language } from "../../search/languages/language.ts";
import { contentTerms } from "../../search/terms.ts";
import { aliasTerms } from "./alias-terms.ts";

/** "Q: May I …?", "FAQ: …", "3. How …?": what only says that a question follows. */
const label = /^[^\p{L}]*(?:(?:Q\d*|FAQ|Question(?: \d+)?)\s*[.:)–-]\s*)?/iu;
/** "How does it work?" leans on the page that it stands on. */
const leans =
  /\b(?:it|its|it's|this|these|those|they|them|their|here|above|below)\b|\bthat(?=\W*$| (?:works?|means?|is|does)\b)/i;
const fewestWords = 3;
/** Of so many words that tell something the question is told what it leans on. */
const enoughTold = 4;
/** In other languages, of which it is not known what leans, so many must tell something in any case. */
const fewestTold = 2;

/** Who asks how to do something, and whose it is, makes no other question of it. */
const byWhom = /\bhow (?:to|(?:do|can|could|should|would) (?:i|we|you|one|people))\b/gi;
const whose = /\b(?:my|your|our)\b/gi;

/** What a question asks, whoever asks it; see `aliasTerms`. */
export function askedByAnybody(question: string, language: Language): ReadonlySet<string> {
  const plain = language === "en" ? question.replace(byWhom, "how").replace(whose, " ") : question;
  return aliasTerms(plain, language);
}

/** What a heading asks, where it is a question that says by itself what it is about; undefined for any other. */
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
