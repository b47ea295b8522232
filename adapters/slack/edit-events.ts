import * as v from "valibot";
import { readBeside, textOf, transcriptsOf } from "./contents.ts";
import { held, type Incoming, isDirect, rootOf, written } from "./incoming.ts";

const place = { channel: v.string(), channel_type: v.optional(v.string()) };

/** Schema of a message after an edit. */
const editedMessage = v.object({
  ...held,
  ts: v.string(),
  thread_ts: v.optional(v.string()),
  user: v.optional(v.string(), ""),
  bot_id: v.optional(v.string()),
  subtype: v.optional(v.string()),
  edited: v.optional(v.object({ ts: v.string() })),
});

const changed = v.object({
  ...place,
  message: editedMessage,
  previous_message: v.optional(v.object(held)),
});

const deleted = v.object({ subtype: v.literal("message_deleted"), ...place, deleted_ts: v.string() });

const tombstoneType = v.literal("tombstone");

/** Schema of the event for a deleted message that has replies: Slack replaces such a message by a tombstone. */
const tombstone = v.object({
  subtype: v.literal("message_changed"),
  ...place,
  message: v.object({ ts: v.string(), subtype: tombstoneType }),
});

/** An edit of a message that a person wrote. */
export interface Edit extends Omit<Incoming, "rootUser" | "isFromApp"> {
  /** The text before the edit, where Slack tells it. */
  readonly before?: string;
  /** Identifies the edit among the edits of the message. */
  readonly version: string;
  /** When the edit was made, in seconds since 1970. */
  readonly editedAt?: number;
}

/** A message that was deleted. */
export type Deletion = Pick<Incoming, "channel" | "ts" | "isDirect">;

/**
 * Reads a `message_changed` event; undefined where no person wrote the message, and where its text did not change, as when a
 * link got its preview. The transcript of a clip comes a while after the clip, and counts as text.
 */
export function readEdit(event: unknown, bot: string): Edit | undefined {
  const read = v.safeParse(changed, event);
  if (!read.success) return undefined;
  const { channel, channel_type, message: now, previous_message: before } = read.output;
  if (before && textOf(before) === textOf(now) && transcriptsOf(before) === transcriptsOf(now)) return undefined;
  const edit = readCorrected(now, channel, isDirect(channel, channel_type), bot);
  return edit && { ...edit, ...(before !== undefined && { before: textOf(before) }) };
}

/**
 * Reads the current state of a message from a response of Slack's API, for a message whose edit is known.
 * @returns the given edit where the response is not newer; undefined where no person wrote the message
 */
export function readNow(message: unknown, edit: Edit, bot: string): Edit | undefined {
  const read = v.safeParse(editedMessage, message);
  if (!read.success || Number(read.output.edited?.ts ?? 0) <= (edit.editedAt ?? 0)) return edit;
  return readCorrected(read.output, edit.channel, edit.isDirect, bot);
}

/**
 * Reads a message from a response of Slack's API, for a message that may have been changed meanwhile.
 * @param message undefined where Slack knows of no such message
 * @returns undefined where no person wrote the message
 */
export function readAgain(
  message: unknown,
  { channel, isDirect: isPrivate }: Pick<Incoming, "channel" | "isDirect">,
  bot: string,
): Edit | "deleted" | undefined {
  if (message === undefined || v.is(v.object({ subtype: tombstoneType }), message)) return "deleted";
  const read = v.safeParse(editedMessage, message);
  return read.success ? readCorrected(read.output, channel, isPrivate, bot) : undefined;
}

/**
 * Reads an edited message; undefined for messages of apps, which also edit their own messages, for example while composing
 * them.
 */
function readCorrected(
  now: v.InferOutput<typeof editedMessage>,
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
    version: edited?.ts ?? `${text}${transcriptsOf(now)}`,
    ...(edited !== undefined && { editedAt: Number(edited.ts) }),
  };
}

/** Reads an event about a deleted message; undefined for any other event. */
export function readDeletion(event: unknown): Deletion | undefined {
  const read = v.safeParse(v.union([deleted, tombstone]), event);
  if (!read.success) return undefined;
  const { output } = read;
  const { channel, channel_type } = output;
  const ts = output.subtype === "message_deleted" ? output.deleted_ts : output.message.ts;
  return { channel, ts, isDirect: isDirect(channel, channel_type) };
}
