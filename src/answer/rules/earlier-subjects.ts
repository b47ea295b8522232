import { leftIfForbidden } from "../confidence/confidence.ts";
import type { Selection } from "../excerpts/selection.ts";
import { refersBack } from "../question/follow-up.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { Asked, Service } from "./rule.ts";

/** The most words of its own with which a question asks for nothing but the earlier subject. */
const mostOwn = 1;

/**
 * "When was that decided?" after a question on one decision: a section that has no word of the earlier questions tells of
 * another one.
 */
export function earlierSubjects({ question, vocabulary }: Asked): Service | undefined {
  const { concepts, carried, text, language } = question;
  if (language !== "en" || carried.length === 0 || !refersBack(text)) return undefined;
  const own = concepts.filter((concept) => !carried.includes(concept));
  if (own.length > mostOwn || own.some(({ word, isName }) => isName || vocabulary.isName(word))) return undefined;
  const isAbout = ({ prepared: { heading, path, terms } }: Selection): boolean => {
    const told = new Set([...heading, ...path, ...terms]);
    return carried.some((concept) => strength(concept, told) > 0);
  };
  return { confidenceFactor: ({ selections }) => (selections.some(isAbout) ? 1 : leftIfForbidden) };
}
