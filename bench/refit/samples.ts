import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { confidenceFeatures } from "../../src/answer/confidence/confidence-features.ts";
import { compose } from "../../src/answer/excerpts/compose-excerpts.ts";
import { type IndexedKnowledge, indexKnowledge } from "../../src/answer/indexed-knowledge.ts";
import type { ConfidenceFeatures, Model, RankFeatures } from "../../src/answer/model/model.ts";
import { isCourtesy } from "../../src/answer/question/courtesy.ts";
import { readInConversation } from "../../src/answer/question/follow-up.ts";
import { rankSections } from "../../src/answer/ranking/rank-sections.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import { type JudgedQuestion, judgeAttempt } from "../../src/measure/score.ts";

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
export interface RankSample {
  readonly candidates: readonly { readonly features: RankFeatures; readonly isGold: boolean }[];
  readonly weight: number;
}

/** An answer had it to be given. */
export interface ConfidenceSample {
  readonly features: ConfidenceFeatures;
  readonly isRight: boolean;
  readonly weight: number;
}

/** Unanswerable questions of sets without types were made to look answerable; readers ask few such. */
const trickShare = 0.3;

const lexicon = new Lexicon();

export function open(folder: string, model: Model): IndexedKnowledge {
  return indexKnowledge(loadKnowledge(folder).documents, lexicon, { model });
}

/** Every set weighs as the root of its size, so that a large one does not drown the others. */
export function rankSamples(set: JudgedSet, knowledge: IndexedKnowledge): RankSample[] {
  const vocabulary = knowledge.vocabulary();
  const samples = set.questions
    .filter(({ answerable }) => answerable)
    .map(({ question, earlier, gold }) => {
      const ranked = rankSections(readInConversation(question, earlier, vocabulary), knowledge, vocabulary);
      return ranked.map(({ features, prepared }) => ({ features, isGold: gold.includes(prepared.section.id) }));
    })
    .filter((candidates) => candidates.some(({ isGold }) => isGold));
  return samples.map((candidates) => ({ candidates, weight: 1 / Math.sqrt(samples.length) }));
}

export function confidenceSamples(set: JudgedSet, knowledge: IndexedKnowledge): ConfidenceSample[] {
  const vocabulary = knowledge.vocabulary();
  const asked = set.questions.filter(({ question }) => !isCourtesy(question));
  return asked.map((judged) => {
    const question = readInConversation(judged.question, judged.earlier, vocabulary);
    const candidates = rankSections(question, knowledge, vocabulary);
    const selections = compose(question, candidates, knowledge);
    const quoted = selections.map(({ prepared }) => prepared.section.id);
    const text = selections.map(({ blocks }) => toMarkdown(blocks)).join("\n\n");
    const attempt = { isAnswered: true, confidence: 0, text, quoted, shown: quoted };
    return {
      features: confidenceFeatures(question, candidates, selections),
      isRight: judgeAttempt(judged, attempt).isRight,
      weight: (judged.type === "unanswerable" ? trickShare : 1) / Math.sqrt(asked.length),
    };
  });
}

/** The same questions as if asked of a knowledge that cannot answer them. */
export function elsewhere(set: JudgedSet, folder: string): JudgedSet {
  const questions = set.questions.map((question) => ({ ...question, answerable: false, gold: [], mustContain: [] }));
  return { name: `${set.name} elsewhere`, folder, questions };
}
