import { setImmediate } from "node:timers/promises";
import type { Lease, RecordStore, Work } from "../../src/index.ts";
import type { FairQueue } from "./fair-queue.ts";

/** Gives an answer that was found while it was still being asked whose it is to give; before, nothing of it is seen or kept. */
export type Give = () => Promise<void>;

/**
 * Takes a message, and finds its answer meanwhile. Where very many wait already it is put back into the record, which has
 * more room; it is taken over when there are fewer.
 * @returns undefined where it is not this one's to give, or not now
 */
export async function takeMessage(
  { record, queue }: { readonly record: RecordStore; readonly queue: FairQueue },
  key: string,
  work: Work,
  compose: () => Promise<Give>,
): Promise<Give | undefined> {
  const taking = record.take(key, work);
  if (!queue.isFull) return composeMeanwhile(taking, compose);
  if ((await taking) !== undefined) await record.release(key);
  return undefined;
}

/**
 * Finds an answer while it is being asked whose it is to give.
 * @returns undefined where it is another's to give; that nothing could be found is told by the giving
 */
export async function composeMeanwhile(
  taking: Promise<Lease | undefined>,
  compose: () => Promise<Give>,
): Promise<Give | undefined> {
  // Composing keeps the thread busy: what asks a server leaves before, and the server works meanwhile.
  await setImmediate();
  const composing = compose();
  composing.catch(() => undefined);
  if ((await taking) === undefined) return undefined;
  return async () => (await composing)();
}
