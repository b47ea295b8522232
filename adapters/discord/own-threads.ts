import type { Chat } from "../chat/answering.ts";
import type { Incoming } from "./incoming.ts";

/*
 * Threads that begin with a question to the bot and its answer: posts of a forum, and what it opened for an answer. While nobody
 * but its asker and the bot has written in one, what its asker writes there goes on from the answer without a mention.
 */

type Writers = Pick<Chat<unknown>["record"], "setWriters" | "isWrittenBy" | "addWriter">;

/** @param thread its id */
export function beginThread(record: Writers, thread: string, user: string, bot: string): Promise<void> {
  return record.setWriters(keyOf(thread), [user, bot]);
}

/** Whether a message goes on from the answer that stands in its thread; who wrote there is noted. */
export async function goesOnInThread(
  record: Writers,
  { place, user }: Pick<Incoming, "place" | "user">,
  bot: string,
): Promise<boolean> {
  const key = keyOf(place.channel);
  const isBetween = await record.isWrittenBy(key, [user, bot]);
  if (isBetween === false) await record.addWriter(key, user);
  return isBetween === true;
}

function keyOf(thread: string): string {
  return `discord:${thread}`;
}
