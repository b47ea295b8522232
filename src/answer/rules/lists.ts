import { isListOfSections } from "../../knowledge/section-tree.ts";
import { listedSections } from "../excerpts/listed-sections.ts";
import type { Question } from "../question/question.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { Asked, Quoted, Service } from "./rule.ts";

/** The confidence where a list of sections is called by all that is asked for. */
const byName = 0.5;
const calledSo = 0.3;

/** "What are the ways to sign in?", where each way is a section of its own; not of what is not so, which no heading tells. */
export function lists({ question, knowledge }: Asked): Service | undefined {
  if (question.wants !== "list" || question.isDenial) return undefined;
  return {
    quote: ({ candidates }) => listedSections(question, candidates, knowledge),
    assurance: (quoted) => (isCalledSo(question, quoted) ? byName : 0),
  };
}

/** Whether all that is asked for stands in the headings of the list or its aliases, and the list is what is quoted. */
function isCalledSo({ concepts }: Question, { selections }: Quoted): boolean {
  const [contents, opening] = selections;
  if (contents === undefined || opening === undefined || concepts.length < 2) return false;
  const { document, section, heading, path, aliases } = contents.prepared;
  const names = [heading, path, ...aliases.map(({ terms }) => terms)];
  return (
    contents.passages.length === 0 &&
    isListOfSections(document, section) &&
    concepts.every((concept) => names.some((terms) => strength(concept, terms) >= calledSo))
  );
}
