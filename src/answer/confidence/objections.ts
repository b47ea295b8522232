import type { Selection } from "../excerpts/selection.ts";
import { asksForCount, countsBeside, countsUnderName } from "../excerpts/wanted-form.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import { tellsRecipient } from "../question/recipient.ts";
import { holdsWanted } from "../question/wanted-kind.ts";
import { isNamedIn } from "../ranking/concept-strength.ts";
import { type NearnessOf, tellsDeed } from "./tells-deed.ts";
import { tellsQuality } from "./tells-quality.ts";

/** Objections that forbid to answer a question with an excerpt, whatever the other features say. */
export interface Objections {
  /** The question is about a thing that the knowledge never names, so the excerpt is about something else. */
  readonly namesUnknown: boolean;
  /** The excerpt does not contain the number, date, price or name that is wanted. */
  readonly lacksWanted: boolean;
  /** The knowledge has no word for what is asked for, or the excerpt has none for the deed or the quality that is asked for. */
  readonly lacksFocus: boolean;
  /**
   * The question consists of very common words, which fit any section. By meaning, only a follow-up question is vague: its
   * common words match whatever the earlier question was about.
   */
  readonly isVague: boolean;
}

/** The least share that one concept of a question must have for the question not to be vague. */
const leastShare = 0.55;

/**
 * Finds the objections to answering a question with some excerpts.
 * @param text of the excerpts, from which the confidence is computed
 * @param terms of the excerpts and their headings
 * @param nearnessOf returns how near the excerpts come to a term by meaning; missing where words alone decide
 */
export function objectionsTo(
  question: Question,
  selections: readonly Selection[],
  text: string,
  terms: ReadonlySet<string>,
  nearnessOf?: NearnessOf,
): Objections {
  const isAbsent = (concept: Concept): boolean => !isNamedIn(concept, terms);
  const isInVain = (concept: Concept): boolean =>
    question.isDeed
      ? !tellsDeed(concept, question, selections, text, nearnessOf)
      : isAskedInVain(concept, question, terms);
  // By meaning, an excerpt may use words for what is asked for that no list of related words contains.
  const byMeaning = nearnessOf !== undefined;
  const isNamedOnly = !question.isDeed && byMeaning;
  const asked = question.isCount ? question.focus : isNamedOnly ? [] : question.focus.slice(-1);
  const isFollowUp = question.inContext !== question.text;
  return {
    namesUnknown: question.concepts.some(
      (concept) => isSubject(concept, question) && !concept.isKnown && !concept.isPassing && isAbsent(concept),
    ),
    lacksWanted: lacksWanted(question, selections, text),
    isVague:
      (isFollowUp || !byMeaning) &&
      question.concepts.every(({ share }) => share < leastShare) &&
      !(isFollowUp && tellsRecipient(question.text, text)),
    lacksFocus: (asked.length > 0 && asked.every(isInVain)) || !tellsQuality(question, terms, nearnessOf),
  };
}

/** The number of a heading among others: `2.` in "2. Plan the week". */
const headingNumber = /^\s*\d+(?:\.\d+)*[.):]?\s/;

/** What is wanted may be in the heading alone: a section of a journal is headed by its date. */
function headingsOf(selections: readonly Selection[]): string {
  return selections
    .map(({ prepared }) => (prepared.section.headings.at(-1) ?? "").replace(headingNumber, ""))
    .join("\n");
}

/**
 * Whether a text that lacks the concept is about something else: the concept is a name, or a thing that the question compares.
 */
function isSubject({ isName, isThing }: Concept, { wants }: Question): boolean {
  return isName || (isThing && wants === "comparison");
}

/**
 * Whether excerpts lack the number, date, price or name that a question wants. A number must stand beside the name of what it
 * counts, or under a heading, lead-in or table column that names it.
 * @param evidence the text of the excerpts from which the confidence is computed
 */
export function lacksWanted(question: Question, selections: readonly Selection[], evidence: string): boolean {
  const text = `${headingsOf(selections)}\n${evidence}`;
  if (!asksForCount(question)) return !holdsWanted(question.wants, text, question.language);
  const isUnderName = ({ prepared, evidence }: Selection): boolean =>
    prepared.passages.some((one) => evidence.includes(one.passage) && countsUnderName(question, prepared, one));
  return !countsBeside(question, text) && !selections.some(isUnderName);
}

/** Words that deny something. */
export const denies =
  /\b(?:not|no|none|never|nobody|nothing|neither|nor|cannot|without|except|exceptions?|unless|avoid\w*|lack\w*|fail\w*|un(?:likely|able|available|supported)|wrong|instead|refus\w+|forbid\w*|forbidden|prohibit\w*|exclud\w+|only)\b|n['’]t\b/i;

/**
 * Whether neither the knowledge nor the excerpt has a word for what is asked for. Things to be listed may go by another word
 * ("tips" for patterns), so in a question for a list only a name counts.
 */
function isAskedInVain(concept: Concept, { wants }: Question, terms: ReadonlySet<string>): boolean {
  return !concept.isKnown && (concept.isName || wants !== "list") && !isNamedIn(concept, terms);
}
