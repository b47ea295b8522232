import { webApi } from "@slack/bolt";
import { retry } from "../process/retry.ts";

/** So often a call waits for Slack's leave. */
const mostWaits = 60;

/**
 * Calls Slack again whenever it asks to wait, for this call alone: the client's own way would hold up every other channel.
 * @throws what the call throws for any other reason
 */
export function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  return retry(call, (error, waits) => {
    const isAsked = error instanceof webApi.WebAPIRateLimitedError && waits < mostWaits;
    return isAsked ? error.retryAfter * 1000 : undefined;
  });
}

/** Whether a call failed because its message was removed since. */
export function isGone(error: unknown): boolean {
  return isRefused(error, ["message_not_found"]);
}

/** Whether a call failed because the bot is not in the conversation, of which Slack may not even say that there is one. */
export function isOutside(error: unknown): boolean {
  return isRefused(error, ["channel_not_found", "not_in_channel"]);
}

function isRefused(error: unknown, codes: readonly string[]): boolean {
  return error instanceof webApi.WebAPIPlatformError && codes.includes(error.data.error);
}
