import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { confidenceFeatures } from "../../src/answer/confidence/confidence-features.ts";
import { meaningFeatures } from "../../src/answer/confidence/meaning-features.ts";
import { meaningOf } from "../../src/answer/consider-question.ts";
import type { Selection } from "../../src/answer/excerpts/selection.ts";
import { type IndexedKnowledge, overIndex, Workbench } from "../../src/answer/indexed-knowledge.ts";
import type {
  ConfidenceFeatures,
  JointFeatures,
  MeaningRankFeatures,
  Model,
  RankFeatures,
} from "../../src/answer/model/model.ts";
import { isCourtesy } from "../../src/answer/question/courtesy.ts";
import { readInConversation } from "../../src/answer/question/follow-up.ts";
import type { Question } from "../../src/answer/question/question.ts";
import type { QuestionMeaning } from "../../src/answer/question/question-meaning.ts";
import type { Candidate } from "../../src/answer/ranking/candidate.ts";
import { rankSections } from "../../src/answer/ranking/rank-sections.ts";
import { quoteByRules } from "../../src/answer/rules/quote-by-rules.ts";
import type { Asked } from "../../src/answer/rules/rule.ts";
import { servicesFor } from "../../src/answer/rules/rules.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import { type JudgedQuestion, judgeAttempt } from "../../src/measure/score.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";
import type { KeptMeaning } from "../measure/kept-meaning.ts";

/** Judged questions over a knowledge. */
export interface JudgedSet {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly JudgedQuestion[];
}

export function readSet(folder: string, file: string): JudgedSet {
  return { name: file, folder, questions: readJudgedQuestions(file) };
}

/** The candidates of an answerable question. */
export interface RankSample<Features> {
  readonly candidates: readonly { readonly features: Features; readonly isGold: boolean }[];
  readonly weight: number;
}

/** An answer had it to be given. */
export interface ConfidenceSample<Features> {
  readonly features: Features;
  readonly isRight: boolean;
  readonly weight: number;
}

/** What is fitted for questions whose meaning is known. */
export type JointRankFeatures = RankFeatures & MeaningRankFeatures;
export type JointSample = ConfidenceSample<JointFeatures>;

/** Unanswerable questions of sets without types were made to look answerable; readers ask few such. */
const trickShare = 0.3;

const workbench = new Workbench(new Lexicon());

/** @param meaning words alone without it */
export async function open(folder: string, model: Model, meaning?: KeptMeaning): Promise<IndexedKnowledge> {
  const index = indexDocuments(loadKnowledge(folder).documents);
  await meaning?.embed(index);
  return overIndex(index, workbench, { model, ...(meaning !== undefined && { meaning }) });
}

/** A question as it was ranked. */
interface RankedQuestion {
  readonly judged: JudgedQuestion;
  readonly asked: Asked;
  readonly question: Question;
  readonly meaning: QuestionMeaning | undefined;
  readonly candidates: readonly Candidate[];
}

async function rankAll(questions: readonly JudgedQuestion[], knowledge: IndexedKnowledge): Promise<RankedQuestion[]> {
  const vocabulary = knowledge.vocabulary();
  const ranked: RankedQuestion[] = [];
  for (const judged of questions) {
    if (isCourtesy(judged.question)) continue;
    const question = readInConversation(judged.question, judged.earlier, vocabulary);
    const meaning = await meaningOf(question, knowledge, vocabulary);
    const asked = { text: question.text, question, knowledge, vocabulary, options: {} };
    const candidates = rankSections(question, knowledge, vocabulary, {}, meaning);
    ranked.push({ judged, asked, question, meaning, candidates });
  }
  return ranked;
}

/**
 * Every set weighs as the root of its size, so that a large one does not drown the others. Without a meaning what it adds
 * is 0.
 */
export async function rankSamples(
  set: JudgedSet,
  knowledge: IndexedKnowledge,
): Promise<RankSample<JointRankFeatures>[]> {
  const ranked = await rankAll(
    set.questions.filter(({ answerable }) => answerable),
    knowledge,
  );
  const samples = ranked
    .map(({ judged: { gold }, candidates }) =>
      candidates.map(({ features, meaning, prepared }) => ({
        features: {
          ...features,
          nearness: meaning?.nearness ?? 0,
          lateInteraction: meaning?.lateInteraction ?? 0,
        },
        isGold: gold.includes(prepared.section.id),
      })),
    )
    .filter((candidates) => candidates.some(({ isGold }) => isGold));
  return samples.map((candidates) => ({ candidates, weight: 1 / Math.sqrt(samples.length) }));
}

export async function confidenceSamples(
  set: JudgedSet,
  knowledge: IndexedKnowledge,
): Promise<ConfidenceSample<ConfidenceFeatures>[]> {
  const ranked = await rankAll(set.questions, knowledge);
  return ranked.map((asked) => {
    const { selections, ...rest } = attempt(asked, ranked.length);
    return { features: confidenceFeatures(asked.question, asked.candidates, selections), ...rest };
  });
}

/** The same with what the meaning tells; without the questions of which it tells nothing. */
export async function jointSamples(set: JudgedSet, knowledge: IndexedKnowledge): Promise<JointSample[]> {
  const ranked = await rankAll(set.questions, knowledge);
  return ranked.flatMap((asked) => {
    const { question, candidates, meaning } = asked;
    const { selections, ...rest } = attempt(asked, ranked.length);
    const more = meaning && meaningFeatures(meaning, candidates, selections);
    return more === undefined
      ? []
      : [{ features: { ...confidenceFeatures(question, candidates, selections), ...more }, ...rest }];
  });
}

function attempt(
  { judged, asked, candidates, meaning }: RankedQuestion,
  count: number,
): { readonly selections: readonly Selection[]; readonly isRight: boolean; readonly weight: number } {
  const selections = quoteByRules(asked, servicesFor(asked), { candidates, meaning });
  const quoted = selections.map(({ prepared }) => prepared.section.id);
  const text = selections.map(({ blocks }) => toMarkdown(blocks)).join("\n\n");
  const { isRight } = judgeAttempt(judged, { isAnswered: true, confidence: 0, text, quoted, shown: quoted });
  return { selections, isRight, weight: (judged.type === "unanswerable" ? trickShare : 1) / Math.sqrt(count) };
}

/** The same questions as if asked of a knowledge that cannot answer them. */
export function elsewhere(set: JudgedSet, folder: string): JudgedSet {
  const questions = set.questions.map((question) => ({ ...question, answerable: false, gold: [], mustContain: [] }));
  return { name: `${set.name} elsewhere`, folder, questions };
}
