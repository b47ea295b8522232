import type { Visibility } from "../search/section-search.ts";
import { type Judgement, judge } from "./confidence/judge.ts";
import { answerThreshold, unaskedThreshold } from "./confidence/threshold.ts";
import { compose } from "./excerpts/compose-excerpts.ts";
import { holdingWanted } from "./excerpts/holding-wanted.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import type { Question } from "./question/question.ts";
import { type QuestionMeaning, questionMeaning } from "./question/question-meaning.ts";
import type { Vocabulary } from "./question/vocabulary.ts";
import type { Candidate } from "./ranking/candidate.ts";
import { rankSections } from "./ranking/rank-sections.ts";

export interface AskOptions extends Visibility {
  /** The earlier questions of the same thread, oldest first. */
  readonly earlier?: readonly string[];
  /** The ids of sections to pass over, as those that did not help. */
  readonly except?: readonly string[];
  /** The confidence from which on an answer is given; the shipped threshold without it. */
  readonly threshold?: number;
  /** Whether nobody asked for an answer, so that it must be surer. */
  readonly isUnasked?: boolean;
}

/** What there is to say to a question, and how sure it is. */
export interface Considered extends Judgement {
  /** Missing where words alone were compared. */
  readonly meaning?: QuestionMeaning;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly selections: readonly Selection[];
  /** The confidence from which on an answer is given. */
  readonly threshold: number;
}

export async function considerQuestion(
  question: Question,
  knowledge: IndexedKnowledge,
  vocabulary: Vocabulary,
  options: AskOptions,
): Promise<Considered> {
  const meaning = await meaningOf(question, knowledge, vocabulary);
  const ranked = rankSections(question, knowledge, vocabulary, options, meaning);
  const left = ranked.filter(({ prepared }) => options.except?.includes(prepared.section.id) !== true);
  const { candidates, selections } = holdingWanted(question, left, (order) =>
    compose(question, order, knowledge, meaning),
  );
  const judgement = judge(question, candidates, selections, knowledge.model, meaning);
  const thresholdFor = options.isUnasked === true ? unaskedThreshold : answerThreshold;
  const threshold = options.threshold ?? thresholdFor(judgement.thresholds, vocabulary.size);
  return { ...judgement, candidates, selections, threshold, ...(meaning !== undefined && { meaning }) };
}

/** What a question means; undefined where words alone are to answer. */
export async function meaningOf(
  { inContext }: Question,
  { meaning }: IndexedKnowledge,
  vocabulary: Vocabulary,
): Promise<QuestionMeaning | undefined> {
  const vectors = await meaning?.ofQuestion(inContext);
  return vectors === undefined ? undefined : questionMeaning(inContext, vectors, vocabulary);
}
