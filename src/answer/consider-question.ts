import { type Judgement, judge } from "./confidence/judge.ts";
import { answerThreshold, unaskedThreshold } from "./confidence/threshold.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import type { Question } from "./question/question.ts";
import { type QuestionMeaning, questionMeaning } from "./question/question-meaning.ts";
import type { Vocabulary } from "./question/vocabulary.ts";
import type { Candidate } from "./ranking/candidate.ts";
import { rankSections } from "./ranking/rank-sections.ts";
import { quoteByRules } from "./rules/quote-by-rules.ts";
import type { Asked, Quoted, Service } from "./rules/rule.ts";

/** What there is to quote for a question, and how sure it is. */
export interface Considered extends Judgement, Quoted {
  /** The least confidence that the rules assure, whatever was estimated. */
  readonly assured: number;
  /** The least confidence with which an answer is given. */
  readonly threshold: number;
  /** The threshold without the options `threshold` and `isUnasked`. */
  readonly usualThreshold: number;
}

/** The largest confidence, as a share of the threshold, of an excerpt that tells the opposite of what is asked. */
const mostIfTurned = 0.9;

/**
 * Ranks sections, selects excerpts and estimates how sure they are.
 * @param services of the rules that serve the question
 */
export async function considerQuestion(asked: Asked, services: readonly Service[]): Promise<Considered> {
  const { question, knowledge, vocabulary, options } = asked;
  const found = await meaningOf(question, knowledge, vocabulary);
  const meaning = found && isEmbedded(asked, found) ? found : undefined;
  const ranked = rankSections(question, knowledge, vocabulary, options, meaning).filter(
    ({ prepared }) => options.except?.includes(prepared.section.id) !== true,
  );
  const quoteFrom = (order: readonly Candidate[]): readonly Selection[] =>
    quoteByRules(asked, services, { candidates: order, meaning });
  const candidates = services.reduce(
    (order, service) => service.order?.(order) ?? order,
    ranked as readonly Candidate[],
  );
  const first: Quoted = { candidates, meaning, selections: quoteFrom(candidates) };
  const changed = services.reduce<Quoted>((so, { change }) => change?.(so, quoteFrom) ?? so, first);
  const considered = judgeQuoted(asked, services, changed);
  const { confidence, assured, threshold } = considered;
  if (changed.candidates === first.candidates || Math.max(confidence, assured) >= threshold) return considered;
  // An excerpt that was put in the place of the first one and is not sure either must not get a higher confidence than the
  // first.
  return { ...considered, confidence: Math.min(confidence, judgeQuoted(asked, services, first).confidence) };
}

function judgeQuoted(
  { question, knowledge, vocabulary, options }: Asked,
  services: readonly Service[],
  quoted: Quoted,
): Considered {
  const judged = judge(question, quoted.candidates, quoted.selections, knowledge.model, quoted.meaning);
  const thresholdFor = options.isUnasked === true ? unaskedThreshold : answerThreshold;
  const usualThreshold = answerThreshold(judged.thresholds, vocabulary.size, vocabulary.language);
  const isTurned = services.some((service) => service.tellsOpposite?.(quoted) === true);
  const most = isTurned ? mostIfTurned * usualThreshold : 1;
  const factor = services.reduce((left, { confidenceFactor }) => left * (confidenceFactor?.(quoted) ?? 1), 1);
  const assured = Math.max(0, ...services.map(({ leastConfidence }) => leastConfidence?.(quoted) ?? 0));
  // What the author decided by an alias stands, whatever speaks against it.
  const isDecided = quoted.candidates[0]?.isAlias === true;
  return {
    ...judged,
    ...quoted,
    confidence: Math.min(judged.confidence * factor, most),
    assured: isDecided ? assured : Math.min(assured * factor, most),
    usualThreshold,
    threshold: options.threshold ?? thresholdFor(judged.thresholds, vocabulary.size, vocabulary.language),
  };
}

/** Whether meanings can be compared: pages in a language that the model does not know have no vectors. */
function isEmbedded({ question, knowledge, options }: Asked, { pooled }: QuestionMeaning): boolean {
  return question.language === "en" || knowledge.nearest(pooled, 1, options).length > 0;
}

/** Embeds a question; undefined where only words are compared. */
export async function meaningOf(
  { inContext, concepts }: Question,
  { meaning }: IndexedKnowledge,
  vocabulary: Vocabulary,
): Promise<QuestionMeaning | undefined> {
  const vectors = await meaning?.ofQuestion(inContext);
  return vectors === undefined ? undefined : questionMeaning({ inContext, concepts }, vectors, vocabulary);
}
