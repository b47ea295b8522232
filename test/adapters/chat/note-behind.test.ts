import { expect, test } from "vitest";
import { type Attempt, find, recordWhileSending } from "../../../adapters/chat/answering.ts";
import { FairQueue } from "../../../adapters/chat/fair-queue.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { MemoryStore } from "../../../src/index.ts";
import { askerOf, plainPlatform as platform } from "../../stand-ins/plain.ts";
import { footnote } from "../../support/shipped.ts";

/** Returns the order of events while an answer is sent in steps that do not wait for anything outside the process. */
async function sent(send: () => Promise<string>) {
  const happened: string[] = [];
  const log = openLog("info", { write: (line: string) => void happened.push(JSON.parse(line).event) });
  const asking = { id: "plain:1", question: "when is Rust overkill?", asker: askerOf("ann"), way: "mention" };
  const attempt: Attempt = { asking, found: await find({ platform, footnote, queue: new FairQueue() }, asking) };
  const leaving = (async () => {
    for (let step = 0; step < 20; step++) await undefined;
    happened.push("left");
    return send();
  })();
  return { happened, sending: recordWhileSending({ platform, record: new MemoryStore(), log }, attempt, leaving) };
}

test("what is noted of an answer waits until it has left", async () => {
  const { happened, sending } = await sent(async () => "post 1");
  expect(await sending).toBe("post 1");
  expect(happened).toEqual(["left", "asked"]);
});

test("that nobody takes the answer does not keep it from being noted", async () => {
  const { happened, sending } = await sent(async () => {
    throw new Error("the place is gone");
  });
  await expect(sending).rejects.toThrow("the place is gone");
  expect(happened).toEqual(["left", "asked"]);
});

test("it is noted while the platform takes its time", async () => {
  let take: (post: string) => void = () => undefined;
  const { happened, sending } = await sent(() => new Promise((resolve) => (take = resolve)));
  await expect.poll(() => happened).toEqual(["left", "asked"]);
  take("post 2");
  expect(await sending).toBe("post 2");
});
