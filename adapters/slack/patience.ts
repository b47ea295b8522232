import { setTimeout as wait } from "node:timers/promises";
import { webApi } from "@slack/bolt";

/** So often a call waits for Slack's leave. */
const mostWaits = 60;

/**
 * Calls Slack again whenever it asks to wait, for this call alone: the client's own way would hold up every other channel.
 * @throws what the call throws for any other reason
 */
export async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let waits = 0; ; waits++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || waits >= mostWaits) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}

/** Whether a call failed because its message was removed since. */
export function isGone(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === "message_not_found";
}
