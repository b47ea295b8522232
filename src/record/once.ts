import { setTimeout as wait } from "node:timers/promises";
import type { RecordStore } from "./record-store.ts";

/** So often a claim is given back, and milliseconds between two tries. */
const mostTries = 5;
const retryPause = 1_000;

/**
 * Does what may be done once; undefined if it was done before. What failed may be tried again.
 * @throws what `act` throws; an AggregateError, with that as its cause, where the claim could not be given back either
 */
export async function once<Result>(
  record: Pick<RecordStore, "claim" | "release">,
  key: string,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  if (!(await record.claim(key))) return undefined;
  try {
    return await act();
  } catch (error) {
    const problem = await release(record, key, mostTries);
    if (problem === undefined) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new AggregateError([error, problem.error], `${message}; it stays claimed, and is not tried again`, {
      cause: error,
    });
  }
}

/** @returns what kept the claim from being given back: often the same that made the act fail, and soon gone */
async function release(
  record: Pick<RecordStore, "release">,
  key: string,
  tries: number,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    await record.release(key);
    return undefined;
  } catch (error) {
    if (tries === 1) return { error };
    await wait(retryPause);
    return release(record, key, tries - 1);
  }
}
