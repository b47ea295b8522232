import type { Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import type { AskOptions } from "../ask-options.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { bestCalled, documentsSaying } from "./called-so.ts";
import { decisionParts, headingOf, optionSections } from "./decision-parts.ts";

/** The least share of the words of an option's heading that a question says: "EKS" for "EKS (Kubernetes)". */
const leastShare = 0.5;

/**
 * Returns the sections in which decision records weigh the option that a question names; of several headings with the name, those
 * that say the least beside it.
 */
export function findOptions(name: string, knowledge: IndexedKnowledge, options: AskOptions): readonly Section[] {
  const terms = [...new Set(contentTerms(name))];
  if (terms.length === 0) return [];
  const records = documentsSaying(terms, knowledge, options).filter(
    (document) => decisionParts(document) !== undefined,
  );
  const called = bestCalled(terms, records.flatMap(optionSections), (section) => contentTerms(headingOf(section)));
  const shares = called.map((section) => terms.length / new Set(contentTerms(headingOf(section))).size);
  const most = Math.max(leastShare, ...shares);
  return called.filter((_, at) => shares[at] === most);
}
