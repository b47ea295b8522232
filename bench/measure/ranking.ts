import { Footnote, type JudgedQuestion, loadKnowledge } from "../../src/index.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { textbookSearch } from "./textbook.ts";
import { withTypo } from "./typo.ts";

/** How a ranking compares with judged questions. */
export interface RankingFigures {
  readonly questions: number;
  /** Share of questions with a gold section first. */
  readonly successAt1: number;
  /** Mean reciprocal rank: the mean of 1 divided by the place of the first gold section, or 0 if none is among ten. */
  readonly mrrAt10: number;
  /** Share of questions with a gold section among the first five. */
  readonly recallAt5: number;
}

type Search = (question: JudgedQuestion) => readonly string[];

const shown = 10;
const seed = 1;

/**
 * Measures the ranking of `search` on the questions as they are, on the questions with a typo each, and that of a textbook
 * BM25.
 */
export function rankingFigures(
  folder: string,
  judged: readonly JudgedQuestion[],
): { asTyped: RankingFigures; withTypos: RankingFigures; textbook: RankingFigures; paired: PairedFigures } {
  const { documents } = loadKnowledge(folder);
  const questions = judged.filter(({ answerable, gold }) => answerable && gold.length > 0);
  const footnote = new Footnote(documents);
  const random = seededRandom(seed);
  const search = (text: string): string[] => footnote.search(text, { limit: shown }).map(({ id }) => id);
  const textbook = textbookSearch(documents);
  const ours = reciprocalRanks(questions, ({ question }) => search(question));
  const slipped = reciprocalRanks(questions, ({ question }) => search(withTypo(question, random)));
  const theirs = reciprocalRanks(questions, ({ question }) => textbook(question, shown));
  return {
    asTyped: figures(ours),
    withTypos: figures(slipped),
    textbook: figures(theirs),
    paired: pair(ours, theirs),
  };
}

/** Compares this ranking with the other one, question by question. */
export interface PairedFigures {
  readonly better: number;
  readonly worse: number;
  readonly equal: number;
  /** Mean of the differences of reciprocal ranks. */
  readonly difference: number;
}

function pair(ours: readonly number[], theirs: readonly number[]): PairedFigures {
  const differences = ours.map((value, at) => value - (theirs[at] as number));
  return {
    better: differences.filter((difference) => difference > 0).length,
    worse: differences.filter((difference) => difference < 0).length,
    equal: differences.filter((difference) => difference === 0).length,
    difference: mean(differences),
  };
}

function reciprocalRanks(questions: readonly JudgedQuestion[], search: Search): number[] {
  return questions.map((question) => {
    const place = search(question).findIndex((id) => question.gold.includes(id));
    return place === -1 ? 0 : 1 / (place + 1);
  });
}

function figures(reciprocals: readonly number[]): RankingFigures {
  return {
    questions: reciprocals.length,
    successAt1: mean(reciprocals.map((value) => (value === 1 ? 1 : 0))),
    mrrAt10: mean(reciprocals),
    recallAt5: mean(reciprocals.map((value) => (value >= 1 / 5 ? 1 : 0))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
