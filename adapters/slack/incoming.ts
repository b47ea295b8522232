import * as v from "valibot";
import { type Beside, readBeside, textOf } from "./contents.ts";

/** Schema of the fields that hold a message's contents; see `contents.ts`. */
export const held = {
  text: v.optional(v.string(), ""),
  blocks: v.optional(v.unknown()),
  attachments: v.optional(v.unknown()),
  files: v.optional(v.unknown()),
};

const message = v.object({
  ...held,
  channel: v.string(),
  channel_type: v.optional(v.string()),
  ts: v.string(),
  thread_ts: v.optional(v.string()),
  parent_user_id: v.optional(v.string()),
  user: v.optional(v.string()),
  bot_id: v.optional(v.string()),
  app_id: v.optional(v.string()),
  subtype: v.optional(v.string()),
});

/** A message that a person or another app wrote. */
export interface Incoming extends Beside {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  /** The `ts` of the thread's first message; missing where the message is not a reply. */
  readonly root?: string;
  /** The user id of the thread's first author. */
  readonly rootUser?: string;
  readonly isDirect: boolean;
  /** Set where another app, such as a workflow, wrote the message. */
  readonly isFromApp?: true;
}

/** The subtypes of messages that people write; others are notices, bots and bookkeeping. */
export const written = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/**
 * Reads a `message` or `app_mention` event; undefined where its author is neither a person nor an app that is answered.
 * @param bot the bot's own user id
 * @param apps the ids of the apps, or of their bots, that are answered
 */
export function readIncoming(event: unknown, bot: string, apps: readonly string[]): Incoming | undefined {
  const read = v.safeParse(message, event);
  if (!read.success) return undefined;
  const { channel, channel_type, ts, thread_ts, parent_user_id } = read.output;
  const author = authorOf(read.output, bot, apps);
  if (author === undefined) return undefined;
  return {
    channel,
    ts,
    ...author,
    text: textOf(read.output),
    ...readBeside(read.output, bot),
    ...rootOf(ts, thread_ts),
    ...(parent_user_id !== undefined && { rootUser: parent_user_id }),
    isDirect: isDirect(channel, channel_type),
  };
}

/**
 * Returns the author of a message; undefined where that author is not answered. A workflow writes as a bot without a user id.
 */
function authorOf(
  { user, bot_id: appBot, app_id: app, subtype }: v.InferOutput<typeof message>,
  bot: string,
  apps: readonly string[],
): Pick<Incoming, "user" | "isFromApp"> | undefined {
  if (appBot === undefined)
    return user !== undefined && user !== "USLACKBOT" && written.has(subtype) ? { user } : undefined;
  const isHeard = [appBot, app, user].some((id) => id !== undefined && apps.includes(id));
  const isWritten = subtype === "bot_message" || written.has(subtype);
  return isHeard && isWritten && user !== bot ? { user: user ?? appBot, isFromApp: true } : undefined;
}

/**
 * Returns the `ts` of the thread's first message, for a reply. Slack gives a thread's first message that `ts` too once the
 * thread has replies.
 */
export function rootOf(ts: string, thread: string | undefined): { root?: string } {
  return thread === undefined || thread === ts ? {} : { root: thread };
}

export function isDirect(channel: string, type: string | undefined): boolean {
  return type === "im" || channel.startsWith("D");
}
