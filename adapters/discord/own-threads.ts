import type { Chat } from "../chat/answering.ts";
import type { Incoming } from "./incoming.ts";

/*
 * Threads that begin with a question to the bot and its answer: posts of a forum, and threads that the bot started for an
 * answer. While only the asker and the bot have written in such a thread, what the asker writes there goes on from the answer
 * without a mention.
 */

type Writers = Pick<Chat<unknown>["record"], "setWriters" | "isWrittenBy" | "addWriter">;

/**
 * Records that a thread begins with a question and its answer, and has two writers so far.
 * @param thread the id of the thread
 */
export function beginThread(record: Writers, thread: string, user: string, bot: string): Promise<void> {
  return record.setWriters(keyOf(thread), [user, bot]);
}

/**
 * Whether a message goes on from the answer in its thread; if somebody else wrote it, its author is recorded as a writer there.
 */
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
