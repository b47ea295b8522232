import { blocksText } from "../knowledge/block.ts";
import type { Visibility } from "../search/section-search.ts";
import { leftIfForbidden } from "./confidence/confidence.ts";
import { type Judgement, judge } from "./confidence/judge.ts";
import { answerThreshold, unaskedThreshold } from "./confidence/threshold.ts";
import { compose } from "./excerpts/compose-excerpts.ts";
import { holdingWanted } from "./excerpts/holding-wanted.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { readVersion } from "./question/asked-version.ts";
import { cleanQuestion } from "./question/clean-question.ts";
import { type Opposition, oppositionIn } from "./question/opposites.ts";
import type { Question } from "./question/question.ts";
import { questionLanguage } from "./question/question-language.ts";
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
  const found = await meaningOf(question, knowledge, vocabulary);
  const meaning = found && isEmbedded(question, found, knowledge, options) ? found : undefined;
  const ranked = rankSections(question, knowledge, vocabulary, options, meaning);
  const opposition =
    question.language === "en" ? oppositionIn(question.text, (word) => vocabulary.commonness(word) > 0) : undefined;
  const left = oppositesLast(
    ranked.filter(({ prepared }) => options.except?.includes(prepared.section.id) !== true),
    opposition,
  );
  const { candidates, selections } = holdingWanted(question, left, (order) =>
    compose(question, order, knowledge, meaning),
  );
  const judged = judge(question, candidates, selections, knowledge.model, meaning);
  const isOpposite = selections.some(({ prepared: { section }, blocks }) =>
    opposition?.isIn(section.headings.at(-1) ?? "", blocksText(blocks)),
  );
  const judgement = isOpposite ? { ...judged, confidence: leftIfForbidden * judged.confidence } : judged;
  const thresholdFor = options.isUnasked === true ? unaskedThreshold : answerThreshold;
  const threshold = options.threshold ?? thresholdFor(judgement.thresholds, vocabulary.size);
  return { ...judgement, candidates, selections, threshold, ...(meaning !== undefined && { meaning }) };
}

/** Whether meanings can be compared: of pages in a language that the model does not know there are no vectors. */
function isEmbedded(
  { language }: Question,
  { pooled }: QuestionMeaning,
  knowledge: IndexedKnowledge,
  options: AskOptions,
): boolean {
  return language === "en" || knowledge.nearest(pooled, 1, options).length > 0;
}

/**
 * Puts what is about the opposite of what is asked behind all else, or leaves it out where something says what is asked; but
 * not what its author says answers.
 */
function oppositesLast(candidates: readonly Candidate[], opposition: Opposition | undefined): readonly Candidate[] {
  if (opposition === undefined) return candidates;
  const isOpposite = ({ isAlias, prepared: { section } }: Candidate): boolean =>
    !isAlias && opposition.isIn(section.headings.at(-1) ?? "", section.text);
  const others = candidates.filter((one) => !isOpposite(one));
  const isAsked = others.some(({ prepared: { section } }) =>
    opposition.isAskedIn(`${section.headings.at(-1) ?? ""}\n${section.text}`),
  );
  return isAsked ? others : [...others, ...candidates.filter(isOpposite)];
}

/** A question without what names a version of the knowledge, and that version and its language among the options. */
export function addressed<Options extends Visibility & Pick<AskOptions, "earlier">>(
  asked: string,
  knowledge: IndexedKnowledge,
  given: Options,
): { readonly typed: string; readonly options: Options } {
  const labels = knowledge.versions(given);
  const { text: typed, version } = readVersion(asked, labels);
  const earlier = given.earlier?.map((question) => readVersion(question, labels).text);
  const inVersion = { ...given, ...(earlier && { earlier }), ...(version !== undefined && { version }) };
  const available = knowledge.languages(inVersion);
  const language = questionLanguage(cleanQuestion(typed), available, (one) =>
    knowledge.vocabulary({ ...inVersion, language: one }),
  );
  const isOne = available.size < 2 && language === "en";
  return { typed, options: isOne || !available.has(language) ? inVersion : { ...inVersion, language } };
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
