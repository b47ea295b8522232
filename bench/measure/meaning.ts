import {
  Footnote,
  type JudgedQuestion,
  judgeAttempt,
  loadKnowledge,
  toAnswerJson,
  type Verdict,
} from "../../src/index.ts";
import { bootstrap, type Interval } from "../../src/measure/bootstrap.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";
import { KeptMeaning } from "./kept-meaning.ts";

/** A figure by words alone, by words and meaning, and the gain, computed question by question. */
interface Compared {
  readonly questions: number;
  readonly words: Interval;
  readonly meaning: Interval;
  readonly gain: Interval;
}

type Figures = Readonly<Record<string, Compared>>;

/** Places of the ranking that are compared. */
const shown = 10;
/** Types with fewer questions than this are put into one group. */
const fewestOfType = 40;
const seed = 1;

/** Asks each question by words alone, and by words and meaning. */
export async function meaningFigures(
  folder: string,
  questions: readonly JudgedQuestion[],
  vectors: string,
): Promise<Readonly<Record<string, Figures>>> {
  const index = indexDocuments(loadKnowledge(folder).documents);
  const meaning = await KeptMeaning.open(vectors);
  try {
    await meaning.embed(index);
    const words = await attemptAll(new Footnote(index), questions);
    const both = await attemptAll(new Footnote(index, { meaning }), questions);
    const pairs = questions.map((judged, at): Pair => [judged, words[at] as Attempted, both[at] as Attempted]);
    return Object.fromEntries([...groups(pairs)].map(([name, group]) => [name, figuresOf(group)]));
  } finally {
    meaning.close();
  }
}

interface Attempted {
  readonly verdict: Verdict;
  /** The place of the first gold section in the ranking, from 1 on; infinite where none is among the places compared. */
  readonly place: number;
  /** Whether near sections are shown in place of an answer. */
  readonly hasRows: boolean;
}

type Pair = readonly [judged: JudgedQuestion, words: Attempted, meaning: Attempted];

async function attemptAll(footnote: Footnote, questions: readonly JudgedQuestion[]): Promise<Attempted[]> {
  const attempted: Attempted[] = [];
  for (const judged of questions) attempted.push(await attempt(footnote, judged));
  return attempted;
}

async function attempt(footnote: Footnote, judged: JudgedQuestion): Promise<Attempted> {
  const { id, question, earlier, gold } = judged;
  const forced = toAnswerJson(id, question, await footnote.ask(question, { earlier, threshold: 0 }), 0);
  const said = toAnswerJson(id, question, await footnote.ask(question, { earlier }), 0);
  const verdict = judgeAttempt(judged, {
    isAnswered: said.kind === "answer",
    confidence: forced.confidence,
    text: forced.text,
    seen: said.text,
    quoted: forced.sources.filter(({ related }) => related !== true).map((source) => source.id),
    shown: said.sources.map((source) => source.id),
  });
  const { rows } = await footnote.explain(question, shown, { earlier });
  const place = rows.findIndex((row) => gold.includes(row.id));
  return {
    verdict,
    place: place === -1 ? Number.POSITIVE_INFINITY : place + 1,
    hasRows: said.kind === "closest",
  };
}

/** Groups the questions by type, and puts all of them into a last group. */
function groups(pairs: readonly Pair[]): Map<string, readonly Pair[]> {
  const found = new Map<string, readonly Pair[]>();
  const typeOf = ({ type }: JudgedQuestion): string =>
    pairs.filter(([judged]) => judged.type === type).length < fewestOfType ? "other types" : type;
  for (const pair of pairs) {
    const type = typeOf(pair[0]);
    found.set(type, [...(found.get(type) ?? []), pair]);
  }
  // Set last, since in a set without types the answerable questions have a type "all" too.
  return found.set("all", pairs);
}

function figuresOf(pairs: readonly Pair[]): Figures {
  const answerable = pairs.filter(([{ answerable: is }]) => is);
  const unanswerable = pairs.filter(([{ answerable: is }]) => !is);
  const isRight = ({ verdict }: Attempted): number => Number(verdict.isAnswered && verdict.isRight);
  return {
    "right section first": compare(answerable, ({ place }) => Number(place === 1)),
    "in the first three": compare(answerable, ({ place }) => Number(place <= 3)),
    "MRR@10": compare(answerable, ({ place }) => 1 / place),
    right: compare(answerable, isRight),
    "right when answered": compareAnswered(answerable),
    reach: compare(answerable, ({ verdict }) => Number(verdict.isReached)),
    shown: compare(answerable, ({ verdict }) => Number(verdict.isShown)),
    silent: compare(unanswerable, ({ verdict }) => Number(!verdict.isAnswered)),
    "rows without an answer": compare(unanswerable, ({ hasRows }) => Number(hasRows)),
  };
}

function compare(pairs: readonly Pair[], of: (attempted: Attempted) => number): Compared {
  const words = pairs.map(([, attempted]) => of(attempted));
  const meaning = pairs.map(([, , attempted]) => of(attempted));
  const gains = meaning.map((value, at) => value - (words[at] as number));
  const interval = (values: readonly number[]): Interval => bootstrap(values, seededRandom(seed));
  return {
    questions: pairs.length,
    words: interval(words),
    meaning: interval(meaning),
    gain: interval(gains),
  };
}

/** Compares the answers of both ways. Each way answers other questions, so there is no difference question by question. */
function compareAnswered(pairs: readonly Pair[]): Compared {
  const of = (which: 1 | 2): number[] =>
    pairs.flatMap((pair) => (pair[which].verdict.isAnswered ? [Number(pair[which].verdict.isRight)] : []));
  const words = bootstrap(of(1), seededRandom(seed));
  const meaning = bootstrap(of(2), seededRandom(seed));
  const unknown = { from: Number.NaN, to: Number.NaN };
  return { questions: pairs.length, words, meaning, gain: { mean: meaning.mean - words.mean, ...unknown } };
}
