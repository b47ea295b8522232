import { webApi } from "@slack/bolt";
import { retry } from "../process/retry.ts";

/** So often a call waits for Slack's leave. */
const mostWaits = 60;
/** Milliseconds to wait where Slack itself failed; about a minute over all, while the asker waits. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
/** What Slack says where it failed itself, and did nothing; of most of these it gives another status than that of an answer. */
const passing = [
  "internal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
  "external_channel_migrating",
];

/**
 * Calls Slack again whenever it asks to wait, for this call alone: the client's own way would hold up every other channel; and
 * where Slack itself failed.
 * @throws what the call throws for any other reason
 */
export function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  return retry(call, (error, waits) => {
    if (isPassing(error)) return pauses[waits];
    const isAsked = error instanceof webApi.WebAPIRateLimitedError && waits < mostWaits;
    return isAsked ? error.retryAfter * 1000 : undefined;
  });
}

/** Whether a call failed because Slack did; another try may succeed. */
export function isPassing(error: unknown): boolean {
  return isRefused(error, passing);
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
