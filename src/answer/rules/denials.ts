import { stem } from "../../search/stem.ts";
import { toWords } from "../../search/words.ts";
import { leftIfForbidden } from "../confidence/confidence.ts";
import { denies } from "../confidence/objections.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { isNamedIn, strength } from "../ranking/concept-strength.ts";
import { firstSatisfying } from "./first-satisfying.ts";
import type { Asked, Quoted, Service } from "./rule.ts";

/** The least share of the question that the denying sentence, or the text under a denying heading, must cover. */
const leastShare = 0.5;

/** "Which of them did not use it?": accepts only excerpts that deny what the question is about, not something else. */
export function denials({ question }: Asked): Service | undefined {
  const { isDenial, wants, text, inContext } = question;
  if (!isDenial || deniesAside.test(text)) return undefined;
  const isListed = wants === "list" || wants === "name";
  // "And when isn't it?" has too few words of its own to require them.
  const isFollowUp = inContext.includes("\n");
  if (!isListed && (isFollowUp || !asksWhatNot.test(text))) return { order: deniedFirst };
  const isTold = (one: Selection): boolean => (!isListed || namesListed(one, question)) && deniesAsked(one, question);
  const isAnyTold = (selections: readonly Selection[]): boolean => selections.some(isTold);
  return {
    order: deniedFirst,
    change: (quoted, quoteFrom) => firstSatisfying(quoted, quoteFrom, isAnyTold),
    // What comes near "which of them did not" mostly tells which did.
    ...(isListed
      ? { confidenceFactor: ({ selections }: Quoted) => (isAnyTold(selections) ? 1 : leftIfForbidden) }
      : { tellsOpposite: ({ selections }: Quoted) => !isAnyTold(selections) }),
  };
}

/** The largest distance of the denying section to the best candidate, in log-odds. */
const reach = 6;

/** "What is not OK?": ranks the part headed *Not OK* before the one headed *OK*. */
function deniedFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  const deniesIn = ({ prepared }: Candidate): boolean => deniesIt.test(prepared.section.headings.at(-1) ?? "");
  if (best === undefined || best.isAlias || deniesIn(best)) return candidates;
  const denied = candidates.find(
    (one) => one.score >= best.score - reach && one.prepared.document === best.prepared.document && deniesIn(one),
  );
  return denied === undefined ? candidates : [denied, ...candidates.filter((one) => one !== denied)];
}

/** Words by which a heading says that something is not so. */
const deniesIt = /\b(?:not|never|cannot|don['’]?ts?|avoid|without|ineligible|excluded|exceptions?)\b/i;

/**
 * Whether a section names what is to be listed: in a question for companies, a text about problems that need no change names
 * none.
 */
function namesListed({ prepared: { places, heading } }: Selection, { focus }: Question): boolean {
  return focus.length === 0 || focus.some((one) => isNamedIn(one, places) || isNamedIn(one, heading));
}

/** A negation in a clause beside what is asked: "What applies to a client that does not set one?" asks for what is so. */
const deniesAside = /\S (?:that|who) (?:do|does|did|has|had|have|is|are|was|were|will|can|could)(?: not|n['’]t)\b/i;
/** A negation of what is asked: "When should I not use it?", not "what helps, so that it does not slip?". */
const asksWhatNot =
  /^(?:so |ok |and |but )*(?:when|where|who|what|which|whose)(?: [\w'’-]+){0,3}? (?:cannot|(?:should|shall|can|could|may|must|do|does|did|will|would|is|are|was|were|has|have)(?:n['’]t\b| (?:(?!(?:if|when|that|who|because|so|while)\b)[\w'’-]+ ){0,4}(?:not|never)\b))/i;
/** The verb that is negated. */
const denied = /(?:\b(?:not|never|cannot)|n['’]t) (?:yet |really |even |always |ever )?([a-z]+)/i;

function deniesAsked({ prepared, passages }: Selection, { concepts, text }: Question): boolean {
  const verb = stem(denied.exec(text)?.[1]?.toLowerCase() ?? "");
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const heading = prepared.section.headings.at(-1) ?? "";
  return prepared.passages.some(({ passage, termSet, leadIn }) => {
    if (!passages.includes(passage)) return false;
    const above = `${heading}\n${passage.leadIn?.text ?? ""}`;
    // A passage under a heading that does not deny must itself be about the thing: "Does not commit the team" under "Use it"
    // tells nobody when not to use it.
    const said = denies.test(above) ? `${above}\n${passage.text}` : passage.text;
    if (!denies.test(said) || !tells(said, verb)) return false;
    const terms = new Set([...termSet, ...leadIn, ...prepared.heading]);
    const share = concepts.reduce((sum, concept) => sum + concept.weight * strength(concept, terms), 0);
    return share >= leastShare * total;
  });
}

/** Whether a text contains the negated verb; true if that is a function word and so no verb. */
function tells(text: string, verb: string): boolean {
  const isVerb = verb !== "" && !/^(?:the|an?|in|on|at|to|for|of|be|been|have|has|it|so|all|only)$/.test(verb);
  return !isVerb || toWords(text.toLowerCase()).some(({ text: word }) => stem(word) === verb);
}
