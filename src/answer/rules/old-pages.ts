import { contentTerms } from "../../search/terms.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * Answers from pages that only older versions have, if the newest version has no answer and the question uses a word that only
 * those pages use.
 */
export function oldPages(asked: Asked): Service {
  const { text, options } = asked;
  return {
    async instead(ask, found) {
      if (found !== undefined || !speaksOfOldPages(asked)) return undefined;
      const answer = await ask(text, { ...options, isWithOldPages: true });
      return answer.kind === "answer" ? answer : undefined;
    },
  };
}

function speaksOfOldPages({ question: { text, language }, knowledge, vocabulary, options }: Asked): boolean {
  if (!knowledge.hasOldPages(options)) return false;
  const withOld = knowledge.vocabulary({ ...options, isWithOldPages: true });
  return contentTerms(text, language).some((term) => vocabulary.frequency(term) === 0 && withOld.frequency(term) > 0);
}
