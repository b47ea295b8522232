import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { outputOf, startChild } from "./processes.ts";
import { placeKinds, withRecord } from "./stores.ts";

const processes = 6;
const events = 3_000;
const patience = 120_000;

afterAll(async () => {
  for (const { close } of placeKinds) await close();
});

describe.each(placeKinds)("processes that share $name", ({ isThere, empty }) => {
  test.skipIf(!isThere)(
    "start at once and take each event once, without an error",
    async () => {
      const place = await empty();
      const children = Array.from({ length: processes }, () => outputOf(startChild(place, "take", events)));
      const outputs = await Promise.all(children);
      expect(outputs.map(({ stderr }) => stderr)).toEqual(outputs.map(() => ""));
      const taken = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
      expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: events }, (_, at) => at));
    },
    patience,
  );
});

describe("a process that is killed while it writes", () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("loses nothing that was committed, seed %i", async (seed) => {
    const place = await empty();
    const child = startChild(place, "write");
    const output = outputOf(child);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    await wait((seed * 37) % 150);
    child.kill("SIGKILL");
    const committed = (await output).stdout.match(/\n/g)?.length ?? 0;
    expect(committed).toBeGreaterThan(0);
    await withRecord(place, async (store) => {
      for (let at = 0; at < committed; at++) {
        expect(await store.questionsOf(`thread ${at}`)).toEqual([`question ${at}`]);
      }
    });
  });
});
