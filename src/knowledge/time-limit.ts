import { createContext, Script } from "node:vm";

const context: { call?: () => void } = createContext({});
const script = new Script("call()");

/** On a machine that is busy with other things a call gets so many times longer. */
const patience = 8;

/**
 * Calls a function that is ended when it takes too long, in the middle of a loop or of a regular expression. What it
 * was working on is left as it is then, and no `finally` of it has run. It is called a second time, with more time,
 * where the machine was too busy to give the first call its share.
 * @param limit in milliseconds of the processor, a whole number above 0
 * @returns milliseconds of the processor that it took; undefined where it did not come to its end
 */
export function timeWithin(limit: number, call: () => void): number | undefined {
  const first = processorTime(() => isEnded(limit, call));
  if (first.result) return first.milliseconds;
  if (first.milliseconds >= limit * enough) return undefined;
  const second = processorTime(() => isEnded(limit * patience, call));
  return second.result && second.milliseconds <= limit ? second.milliseconds : undefined;
}

/** The share of the time of a call in which it must have been working to be too slow. */
const enough = 0.75;

function processorTime<Result>(call: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1_000 };
}

function isEnded(limit: number, call: () => void): boolean {
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
