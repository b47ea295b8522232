import { createContext, Script } from "node:vm";

const context: { call?: () => void } = createContext({});
const script = new Script("call()");

/**
 * Calls a function that is ended when it takes too long, in the middle of a loop or of a regular expression. What it
 * was working on is left as it is then, and no `finally` of it has run.
 * @param limit in milliseconds, a whole number above 0
 * @returns whether it came to its end
 */
export function endsWithin(limit: number, call: () => void): boolean {
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
