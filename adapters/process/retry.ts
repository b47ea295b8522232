import { setTimeout as wait } from "node:timers/promises";

/**
 * Calls a function again after it fails, for as long as `pauseAfter` gives a pause.
 * @param pauseAfter returns the milliseconds to wait after an error; undefined where it is final. `failures` is the number of
 * failures before.
 * @throws the last error
 */
export async function retry<Result>(
  act: () => Promise<Result>,
  pauseAfter: (error: unknown, failures: number) => number | undefined,
): Promise<Result> {
  for (let failures = 0; ; failures++) {
    try {
      return await act();
    } catch (error) {
      const pause = pauseAfter(error, failures);
      if (pause === undefined) throw error;
      await wait(pause);
    }
  }
}
