import { contentTerms } from "../../search/terms.ts";

/** "Q: May I …?", "FAQ: …", "3. How …?": what only says that a question follows. */
const label = /^(?:[\W\d_]*\b(?:Q\d*|FAQ|Question(?: \d+)?)\s*[.:)–-]\s*|[\W\d_]+)/iu;
/** "How does it work?" leans on the page that it stands on. */
const leans = /\b(?:it|its|it's|this|these|those|they|them|their|here|above|below)\b|\bthat\W*$/i;
const fewestWords = 3;
/** Of so many words that tell something the question is told what it leans on. */
const enoughTold = 4;

/** The question that a heading asks, where it says by itself what it is about; undefined for any other heading. */
export function headingQuestion(heading: string): string | undefined {
  if (!/[?？]\W*$/.test(heading)) return undefined;
  const question = heading.replace(label, "").replace(/[’]/g, "'");
  if (question.split(/\s+/).length < fewestWords) return undefined;
  return leans.test(question) && new Set(contentTerms(question)).size < enoughTold ? undefined : question;
}
