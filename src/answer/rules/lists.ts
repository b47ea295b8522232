import { isListOfSections } from "../../knowledge/section-tree.ts";
import { isNumbered, listedSections } from "../excerpts/listed-sections.ts";
import type { Question } from "../question/question.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { Asked, Quoted, Service } from "./rule.ts";

/**
 * The confidence where the name of a list of sections says all that is asked; `calledSo` is the least strength with which it
 * must stand for each concept.
 */
const byName = 0.5;
const calledSo = 0.3;

/**
 * "What are the ways to sign in?": lists sections where each way is a section of its own. Not for questions with a negation,
 * which headings do not answer.
 */
export function lists({ question, knowledge }: Asked): Service | undefined {
  if (question.wants !== "list" || question.isDenial) return undefined;
  return {
    quote: ({ candidates }) => listedSections(question, candidates, knowledge),
    leastConfidence: (quoted) => (isCalledSo(question, quoted) ? byName : 0),
  };
}

/** Whether a list of sections is quoted, and its headings or aliases say all that is asked. */
function isCalledSo({ concepts, focus }: Question, { selections }: Quoted): boolean {
  const [contents, opening] = selections;
  if (contents === undefined || opening === undefined || concepts.length < 2) return false;
  const { document, section, heading, path, aliases } = contents.prepared;
  if (contents.passages.length > 0) return false;
  const isByNumber = isNumbered(document, section, focus);
  if (!isByNumber && !isListOfSections(document, section)) return false;
  const names = [
    heading,
    path,
    ...aliases.map(({ terms }) => terms),
    ...(isByNumber ? [opening.prepared.heading] : []),
  ];
  return concepts.every((concept) => names.some((terms) => strength(concept, terms) >= calledSo));
}
