import { contentTerms } from "../../search/terms.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import { holdsWanted, tellsTime, wantedRanges } from "../question/wanted-kind.ts";
import { strength } from "../ranking/concept-strength.ts";
import { type NearnessOf, tellsDeed } from "./tells-deed.ts";
import { tellsQuality } from "./tells-quality.ts";

/** What forbids to answer a question with an excerpt, however much else speaks for it. */
export interface Objections {
  /** The question is about a thing that the knowledge never names, so the excerpt is about another. */
  readonly namesUnknown: boolean;
  /** The number, date or price that is wanted is not there. */
  readonly lacksWanted: boolean;
  /** The knowledge has no word for what is asked for, or the excerpt none for the deed or the quality that is. */
  readonly lacksFocus: boolean;
  /**
   * The question has none but the commonest words, which fit anywhere, as does by meaning what is said with such words of an earlier
   * question.
   */
  readonly isVague: boolean;
}

/** What a question must at least rest on. */
const leastShare = 0.55;

/** A related word that stands for another at least this well is as good as the word. */
const standsFor = 0.3;

/**
 * @param selections the excerpts, of which the text is what the confidence rests on
 * @param terms those of the excerpts and their headings
 * @param nearnessOf what of the excerpts comes nearest to a term by meaning; missing where words alone tell whether they answer
 */
export function objectionsTo(
  question: Question,
  selections: readonly Selection[],
  text: string,
  terms: ReadonlySet<string>,
  nearnessOf?: NearnessOf,
): Objections {
  const isAbsent = (concept: Concept): boolean => strength(concept, terms) < standsFor;
  const isInVain = (concept: Concept): boolean =>
    question.isDeed
      ? !tellsDeed(concept, question, selections, text, nearnessOf)
      : isAskedInVain(concept, question, terms);
  // By meaning, what is asked for may go by a word that nobody could list.
  const byMeaning = nearnessOf !== undefined;
  const isNamedOnly = !question.isDeed && byMeaning;
  const asked = question.isCount ? question.focus : isNamedOnly ? [] : question.focus.slice(-1);
  const isFollowUp = question.inContext !== question.text;
  return {
    namesUnknown: question.concepts.some(
      (concept) => isSubject(concept, question) && !concept.isKnown && !concept.isPassing && isAbsent(concept),
    ),
    lacksWanted: lacksWanted(
      question,
      selections,
      question.wants === "date" ? `${headingsOf(selections)}\n${text}` : text,
    ),
    isVague: (isFollowUp || !byMeaning) && question.concepts.every(({ share }) => share < leastShare),
    lacksFocus: (asked.length > 0 && asked.every(isInVain)) || !tellsQuality(question, terms, nearnessOf),
  };
}

/** A section of a journal is headed by its date. */
function headingsOf(selections: readonly Selection[]): string {
  return selections.map(({ prepared }) => prepared.section.headings.at(-1) ?? "").join("\n");
}

/** Whether a text without a word is about another thing: one without a name, or without a thing that is compared. */
function isSubject({ isName, isThing }: Concept, { wants }: Question): boolean {
  return isName || (isThing && wants === "comparison");
}

/**
 * Whether the number, date, price or name that a question wants is not in a text.
 * @param selections whose text it is
 */
export function lacksWanted(question: Question, selections: readonly Selection[], text: string): boolean {
  if (question.isCount) return !counts(question, selections, text);
  return !holdsWanted(question.wants, text, question.language) && !tellsTime(question.text, text);
}

/** Words of what is not so. */
export const denies =
  /\b(?:not|no|none|never|nobody|nothing|neither|nor|cannot|without|except|exceptions?|unless|avoid\w*|lack\w*|fail\w*|un(?:likely|able|available|supported)|wrong|instead|refus\w+|forbid\w*|forbidden|prohibit\w*|exclud\w+|only)\b|n['’]t\b/i;

/** What is counted stands within so many characters of the number. */
const besideNumber = 40;

/** Whether an excerpt says nothing of what is asked for. What is to be listed may go by another word: "tips" for patterns. */
function isAskedInVain(concept: Concept, { wants }: Question, terms: ReadonlySet<string>): boolean {
  return !concept.isKnown && (concept.isName || wants !== "list") && strength(concept, terms) < standsFor;
}

/** Whether a number stands with what is counted, or under a heading or a column's that names it. */
function counts({ wants, focus, language }: Question, selections: readonly Selection[], text: string): boolean {
  if (focus.length === 0) return holdsWanted(wants, text, language);
  const isCounted = (terms: ReadonlySet<string>): boolean =>
    focus.some((concept) => strength(concept, terms) >= standsFor);
  const isBeside = wantedRanges(wants, text, language).some(({ start, end }) =>
    isCounted(new Set(contentTerms(text.slice(Math.max(0, start - besideNumber), end + besideNumber), language))),
  );
  return (
    isBeside ||
    selections.some(({ prepared, evidence }) => {
      const isHeadedSo = isCounted(prepared.heading);
      return prepared.passages.some(({ passage, termSet, leadIn }) => {
        if (!evidence.includes(passage) || !holdsWanted(wants, passage.text, language)) return false;
        return isHeadedSo || isCounted(leadIn) || (passage.kind === "row" && isCounted(termSet));
      });
    })
  );
}
