import { askedAlert } from "../runbooks/asked-alert.ts";
import { findRunbooks } from "../runbooks/find-runbook.ts";
import { quoteSections, withRelated } from "./quote-sections.ts";
import type { Asked, Service } from "./rule.ts";

/** "PostgresReplicationLag fired, what now?": quotes how to find the cause and what to do from the runbook of that name. */
export function runbooks(asked: Asked): Service | undefined {
  const { text, knowledge, vocabulary, options } = asked;
  const called = vocabulary.language === "en" ? askedAlert(text) : undefined;
  if (called === undefined) return undefined;
  return {
    answer: async () => {
      const [only, another] = findRunbooks(called, knowledge, options);
      if (only === undefined || another !== undefined) return undefined;
      const answer = quoteSections(only.response, asked);
      return answer && withRelated(answer, only.document.sections.slice(1), asked);
    },
  };
}
