import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Footnote } from "../../src/footnote.ts";
import {
  type AskedQuestion,
  findGaps,
  type JudgedQuestion,
  MemoryStore,
  outcomeOf,
  type RecordPlace,
  type RecordStore,
  type SqlRecord,
  SteadyStore,
  ThreadedRecord,
} from "../../src/index.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { seededRandom } from "./random.ts";
import { type Timing, timing } from "./timing.ts";

const person = { platform: "bench", id: "U1" };
const rounds = 20;
/** The first rounds warm the code up. */
const warmUp = 5;
/** Milliseconds from one question to the next, on average: more than any team asks. */
const meanPause = 20;
const askedCount = 100_000;
const together = 2_000;

/**
 * What the record costs a question, in milliseconds until its answer can be given, in turns with and without it, where
 * questions come at random; and how long the gaps of 100,000 recorded questions take, in seconds.
 * @param url a PostgreSQL in place of a file
 */
export async function recordFigures(
  folder: string,
  questions: readonly JudgedQuestion[],
  url?: string,
): Promise<unknown> {
  const temporary = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const place: RecordPlace =
    url === undefined ? { kind: "embedded", file: join(temporary, "record.db") } : { kind: "postgres", url };
  const record = new ThreadedRecord({ place, secrets: ["a secret of the bench"], keepsText: true });
  try {
    const cost = await costOf(new Footnote(loadKnowledge(folder).documents), questions, record);
    return { cost, gaps: await gapsTiming((await record.open()).record, questions) };
  } finally {
    await record.close();
    rmSync(temporary, { recursive: true });
  }
}

async function costOf(
  footnote: Footnote,
  questions: readonly JudgedQuestion[],
  threaded: ThreadedRecord,
): Promise<{ readonly without: Timing; readonly with: Timing; readonly ratio: number }> {
  const fail = (...reasons: unknown[]): void => {
    throw new Error(reasons.map(String).join(" "));
  };
  const steady = new SteadyStore({ open: () => threaded.open(), onLost: fail, onReachable: fail });
  await steady.start();
  const memory = new MemoryStore();
  const random = seededRandom(1);
  const taken: Record<"without" | "with", number[]> = { without: [], with: [] };
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, record] of [
      ["without", memory],
      ["with", steady],
    ] as const) {
      for (const [at, { question }] of questions.entries()) {
        await wait(-meanPause * Math.log(1 - random()));
        const took = await answerOne(footnote, record, `${name} ${round} ${at}`, question);
        if (round >= warmUp) taken[name].push(took);
      }
    }
  }
  await steady.stop();
  const [without, withRecord] = [timing(taken.without), timing(taken.with)];
  return { without, with: withRecord, ratio: withRecord.p99 / without.p99 };
}

/** Milliseconds from hearing a question to having its answer, as an adapter goes about it. */
async function answerOne(footnote: Footnote, record: RecordStore, key: string, question: string): Promise<number> {
  const start = performance.now();
  const taking = record.take(key, { kind: "message", data: JSON.stringify({ text: question, user: person.id }) });
  const answer = await footnote.ask(question, { audiences: ["public"] });
  const tookMs = performance.now() - start;
  await taking;
  const what = {
    id: key,
    person,
    way: "mention",
    audiences: ["public"],
    question,
    tookMs,
    knowledge: footnote.version,
  };
  await record.addAsked({ ...what, ...outcomeOf(answer) });
  await record.addQuestion(key, question, person);
  await record.setAnswer(key, { message: key, question, earlier: [], asker: person.id });
  const ready = performance.now() - start;
  await record.answered(key);
  return ready;
}

/** Seconds to read and cluster questions made of the words of judged ones. */
async function gapsTiming(store: SqlRecord, questions: readonly JudgedQuestion[]): Promise<unknown> {
  const random = seededRandom(1);
  const words = [...new Set(questions.flatMap(({ question }) => question.split(/\s+/)))];
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  for (let from = 0; from < askedCount; from += together) {
    const asked = Array.from({ length: together }, (_, at): AskedQuestion => {
      const { question, gold } = pick(questions);
      const changed = question.split(" ").map((word) => (random() < 0.3 ? pick(words) : word));
      return {
        ...{ id: `gap ${from + at}`, person, way: "mention", audiences: ["public"], question: changed.join(" ") },
        ...{ kind: "closest", confidence: random(), sections: gold, missing: [pick(words)], tookMs: 1, knowledge: "" },
      };
    });
    await store.writeTogether(asked.map((one) => ["addAsked", one]));
  }
  const start = performance.now();
  const gaps = findGaps(await store.gapQuestions({ from: 0, to: Date.now() + 1 }));
  return { questions: askedCount, clusters: gaps.length, seconds: (performance.now() - start) / 1000 };
}
