import type { PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import { strength } from "./concept-strength.ts";

/** Headings of sections that summarize a document. */
const summaryHeading =
  /^(?:\W|\d)*(?:(?:executive |quick |short )?summary|tl;? ?dr|overview|abstract|introduction|conclusions?|at a glance|in (?:short|brief|a nutshell)|(?:key )?takeaways|key points|what (?:is )?this (?:is about|covers)?)\W*$/i;
/** The least strength with which a title or heading must stand for a concept to name it. */
const named = 0.5;
/** The least share of the question's weight that must be named: "the lunchers perk" is on the page called *Lunchers*. */
const leastNamed = 0.6;

/**
 * Whether a question asks for a summary and a section gives it: the section opens the document or is headed as a summary, and
 * its headings name what the question is about.
 */
export function isSummaryFor({ wants, concepts }: Question, { section, heading, path }: PreparedSection): boolean {
  if (wants !== "gist") return false;
  const isSummary = section.level <= 1 || summaryHeading.test(section.headings.at(-1) ?? "");
  if (!isSummary) return false;
  const isNamed = (concept: Concept): boolean => Math.max(strength(concept, heading), strength(concept, path)) >= named;
  const weigh = (some: readonly Concept[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(concepts.filter(isNamed)) >= leastNamed * weigh(concepts);
}
