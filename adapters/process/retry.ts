import { setTimeout as wait } from "node:timers/promises";

/**
 * Does again what failed, for as long as there is a reason to.
 * @param pauseAfter milliseconds to wait after a failure, of which there were so many before; undefined where it is final
 * @throws what it throws at last
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
