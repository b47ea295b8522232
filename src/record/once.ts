import { setTimeout as wait } from "node:timers/promises";
import { reasonOf } from "../reason.ts";
import type { RecordStore } from "./record-store.ts";

/** The most attempts to release a claim. */
const mostTries = 5;
/** Milliseconds between two attempts. */
const retryPause = 1_000;

/**
 * Runs `act` unless the key was claimed before; in this case returns undefined. If `act` fails, the claim is released
 * so that it may be tried again.
 * @throws what `act` throws; an AggregateError with this error as its cause if the claim could not be released either
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
    throw new AggregateError([error, problem.error], `${reasonOf(error)}; it stays claimed, and is not tried again`, {
      cause: error,
    });
  }
}

/**
 * Releases a claim, with retries: the error that made the act fail often fails the release too, and is often soon gone.
 * @returns the last error if every attempt failed
 */
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
