import { contentTerms } from "../../search/terms.ts";
import type { PreparedPassage, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { hasForm, holdsWanted, wantedRanges } from "../question/wanted-kind.ts";
import { isNamedIn } from "../ranking/concept-strength.ts";

/** The largest distance, in characters, between a number and the name of what it counts. */
const besideNumber = 40;

const asksForPeople = /\bhow many (?:people|persons?|folks|ppl|humans)\b/i;
const person =
  /\b(?:people|persons?|folks|humans|employees|staff|engineers|developers|colleagues|members|workers|(?:team|work ?force) of|of us|head ?count)\b/i;

/** Whether a question asks how many of something there are, and names what is counted. */
export function asksForCount({ isCount, focus, text }: Question): boolean {
  return isCount && (focus.length > 0 || asksForPeople.test(text));
}

/** Whether a passage has the form that a question wants; a number must count what the question counts. */
export function isOfForm(question: Question, prepared: PreparedSection, one: PreparedPassage): boolean {
  const { wants, language } = question;
  const { text } = one.passage;
  return asksForCount(question)
    ? countsBeside(question, text) || countsUnderName(question, prepared, one)
    : hasForm(wants, text, language);
}

/** A single thing: "only one card", "a single signature". */
const single = /\b(?:one|a single) (?:[\p{L}\d'’-]+ )?[\p{L}\d'’-]+/giu;

/** Whether a text has a number beside the name of what a question counts. */
export function countsBeside(question: Question, text: string): boolean {
  const { text: asked, wants, language } = question;
  const isOne = ([found]: RegExpExecArray): boolean => isCounted(question, new Set(contentTerms(found, language)));
  if (language === "en" && [...text.matchAll(single)].some(isOne)) return true;
  return wantedRanges(wants, text, language).some(({ start, end }) => {
    const near = text.slice(Math.max(0, start - besideNumber), end + besideNumber);
    return (
      isCounted(question, new Set(contentTerms(near, language))) || (asksForPeople.test(asked) && person.test(near))
    );
  });
}

/** Whether a passage has a number, and its heading, lead-in or table column names what a question counts. */
export function countsUnderName(
  question: Question,
  { heading }: PreparedSection,
  { passage, termSet, leadIn }: PreparedPassage,
): boolean {
  if (!holdsWanted(question.wants, passage.text, question.language)) return false;
  return (
    isCounted(question, heading) ||
    isCounted(question, leadIn) ||
    (passage.kind === "row" && isCounted(question, termSet))
  );
}

function isCounted({ focus }: Question, terms: ReadonlySet<string>): boolean {
  return focus.some((concept) => isNamedIn(concept, terms));
}
