import type { Chat } from "../chat/answering.ts";
import type { Incoming } from "./incoming.ts";

/**
 * Threads that begin with a question to the bot and its answer: posts of a forum, and what it opened for an answer. While nobody
 * but its asker and the bot has written in one, what its asker writes there goes on from the answer without a mention.
 */
export class OwnThreads {
  private readonly record: Chat<unknown>["record"];

  constructor({ record }: Pick<Chat<unknown>, "record">) {
    this.record = record;
  }

  /** @param thread its id */
  begin(thread: string, { user }: Pick<Incoming, "user">, bot: string): Promise<void> {
    return this.record.setWriters(keyOf(thread), [user, bot]);
  }

  /** Whether a message goes on from the answer that stands in its thread; who wrote there is noted. */
  async goesOn({ place, user }: Pick<Incoming, "place" | "user">, bot: string): Promise<boolean> {
    const key = keyOf(place.channel);
    const isBetween = await this.record.isWrittenBy(key, [user, bot]);
    if (isBetween === false) await this.record.addWriter(key, user);
    return isBetween === true;
  }
}

function keyOf(thread: string): string {
  return `discord:${thread}`;
}
