import { setImmediate } from "node:timers/promises";
import type { Lease } from "../../src/index.ts";

/** Gives an answer that was found while it was still being asked whose it is to give; before, nothing of it is seen or kept. */
export type Give = () => Promise<void>;

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
