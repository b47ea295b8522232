import { setTimeout as wait } from "node:timers/promises";
import { limits } from "../support/limits.ts";

/** Gives what is under way the time to be done. */
export function settle(ms = 60): Promise<void> {
  return wait(ms);
}

/** Waits until something is there. */
export async function until<Value>(
  find: () => Promise<Value | undefined> | Value | undefined,
  patience: number = limits.event,
): Promise<Value> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error("it never came");
    await wait(15);
  }
}
