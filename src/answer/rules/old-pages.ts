import { contentTerms } from "../../search/terms.ts";
import type { Asked, Service } from "./rule.ts";

/** Where the newest version answers nothing, and the question says something of which only pages speak that it has no more. */
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
