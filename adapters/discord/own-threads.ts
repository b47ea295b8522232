import type { Message } from "discord.js";
import type { Chat } from "../chat/answering.ts";
import type { Incoming } from "./incoming.ts";

/*
 * Threads that begin with a question and its answer: forum posts, and threads that the bot opened for an answer. While only the
 * asker and the bot have written in such a thread, the asker's messages continue from the answer without a mention. In channels
 * that are answered without a mention, a thread in which only its author has written may still become a question.
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
 * Returns what a message in a thread continues: the answer there, or what its author began there alone; undefined if others
 * have written there. Records the author as a writer of the thread.
 * @param readBack reads from Discord who has written in the thread, if the record does not know; undefined if it cannot be read
 */
export async function goesOnWith(
  record: Writers,
  { place, user }: Pick<Incoming, "place" | "user">,
  bot: string,
  readBack: () => Promise<readonly string[] | undefined>,
): Promise<"answer" | "question" | undefined> {
  const key = keyOf(place.channel);
  const goesOn = async (): Promise<"answer" | "question" | undefined> => {
    if (await record.isWrittenBy(key, [user, bot])) return "answer";
    return (await record.isWrittenBy(key, [user])) ? "question" : undefined;
  };
  const known = await goesOn();
  if (known !== undefined) return known;
  if ((await record.isWrittenBy(key, [user])) !== undefined) {
    await record.addWriter(key, user);
    return undefined;
  }
  const writers = await readBack();
  if (writers === undefined) return undefined;
  await record.setWriters(key, [...new Set([...writers, user])]);
  return goesOn();
}

/** Records that the bot wrote in a thread whose writers are recorded. */
export function addWriter(record: Writers, thread: string, bot: string): Promise<void> {
  return record.addWriter(keyOf(thread), bot);
}

/** Stands for an unknown writer, if a thread has more messages than Discord returns at once. */
const somebody = "?";
const atOnce = 100;

/** Returns the ids of those who wrote in a thread that the message's author began; undefined if somebody else began it, or the
 * bot may not read it. */
export async function writersIn({ channel, author }: Message): Promise<readonly string[] | undefined> {
  if (!channel.isThread() || channel.ownerId !== author.id) return undefined;
  const said = await channel.messages.fetch({ limit: atOnce }).catch(() => undefined);
  const starter = await channel.fetchStarterMessage().catch(() => null);
  if (said === undefined) return undefined;
  const writers = [...said.values(), ...(starter === null ? [] : [starter])]
    .filter(({ system }) => !system)
    .map((one) => one.author.id);
  return said.size < atOnce ? writers : [...writers, somebody];
}

function keyOf(thread: string): string {
  return `discord:${thread}`;
}
