import type { Answer, Found } from "../answer.ts";
import type { AskOptions } from "../ask-options.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import type { Candidate } from "../ranking/candidate.ts";

/** A question as it is known before the search. */
export interface Asked {
  /** The question as typed, without what chat adds to it. */
  readonly text: string;
  /** The same question, read in its conversation. */
  readonly question: Question;
  readonly knowledge: IndexedKnowledge;
  readonly vocabulary: Vocabulary;
  /** Includes the version and the language of the pages that the question is for. */
  readonly options: AskOptions;
  /** What all of the visible knowledge is about; undefined if that is not one thing, or the question follows another. */
  readonly subject: string | undefined;
}

/** What the search found, best first. */
export interface Ranked {
  readonly candidates: readonly Candidate[];
  /** Missing where only words were compared. */
  readonly meaning?: QuestionMeaning | undefined;
}

/** What is quoted; its section is the first candidate. */
export interface Quoted extends Ranked {
  readonly selections: readonly Selection[];
}

/** What a rule does for a question that it serves. Every part is optional. */
export interface Service {
  /**
   * Answers without a search; undefined if it cannot.
   * @param ask answers another question with all rules
   */
  readonly answer?: (ask: (text: string, options: AskOptions) => Promise<Answer>) => Promise<Answer | undefined>;
  /**
   * Replaces the answer that was found; undefined to keep it.
   * @param found undefined where nothing was sure enough
   */
  readonly instead?: (
    ask: (text: string, options: AskOptions) => Promise<Answer>,
    found: Found | undefined,
  ) => Promise<Found | undefined>;
  /** Reorders the candidates, or leaves some out. */
  readonly order?: (candidates: readonly Candidate[]) => readonly Candidate[];
  /** Returns what to quote; if empty, the next rule is asked. */
  readonly quote?: (ranked: Ranked) => readonly Selection[];
  /**
   * Replaces what is quoted.
   * @param quoteFrom returns what would be quoted with the candidates in another order
   */
  readonly change?: (quoted: Quoted, quoteFrom: (candidates: readonly Candidate[]) => readonly Selection[]) => Quoted;
  /** Returns what is shown before a sure quote; it is not judged. */
  readonly before?: (quoted: Quoted) => readonly Selection[];
  /** The factor on the confidence in what is quoted, from 0 to 1. */
  readonly confidenceFactor?: (quoted: Quoted) => number;
  /** Whether what is quoted comes near but tells the opposite of what is asked: it is then no answer, however sure it was. */
  readonly tellsOpposite?: (quoted: Quoted) => boolean;
  /** The least confidence in what is quoted, from 0 to 1, whatever was estimated, before the factors of other rules. */
  readonly leastConfidence?: (quoted: Quoted) => number;
}

/** Returns what to do for a question of one kind; undefined for any other question. */
export type Rule = (asked: Asked) => Service | undefined;
