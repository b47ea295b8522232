import { contentTerms } from "../../search/terms.ts";
import type { AskOptions } from "../ask-options.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { type Decision, dateOf, decisionIn, decisionOf } from "./decision.ts";
import { numberedPages } from "./numbered-pages.ts";

/** How many sections are looked through for the record that a question names. */
const foundCount = 40;

/**
 * Returns the decision records that a question calls by their number or by words of their title or file name ("RDS" for "Use
 * RDS instead of provisioned databases"), the newest first; those that no longer hold only where no other is called so.
 */
export function findDecisions(name: string, knowledge: IndexedKnowledge, options: AskOptions): readonly Decision[] {
  const numbered = numberedPages(name, knowledge, options);
  if (numbered !== undefined) return numbered.ids.flatMap((id) => decisionIn(id, knowledge) ?? []);
  const terms = contentTerms(name);
  if (terms.length === 0) return [];
  const weighted = terms.map((term) => ({ term, weight: 1 }));
  const { hits } = knowledge.search.search(weighted, { ...options, limit: foundCount });
  const documents = new Set(hits.map(({ id }) => knowledge.prepare(id).document));
  const called = [...documents].filter(({ title, id }) => {
    const file = id.slice(id.lastIndexOf("/") + 1).replace(/[-_]/g, " ");
    const said = new Set(contentTerms(`${title} ${file}`));
    return terms.every((term) => said.has(term));
  });
  const decisions = called.flatMap((document) => decisionOf(document) ?? []);
  const holding = decisions.filter(({ document }) => document.status === undefined);
  return (holding.length > 0 ? holding : decisions).sort(
    (a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)),
  );
}
