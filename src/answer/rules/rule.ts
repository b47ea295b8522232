import type { Answer, Found } from "../answer.ts";
import type { AskOptions } from "../ask-options.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import type { Candidate } from "../ranking/candidate.ts";

/** What is known of a question before anything is searched. */
export interface Asked {
  /** What was typed, without what chat adds to it. */
  readonly text: string;
  /** The same, read in its conversation. */
  readonly question: Question;
  readonly knowledge: IndexedKnowledge;
  readonly vocabulary: Vocabulary;
  /** With the version and the language of the pages that the question is for. */
  readonly options: AskOptions;
}

/** What the search found, best first. */
export interface Ranked {
  readonly candidates: readonly Candidate[];
  /** Missing where words alone were compared. */
  readonly meaning?: QuestionMeaning | undefined;
}

/** What is quoted of what was found; its section stands first among the candidates. */
export interface Quoted extends Ranked {
  readonly selections: readonly Selection[];
}

/** What a rule does for a question that it serves. */
export interface Service {
  /**
   * Answers without a search; undefined where it cannot.
   * @param ask answers another question by all rules
   */
  readonly answer?: (ask: (text: string, options: AskOptions) => Promise<Answer>) => Promise<Answer | undefined>;
  /**
   * Answers in place of what was found; undefined where that stays.
   * @param found undefined where nothing is sure enough
   */
  readonly instead?: (
    ask: (text: string, options: AskOptions) => Promise<Answer>,
    found: Found | undefined,
  ) => Promise<Found | undefined>;
  /** Puts the candidates in another order, or leaves some out. */
  readonly order?: (candidates: readonly Candidate[]) => readonly Candidate[];
  /** What to quote; the next rule is asked where it is nothing. */
  readonly quote?: (ranked: Ranked) => readonly Selection[];
  /**
   * Quotes something else.
   * @param quoteFrom what would be quoted, were the candidates in that order
   */
  readonly change?: (quoted: Quoted, quoteFrom: (candidates: readonly Candidate[]) => readonly Selection[]) => Quoted;
  /** The share that is left of the confidence in what is quoted, from 0 to 1. */
  readonly trust?: (quoted: Quoted) => number;
  /** Whether what is quoted comes near, but tells the other side of what is asked: it is no answer, however sure it was. */
  readonly isTurned?: (quoted: Quoted) => boolean;
  /** The least confidence in what is quoted, from 0 to 1, whatever it was estimated at. */
  readonly assurance?: (quoted: Quoted) => number;
}

/** Serves the questions of one kind; undefined for others. */
export type Rule = (asked: Asked) => Service | undefined;
