import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FairQueue, laneOf } from "../../../adapters/chat/fair-queue.ts";

type Lane = ReturnType<typeof laneOf>;

/** Blocks the thread, as an answer does, so that the turns requested next have to wait. */
async function keepBusy(queue: FairQueue): Promise<void> {
  await queue.turn("answer", "busy");
  const until = performance.now() + 10;
  while (performance.now() < until);
}

/** Returns the order in which turns come that are requested at the same time. */
async function orderOf(waiting: readonly (readonly [Lane, string])[], queue = new FairQueue()): Promise<string[]> {
  await keepBusy(queue);
  const order: string[] = [];
  await Promise.all(waiting.map(([lane, name]) => queue.turn(lane, name.charAt(0)).then(() => void order.push(name))));
  return order;
}

test("what has to be acknowledged comes first, then what is to be taken, then what is to be answered", async () => {
  const lanes = ["answer", "take", "interaction"] as const;
  expect(await orderOf(lanes.map((lane) => [lane, lane]))).toEqual(["interaction", "take", "answer"]);
});

test("one person's burst comes behind what others ask, and each person's oldest first", async () => {
  const asked = ["a1", "a2", "a3", "a4", "b1", "c1", "b2"].map((name) => ["answer", name] as const);
  expect(await orderOf(asked)).toEqual(["a1", "b1", "c1", "a2", "b2", "a3", "a4"]);
});

test("whoever asks, each turn comes once, and nobody has two before somebody who waits has one", async () => {
  const names = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(names, async (people) => {
      const order = await orderOf(people.map((person, at) => ["answer", `${person}${at}`] as const));
      expect([...order].sort()).toEqual(people.map((person, at) => `${person}${at}`).sort());
      const firsts = order.slice(0, new Set(people).size).map((name) => name.charAt(0));
      expect(new Set(firsts).size).toBe(firsts.length);
    }),
    { numRuns: 20 },
  );
});

test("everything else gets its turn between two of those that wait", async () => {
  const queue = new FairQueue();
  await keepBusy(queue);
  let turns = 0;
  let most = 0;
  let isOver = false;
  const waiting = Array.from({ length: 20 }, (_, at) => queue.turn("answer", `${at}`).then(() => void turns++));
  const watching = (async () => {
    for (let before = 0; !isOver; before = turns) {
      await setImmediate();
      most = Math.max(most, turns - before);
    }
  })();
  await Promise.all(waiting);
  isOver = true;
  await watching;
  expect(most).toBe(1);
});

test("while nobody waits a turn begins without waiting for the event loop", async () => {
  const queue = new FairQueue();
  let isLater = false;
  const later = setImmediate().then(() => {
    isLater = true;
  });
  await queue.turn("take", "a");
  await queue.turn("answer", "a");
  expect(isLater).toBe(false);
  await later;
});

test("says when no more should wait", async () => {
  const queue = new FairQueue(2);
  await keepBusy(queue);
  const waiting = [queue.turn("answer", "a")];
  expect(queue.isFull).toBe(false);
  waiting.push(queue.turn("answer", "b"));
  expect(queue.isFull).toBe(true);
  await Promise.all(waiting);
  expect(queue.isFull).toBe(false);
});

test.each([
  ["mention", "answer"],
  ["edit", "answer"],
  ["command", "interaction"],
  ["next", "interaction"],
])("a question by a %s waits with the %ss", (way, lane) => {
  expect(laneOf(way)).toBe(lane);
});
