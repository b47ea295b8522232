import { webApi } from "@slack/bolt";
import type { Fault } from "../chat/platform.ts";
import { context, type Message, notice } from "./render.ts";
import { isPassing } from "./with-retries.ts";
import { wording } from "./wording.ts";

type Reason = Exclude<keyof (typeof wording)["obstacles"], symbol>;

/**
 * Slack's error codes that keep the bot from writing in a channel until somebody changes something, by the reason they stand
 * for.
 */
const obstacles: ReadonlyMap<string, Reason> = new Map(
  Object.entries({
    archived: ["is_archived"],
    restricted: [
      "restricted_action",
      "restricted_action_read_only_channel",
      "restricted_action_thread_only_channel",
      "restricted_action_non_threadable_channel",
      "restricted_action_thread_locked",
      "cannot_reply_to_message",
      "messages_tab_disabled",
    ],
    outside: ["channel_not_found", "not_in_channel", "user_not_in_channel"],
    forbidden: [
      "missing_scope",
      "no_permission",
      "access_denied",
      "ekm_access_denied",
      "enterprise_is_restricted",
      "team_access_not_granted",
    ],
  } satisfies Record<Reason, readonly string[]>).flatMap(([reason, codes]) =>
    codes.map((code): [string, Reason] => [code, reason as Reason]),
  ),
);

/** Slack's error codes for a message that no longer exists. */
const gone: ReadonlySet<string> = new Set(["message_not_found", "thread_not_found"]);

/** Slack's error codes for a token that is no longer accepted. */
const tokenFaults: ReadonlySet<string> = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "org_login_required",
  "two_factor_setup_required",
]);

export function faultOf(error: unknown): Fault {
  if (!(error instanceof webApi.WebAPIPlatformError) || isPassing(error)) return "passing";
  if (isGone(error)) return "gone";
  if (isTokenFault(error)) return "refused";
  return obstacleOf(error) === undefined ? "other" : "forbidden";
}

/** Whether a call failed because its message no longer exists. */
export function isGone(error: unknown): boolean {
  return gone.has(codeOf(error) ?? "");
}

/** Whether a call failed because the bot is not in the conversation; Slack may then report the conversation as not found. */
export function isOutside(error: unknown): boolean {
  return obstacleOf(error) === "outside";
}

/** Whether a call failed because its token is no longer accepted. */
export function isTokenFault(error: unknown): boolean {
  return tokenFaults.has(codeOf(error) ?? "");
}

/** Returns Slack's error code; undefined if Slack did not refuse the call with one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

function obstacleOf(error: unknown): Reason | undefined {
  return obstacles.get(codeOf(error) ?? "");
}

/** Explains why the bot could not write in a channel, and what can be done about it. */
export function explain(error: unknown, channel: string | undefined): Message {
  const reason = obstacleOf(error);
  return reason === undefined || channel === undefined ? notice(wording.cannotWrite) : cannotWriteIn(reason, channel);
}

/** Returns the explanation for the asker of why the bot could not write in a channel. */
export function cannotWriteIn(reason: Reason, channel: string): Message {
  return { ...notice(wording.cannotWrite), blocks: [context(wording.obstacles[reason](channel))] };
}
