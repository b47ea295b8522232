import { setTimeout as wait } from "node:timers/promises";
import { limits } from "../support/limits.ts";

/** Waits so that work that is under way can finish. */
export function settle(ms = 60): Promise<void> {
  return wait(ms);
}

/**
 * Calls `find` until it returns a value other than false, and returns that.
 * @param patience the longest wait in milliseconds
 * @throws Error when no value comes in time
 */
export async function until<Value>(
  find: () => Promise<Value | false | undefined> | Value | false | undefined,
  patience: number = limits.event,
): Promise<Value> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error("it never came");
    await wait(15);
  }
}
