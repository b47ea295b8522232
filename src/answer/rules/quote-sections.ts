import type { Document, Section } from "../../knowledge/document.ts";
import { type Citation, type Excerpt, type Found, mostRelated } from "../answer.ts";
import { selectTaught } from "../excerpts/select-excerpt.ts";
import { citeSection, toExcerpt } from "../to-excerpt.ts";
import type { Asked } from "./rule.ts";

/** The confidence of an answer from what was asked for by name. */
const byName = 0.9;

/**
 * Returns an answer that quotes sections that a question calls by name; undefined where there is nothing to quote.
 * @param beside returns what the citation of a page tells beyond the usual
 */
export function quoteSections(
  sections: readonly Section[],
  { question, knowledge, options }: Asked,
  beside: (document: Document) => Partial<Citation> = () => ({}),
): Found | undefined {
  const shown = sections.filter(({ id }) => options.except?.includes(id) !== true);
  const excerpts = shown.flatMap(({ id }): Excerpt[] => {
    const selection = selectTaught(question, knowledge.prepare(id));
    if (selection === undefined) return [];
    const { excerpt } = toExcerpt(question, selection, knowledge, options);
    return [{ ...excerpt, citation: { ...excerpt.citation, ...beside(selection.prepared.document) } }];
  });
  if (excerpts.length === 0) return undefined;
  return { kind: "answer", excerpts, confidence: byName, related: [] };
}

/** Adds other sections to an answer as related ones, as far as they are not quoted. */
export function withRelated(answer: Found, sections: readonly Section[], { knowledge }: Asked): Found {
  const quoted = new Set(answer.excerpts.map(({ citation }) => citation.id));
  const others = sections.filter(({ id }) => !quoted.has(id)).slice(0, mostRelated);
  return { ...answer, related: others.map(({ id }) => citeSection(knowledge.prepare(id), knowledge)) };
}
