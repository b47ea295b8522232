import type { PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import { strength } from "./concept-strength.ts";

/** Headings of what sums a document up. */
const summaryHeading =
  /^(?:\W|\d)*(?:(?:executive |quick |short )?summary|tl;? ?dr|overview|abstract|introduction|conclusions?|at a glance|in (?:short|brief|a nutshell)|(?:key )?takeaways|key points|what (?:is )?this (?:is about|covers)?)\W*$/i;
/** How well the words of a title or a heading stand for what is to be summed up. */
const named = 0.5;
/** So much of what is asked must be named: "the lunchers perk" is on the page called *Lunchers*. */
const leastNamed = 0.6;

/** Whether a section sums up what a question wants the gist of: it opens the document, or is headed so, and its headings name it. */
export function sumsUp({ wants, concepts }: Question, { section, heading, path }: PreparedSection): boolean {
  if (wants !== "gist") return false;
  const isSummary = section.level <= 1 || summaryHeading.test(section.headings.at(-1) ?? "");
  if (!isSummary) return false;
  const isNamed = (concept: Concept): boolean => Math.max(strength(concept, heading), strength(concept, path)) >= named;
  const weigh = (some: readonly Concept[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(concepts.filter(isNamed)) >= leastNamed * weigh(concepts);
}
