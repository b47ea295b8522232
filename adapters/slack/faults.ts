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
  const { error: code } = error.data;
  if (code === "message_not_found" || code === "thread_not_found") return "gone";
  if (tokenFaults.has(code)) return "refused";
  return obstacles.has(code) ? "forbidden" : "other";
}

/** Explains why the bot could not write in a channel, and what can be done about it. */
export function explain(error: unknown, channel: string | undefined): Message {
  const reason = error instanceof webApi.WebAPIPlatformError ? obstacles.get(error.data.error) : undefined;
  return reason === undefined || channel === undefined ? notice(wording.cannotWrite) : cannotWriteIn(reason, channel);
}

/** Returns the explanation for the asker of why the bot could not write in a channel. */
export function cannotWriteIn(reason: Reason, channel: string): Message {
  return { ...notice(wording.cannotWrite), blocks: [context(wording.obstacles[reason](channel))] };
}
