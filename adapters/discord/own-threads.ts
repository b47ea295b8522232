import type { Message } from "discord.js";
import type { Chat } from "../chat/answering.ts";
import type { Incoming } from "./incoming.ts";

/*
 * Threads that begin with a question to the bot and its answer: posts of a forum, and what it opened for an answer. While nobody
 * but its asker and the bot has written in one, what its asker writes there goes on from the answer without a mention. Where the
 * bot answers by itself, what its asker alone has written there still asks.
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
 * What a message goes on with that stands in a thread: the answer there, or what its author began there alone; undefined where
 * others write there, too. Who wrote there is noted.
 * @param readBack who has written in the thread, where the record does not know; undefined where that is not to be known
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

/** Notes that the bot wrote in a thread of which it is known who else did. */
export function addWriter(record: Writers, thread: string, bot: string): Promise<void> {
  return record.addWriter(keyOf(thread), bot);
}

/** Somebody unknown, where there is more of a thread than Discord gives at once. */
const somebody = "?";
const atOnce = 100;

/** Who has written in a thread that its author began; undefined where somebody else did, and where the bot may not look. */
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
