import { setImmediate } from "node:timers/promises";
import type { Lease } from "../../src/index.ts";

/** Sends an answer that was found while the claim was still pending; nothing is shown or recorded before the call. */
export type SendReply = () => Promise<void>;

/**
 * Finds an answer while the claim on its message is pending.
 * @returns undefined where another replica has the claim; a failure to find the answer is thrown by the returned function
 */
export async function composeWhileClaiming(
  taking: Promise<Lease | undefined>,
  compose: () => Promise<SendReply>,
): Promise<SendReply | undefined> {
  // Composing keeps the thread busy: the request for the claim leaves first, so that the server works meanwhile.
  await setImmediate();
  const composing = compose();
  composing.catch(() => undefined);
  if ((await taking) === undefined) return undefined;
  return async () => (await composing)();
}
