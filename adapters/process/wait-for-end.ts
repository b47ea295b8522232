import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds that what is in hand may take when the process is to end. */
const longest = 8_000;

/** Waits for what is in hand, for as long as a process that is to end may. */
export async function drained(inHand: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([inHand, wait(longest, undefined, { ref: false })]);
}
