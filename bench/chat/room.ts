import type { MemoryStore } from "../../src/index.ts";

/** A chat with ann, bob and the bot in it, with what the measurements need of each platform. */
export interface Room {
  readonly record: MemoryStore;
  /**
   * Writes a message, in which `<@BOT>` and `<@BOB>` stand for the bot and for bob.
   * @param beside what it forwards, or says in a clip
   * @returns the id of the message
   */
  write(place: Place, text: string, beside?: Beside): Promise<string>;
  /** Opens a post in a help forum. */
  post(title: string, text: string): Promise<string>;
  /** Writes `above` as bob, and `text` as ann in reply to it. */
  reply(place: Place, above: string, text: string): Promise<string>;
  /** Adds the emoji to a message by which people ask with it. */
  react(message: string): Promise<void>;
  /** Writes a follow-up to the answer to a message. */
  writeOn(who: string, message: string, text: string): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /** Whether there is a reply of the bot to a message, once all work is done. */
  hasReply(message: string): Promise<boolean>;
  hasThumb(message: string): boolean;
  /** How often the bot has shown something to one person alone. */
  toldAlone(): number;
  close(): Promise<void>;
}

/** What a message holds beside its text: the words of another message, or the transcript of a clip. */
export type Beside = { readonly forwarded: string } | { readonly spoken: string };

/** Places: a channel where people mention the bot, a channel where it answers by itself, and direct messages. */
export type Place = "general" | "quiet" | "direct";

/** The emoji by which people ask with the message they add it to. */
export const askingEmoji = "question";
