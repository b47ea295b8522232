import { webApi } from "@slack/bolt";
import { retry } from "../process/retry.ts";

/** Upper bound on how often a call waits because of Slack's rate limit. */
const mostWaits = 60;
/** Milliseconds before each retry after a failure of Slack's own; about a minute in all, during which the asker waits. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
/**
 * Slack's error codes for failures of its own in which the call had no effect. Slack sends most of them with an HTTP status
 * that is not a success.
 */
const passing = [
  "internal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
  "external_channel_migrating",
];

/**
 * Calls Slack, and retries after a rate limit or a failure of Slack's own. Only this call waits; the client's own retries would
 * also hold up the calls to other channels.
 * @throws any other error of the call
 */
export function withRetries<Result>(call: () => Promise<Result>): Promise<Result> {
  return retry(call, (error, waits) => {
    if (isPassing(error)) return pauses[waits];
    const isAsked = error instanceof webApi.WebAPIRateLimitedError && waits < mostWaits;
    return isAsked ? error.retryAfter * 1000 : undefined;
  });
}

/** Whether a call failed because of Slack itself, so that a retry may succeed. */
export function isPassing(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && passing.includes(error.data.error);
}
