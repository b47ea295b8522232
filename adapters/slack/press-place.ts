import type { BlockAction } from "@slack/bolt";

/** The place of a pressed control, as far as Slack tells it; a modal and the app's home have no channel. */
export interface PressPlace {
  readonly channel: string | undefined;
  readonly ts: string | undefined;
  /** The `ts` of the thread's first message. */
  readonly root: string | undefined;
}

export function placeOfPress({ container, channel, message }: BlockAction): PressPlace {
  return {
    channel: channel?.id ?? textIn(container["channel_id"]),
    ts: textIn(container["message_ts"]),
    root: textIn(container["thread_ts"]) ?? textIn(message?.["thread_ts"]),
  };
}

/** Returns the thread to respond in; none under a thread's first message, since people there may see only the channel. */
export function threadOf({ root, ts }: PressPlace): { thread_ts?: string } {
  return root === undefined || root === ts ? {} : { thread_ts: root };
}

export function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
