import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { considerQuestion, meaningOf } from "../../src/answer/consider-question.ts";
import { type IndexedKnowledge, knowledgeOver } from "../../src/answer/indexed-knowledge.ts";
import type { MeaningRankFeatures, Model, RankFeatures } from "../../src/answer/model/model.ts";
import { isCourtesy } from "../../src/answer/question/courtesy.ts";
import { rankSections } from "../../src/answer/ranking/rank-sections.ts";
import { readAsked } from "../../src/answer/read-asked.ts";
import { servicesFor } from "../../src/answer/rules/rules.ts";
import { Workbench } from "../../src/answer/workbench.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import { type JudgedQuestion, judgeAttempt } from "../../src/measure/score.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";
import type { KeptMeaning } from "../measure/kept-meaning.ts";

/** Judged questions about a knowledge folder. */
export interface JudgedSet {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly JudgedQuestion[];
}

export function readSet(folder: string, file: string): JudgedSet {
  return { name: file, folder, questions: readJudgedQuestions(file) };
}

/** A training sample for the ranking: the candidates of an answerable question. */
export interface RankSample<Features> {
  readonly candidates: readonly { readonly features: Features; readonly isGold: boolean }[];
  readonly weight: number;
  /** The number of sections. */
  readonly size: number;
}

/** A training sample for the confidence: an answer that is given whatever the threshold. */
export interface ConfidenceSample<Features> {
  readonly features: Features;
  readonly isRight: boolean;
  readonly weight: number;
}

/** The features of the ranking for questions whose meaning is known. */
export type JointRankFeatures = RankFeatures & MeaningRankFeatures;

const workbench = new Workbench(new Lexicon());

/** @param meaning missing where the model for words alone is fitted */
export async function open(folder: string, model: Model, meaning?: KeptMeaning): Promise<IndexedKnowledge> {
  const index = indexDocuments(loadKnowledge(folder).documents);
  await meaning?.embed(index);
  return knowledgeOver(index, workbench, { model, ...(meaning !== undefined && { meaning }) });
}

/**
 * Returns the samples for the ranking. A set weighs as much as the square root of its size, so that a large one does not
 * dominate. Without a meaning, the features of the meaning are 0.
 */
export async function rankSamples(
  { questions }: JudgedSet,
  knowledge: IndexedKnowledge,
): Promise<RankSample<JointRankFeatures>[]> {
  const samples: Omit<RankSample<JointRankFeatures>, "weight">[] = [];
  for (const { question: typed, earlier, gold, answerable } of questions) {
    if (!answerable || isCourtesy(typed)) continue;
    const { question, vocabulary } = readAsked(typed, knowledge, { earlier });
    const meaning = await meaningOf(question, knowledge, vocabulary);
    const candidates = rankSections(question, knowledge, vocabulary, {}, meaning).map((candidate) => ({
      features: {
        ...candidate.features,
        nearness: candidate.meaning?.nearness ?? 0,
        lateInteraction: candidate.meaning?.lateInteraction ?? 0,
      },
      isGold: gold.includes(candidate.prepared.section.id),
    }));
    if (candidates.some(({ isGold }) => isGold)) samples.push({ candidates, size: vocabulary.size });
  }
  return samples.map((sample) => ({ ...sample, weight: 1 / Math.sqrt(samples.length) }));
}

/**
 * Weight of an unanswerable question in a set without types: these were made to look answerable, and readers ask few such
 * questions.
 */
const trickShare = 0.3;
/** Weight of an answerable question that is asked again without the sections that answer it. */
const nearMissShare = 0.5;
/** The types of questions that a set without types has. */
const untyped = ["all", "unanswerable"];

/**
 * Returns the samples for the confidence: the questions as they are, and the answerable ones once more without the sections
 * that answer them, so that the best section is a near miss.
 */
export async function confidenceSamples<Features>(
  { questions }: JudgedSet,
  knowledge: IndexedKnowledge,
  names: readonly (keyof Features & string)[],
): Promise<ConfidenceSample<Features>[]> {
  const hasTypes = questions.some(({ type }) => !untyped.includes(type));
  const weight = 1 / Math.sqrt(questions.length);
  const samples: ConfidenceSample<Features>[] = [];
  const add = async (judged: JudgedQuestion, share: number, except: readonly string[]): Promise<void> => {
    const { known, isRight } = await attempt(judged, knowledge, except);
    if (names.every((name) => name in known))
      samples.push({ features: known as Features, isRight, weight: share * weight });
  };
  for (const judged of questions) {
    if (isCourtesy(judged.question)) continue;
    await add(judged, judged.type === "unanswerable" && !hasTypes ? trickShare : 1, []);
    if (judged.answerable) await add({ ...judged, answerable: false }, nearMissShare, judged.gold);
  }
  return samples;
}

/** Returns the features of the answer, given whatever the threshold, and whether it is right. */
async function attempt(
  judged: JudgedQuestion,
  knowledge: IndexedKnowledge,
  except: readonly string[],
): Promise<{ readonly known: Readonly<Record<string, number>>; readonly isRight: boolean }> {
  const asked = readAsked(judged.question, knowledge, { earlier: judged.earlier, except });
  const { selections, features } = await considerQuestion(asked, servicesFor(asked));
  const quoted = selections.map(({ prepared }) => prepared.section.id);
  const text = selections.map(({ blocks }) => toMarkdown(blocks)).join("\n\n");
  const { isRight } = judgeAttempt(judged, { isAnswered: true, confidence: 0, text, quoted, shown: quoted });
  return { known: features, isRight };
}

/** How many questions of a set are asked of the knowledge of each other set. */
const guestCount = 60;

/**
 * Returns some of a set's questions, spread evenly, as unanswerable ones for another knowledge; without those whose gold
 * sections that knowledge has.
 */
export function elsewhere({ name, questions }: JudgedSet, folder: string, knowledge: IndexedKnowledge): JudgedSet {
  const step = Math.max(1, Math.floor(questions.length / guestCount));
  const guests = questions
    .filter(({ gold }, at) => at % step === 0 && !gold.some((id) => knowledge.find(id) !== undefined))
    .map((question) => ({ ...question, answerable: false, gold: [], mustContain: [] }));
  return { name: `${name} elsewhere`, folder, questions: guests };
}
