import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { outputOf, startChild } from "./processes.ts";
import { placeKinds, recorded, withRecord } from "./stores.ts";

const processes = 6;
const events = 3_000;

describe.each(placeKinds)("processes that share $name", ({ isThere, empty }) => {
  test.skipIf(!isThere)("start at once and take each event once, without an error", async () => {
    const place = await empty();
    const children = Array.from({ length: processes }, () => outputOf(startChild(place, "take", events)));
    const outputs = await Promise.all(children);
    expect(outputs.map(({ stderr }) => stderr)).toEqual(outputs.map(() => ""));
    const taken = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: events }, (_, at) => at));
  });
});

/** Few enough that all three writes for each question are written in one batch. */
const questionsAtOnce = 3;

describe("a process that is killed while it writes behind, in its thread", () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "loses nothing that was written, and leaves nothing half written, seed %i",
    async (seed) => {
      const place = await empty();
      const child = startChild(place, "record", questionsAtOnce);
      const output = outputOf(child);
      // A process that ends before its first round would otherwise be waited for until the time limit.
      await Promise.race([new Promise((resolve) => child.stdout?.once("data", resolve)), output]);
      await wait((seed * 37) % 150);
      child.kill("SIGKILL");
      const { stdout, stderr } = await output;
      expect(stderr).toBe("");
      const written = stdout.match(/\n/g)?.length ?? 0;
      await withRecord(place, (store) => store.ping());
      const { asked, inThreads, answers } = await recorded(place);
      // The process may be killed after its last write and before reporting it.
      const times = asked.length / questionsAtOnce;
      expect([written, written + 1]).toContain(times);
      expect(asked).toEqual(recordedIn(times));
      expect(inThreads).toEqual(asked);
      expect(answers).toBe(asked.length);
    },
  );
});

/** Returns the questions that the process records in so many rounds, sorted. */
function recordedIn(times: number): string[] {
  const each = Array.from({ length: questionsAtOnce }, (_, at) => at);
  return Array.from({ length: times }, (_, time) => each.map((at) => `question ${time}.${at}`))
    .flat()
    .sort();
}
