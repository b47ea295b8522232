import { stem } from "../../search/stem.ts";
import { toWords } from "../../search/words.ts";
import { leftIfForbidden } from "../confidence/confidence.ts";
import { denies } from "../confidence/objections.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { PreparedPassage } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { Asked, Service } from "./rule.ts";

/** So much of the question must stand in the sentence that says what is not so. */
const leastShare = 0.5;

/** "Which of them did not use it?": what denies something else is no answer. */
export function denials({ question }: Asked): Service | undefined {
  const { isDenial, wants, text } = question;
  if (!isDenial || deniesAside.test(text) || (wants !== "list" && wants !== "name")) return undefined;
  return { trust: ({ selections }) => (selections.some((one) => deniesAsked(one, question)) ? 1 : leftIfForbidden) };
}

/** "What applies to a client that does not set one?" asks for what is so. */
const deniesAside = /\S (?:that|who) (?:do|does|did|has|had|have|is|are|was|were|will|can|could)(?: not|n['’]t)\b/i;
/** What is said not to be done. */
const denied = /(?:\b(?:not|never|cannot)|n['’]t) (?:yet |really |even |always |ever )?([a-z]+)/i;

function deniesAsked({ prepared, passages }: Selection, { concepts, text }: Question): boolean {
  const verb = stem(denied.exec(text)?.[1]?.toLowerCase() ?? "");
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const quoted = prepared.passages.filter(({ passage }) => passages.includes(passage));
  // Under "it does not make sense in these cases" each item is what is denied.
  const introduced = quoted.filter(({ passage: { leadIn } }) => leadIn !== undefined && denies.test(leadIn.text));
  const items = introduced.flatMap(({ termSet }) => [...termSet]);
  const isAsked = ({ passage, termSet, leadIn }: PreparedPassage): boolean => {
    if (!denies.test(passage.text) || !tells(passage.text, verb)) return false;
    const terms = new Set([...termSet, ...leadIn, ...prepared.heading, ...items]);
    const said = concepts.reduce((sum, concept) => sum + concept.weight * strength(concept, terms), 0);
    return said >= leastShare * total;
  };
  return (introduced.length > 0 ? prepared.passages : quoted).some(isAsked);
}

/** Whether a text has the verb; a small word is no verb. */
function tells(text: string, verb: string): boolean {
  const isVerb = verb !== "" && !/^(?:the|an?|in|on|at|to|for|of|be|been|have|has|it|so|all|only)$/.test(verb);
  return !isVerb || toWords(text.toLowerCase()).some(({ text: word }) => stem(word) === verb);
}
