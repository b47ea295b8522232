import { contentTerms } from "../search/terms.ts";
import type { Asked } from "./rules/rule.ts";

/** Whether a question says something of which only pages speak that the newest version has no more. */
export function speaksOfOldPages({ question: { text, language }, knowledge, vocabulary, options }: Asked): boolean {
  if (!knowledge.hasOldPages(options)) return false;
  const withOld = knowledge.vocabulary({ ...options, isWithOldPages: true });
  return contentTerms(text, language).some((term) => vocabulary.frequency(term) === 0 && withOld.frequency(term) > 0);
}
