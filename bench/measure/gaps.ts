import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AskedQuestion,
  findGaps,
  type JudgedQuestion,
  type RecordPlace,
  type SqlRecord,
  ThreadedRecord,
} from "../../src/index.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";

const person = { platform: "bench", id: "U1" };
const askedCount = 100_000;
const together = 2_000;

/**
 * Measures how many seconds it takes to find the gaps of 100,000 recorded questions.
 * @param url a PostgreSQL in place of a file
 */
export async function gapsFigures(questions: readonly JudgedQuestion[], url?: string): Promise<unknown> {
  const temporary = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const place: RecordPlace =
    url === undefined ? { kind: "embedded", file: join(temporary, "record.db") } : { kind: "postgres", url };
  const record = new ThreadedRecord({ place, secrets: ["a secret of the bench"], keepsText: true });
  try {
    return { gaps: await gapsTiming((await record.open()).record, questions) };
  } finally {
    await record.close();
    rmSync(temporary, { recursive: true });
  }
}

/** Measures the seconds to read and cluster questions that are made of the words of judged ones. */
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
