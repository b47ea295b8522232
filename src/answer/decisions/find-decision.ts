import type { Document, Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import type { AskOptions } from "../ask-options.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { type DecisionPart, decisionParts } from "./decision-parts.ts";
import { numberedPages } from "./numbered-pages.ts";

/** A decision record and its sections. */
export interface Decision {
  readonly document: Document;
  readonly parts: Readonly<Partial<Record<DecisionPart, Section>>>;
}

/** How many sections are looked through for the record that a question names. */
const foundCount = 40;

/**
 * Returns the decision records that a question calls by their number or by words of their title or file name ("RDS" for "Use RDS instead of
 * provisioned databases"), the newest first; those that no longer hold only where no other is called so.
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
  return (holding.length > 0 ? holding : decisions).sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
}

/** Returns the decision that a document records. */
export function decisionIn(id: string, knowledge: IndexedKnowledge): Decision | undefined {
  const first = knowledge.firstSectionOf(id);
  return first === undefined ? undefined : decisionOf(knowledge.prepare(first).document);
}

function decisionOf(document: Document): Decision | undefined {
  const parts = decisionParts(document);
  return parts && { document, parts };
}

/** Returns the date of a record in ISO 8601; empty if it has none. */
export function dateOf({ document: { updated, published } }: Decision): string {
  return updated ?? published ?? "";
}
