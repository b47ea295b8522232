import * as v from "valibot";
import { type Beside, readBeside, textOf } from "./contents.ts";

/** What a message holds; see `contents.ts`. */
const held = {
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

/** A message after an edit. */
const corrected = v.object({
  ...held,
  ts: v.string(),
  thread_ts: v.optional(v.string()),
  user: v.optional(v.string(), ""),
  bot_id: v.optional(v.string()),
  subtype: v.optional(v.string()),
  edited: v.optional(v.object({ ts: v.string() })),
});

const changed = v.object({
  channel: v.string(),
  channel_type: v.optional(v.string()),
  message: corrected,
  previous_message: v.optional(v.object(held)),
});

const deleted = v.object({ subtype: v.literal("message_deleted"), channel: v.string(), deleted_ts: v.string() });

/** Where a message has replies, Slack puts a tombstone in its place. */
const buried = v.object({
  subtype: v.literal("message_changed"),
  channel: v.string(),
  message: v.object({ ts: v.string(), subtype: v.literal("tombstone") }),
});

/** What somebody wrote. */
export interface Incoming extends Beside {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  /** The `ts` of the thread's first message, of a reply. */
  readonly root?: string;
  /** Who began the thread. */
  readonly rootUser?: string;
  readonly isDirect: boolean;
  /** Set where another app wrote it, such as a workflow. */
  readonly isFromApp?: true;
}

/** An edit of what somebody wrote. */
export interface Edit extends Omit<Incoming, "rootUser" | "isFromApp"> {
  /** What it said before, as far as Slack tells. */
  readonly before?: string;
  /** Tells the edits of a message apart. */
  readonly version: string;
  /** In seconds. */
  readonly editedAt?: number;
}

/** What was deleted. */
export type Deletion = Pick<Incoming, "channel" | "ts">;

/** A message's kinds that a person writes; the others are notices, bots and bookkeeping. */
const written = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/**
 * Reads a `message` or `app_mention` event; undefined where neither a person nor an app that is heard wrote anything.
 * @param bot the bot's own user id
 * @param apps the ids of the apps, or of their bots, that are heard
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

/** Who wrote a message, if it is heard. A workflow writes as a bot that is no user. */
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
 * Reads a `message_changed` event; undefined where no person wrote anything, and where the words stayed the same, as when a
 * link got its preview.
 */
export function readEdit(event: unknown, bot: string): Edit | undefined {
  const read = v.safeParse(changed, event);
  if (!read.success) return undefined;
  const { channel, channel_type, message: now, previous_message: before } = read.output;
  if (before && textOf(before) === textOf(now)) return undefined;
  const edit = readCorrected(now, channel, isDirect(channel, channel_type), bot);
  return edit && { ...edit, ...(before !== undefined && { before: textOf(before) }) };
}

/**
 * Reads a message as Slack gives it now, of which an edit told.
 * @returns the edit itself where nothing newer can be read; undefined where no person wrote what can be
 */
export function readNow(message: unknown, edit: Edit, bot: string): Edit | undefined {
  const read = v.safeParse(corrected, message);
  if (!read.success || Number(read.output.edited?.ts ?? 0) <= (edit.editedAt ?? 0)) return edit;
  return readCorrected(read.output, edit.channel, edit.isDirect, bot);
}

/** What apps write and write anew, as while they compose it, is no person's. */
function readCorrected(
  now: v.InferOutput<typeof corrected>,
  channel: string,
  isDirect: boolean,
  bot: string,
): Edit | undefined {
  const { ts, thread_ts, user, bot_id: app, subtype, edited } = now;
  if (app !== undefined || !written.has(subtype)) return undefined;
  const text = textOf(now);
  return {
    channel,
    ts,
    text,
    user,
    ...readBeside(now, bot),
    ...rootOf(ts, thread_ts),
    isDirect,
    version: edited?.ts ?? text,
    ...(edited !== undefined && { editedAt: Number(edited.ts) }),
  };
}

/** Reads an event that tells of a deleted message; undefined where it tells of anything else. */
export function readDeletion(event: unknown): Deletion | undefined {
  const read = v.safeParse(v.union([deleted, buried]), event);
  if (!read.success) return undefined;
  const { output } = read;
  const { channel } = output;
  return { channel, ts: output.subtype === "message_deleted" ? output.deleted_ts : output.message.ts };
}

/** Slack says of a thread's first message, too, that it stands in the thread, once that has begun. */
function rootOf(ts: string, thread: string | undefined): { root?: string } {
  return thread === undefined || thread === ts ? {} : { root: thread };
}

function isDirect(channel: string, type: string | undefined): boolean {
  return type === "im" || channel.startsWith("D");
}
