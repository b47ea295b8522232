import { setTimeout as wait } from "node:timers/promises";

/** Most milliseconds that a process which is ending waits for work in progress. */
const longest = 8_000;

/** Waits for work in progress, but no longer than a process which is ending may. */
export async function waitForWork(inHand: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([inHand, wait(longest, undefined, { ref: false })]);
}
