import { createContext, Script } from "node:vm";

const context: { call?: () => void } = createContext({});
const script = new Script("call()");

/** By how much the limit is multiplied for the second call, made when the machine was busy with other work. */
const patience = 8;

/**
 * Calls a function and interrupts it when it takes too long, even in the middle of a loop or of a regular expression. After an
 * interruption its data is left as it was at that moment, and none of its `finally` blocks has run. If the machine was too busy
 * to give the first call enough processor time, the function is called a second time, with a longer limit.
 * @param limit in milliseconds of processor time, a whole number above 0
 * @returns the processor time that it took, in milliseconds; undefined if it was interrupted
 */
export function timeWithin(limit: number, call: () => void): number | undefined {
  const first = processorTime(() => completes(limit, call));
  if (first.result) return first.milliseconds;
  if (first.milliseconds >= limit * leastShare) return undefined;
  const second = processorTime(() => completes(limit * patience, call));
  return second.result && second.milliseconds <= limit ? second.milliseconds : undefined;
}

/** The least share of the limit that an interrupted call must have spent on the processor to count as too slow. */
const leastShare = 0.75;

function processorTime<Result>(call: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1_000 };
}

function completes(limit: number, call: () => void): boolean {
  context.call = call;
  try {
    script.runInContext(context, { timeout: limit });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    delete context.call;
  }
}
