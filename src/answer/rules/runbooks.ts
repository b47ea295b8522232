import { roomForMany } from "../excerpts/select-excerpt.ts";
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
      const parts = only.document.sections.filter(({ level }) => level > 1);
      const isShort = parts.reduce((sum, section) => sum + section.text.length, 0) <= roomForMany;
      // The name alone asks for the page, not only for what to do.
      const isNameAlone = !/\s/.test(text.trim());
      const answer = quoteSections(isNameAlone && isShort ? parts : only.response, asked);
      return answer && withRelated(answer, parts, asked);
    },
  };
}
