import type { MemoryStore } from "../../src/index.ts";

/** A chat with ann, bob and the bot in it, as what is measured needs it of each platform. */
export interface Room {
  readonly record: MemoryStore;
  /**
   * Writes a message, in which `<@BOT>` and `<@BOB>` are the bot and somebody.
   * @param beside what it forwards, or says in a clip
   * @returns what names it
   */
  write(place: Place, text: string, beside?: Beside): Promise<string>;
  /** Opens a post in a help forum. */
  post(title: string, text: string): Promise<string>;
  /** Writes something as bob, and something as ann in reply to it. */
  reply(place: Place, above: string, text: string): Promise<string>;
  /** Puts the emoji on a message that asks with it. */
  react(message: string): Promise<void>;
  /** Writes on under the answer to a message. */
  writeOn(who: string, message: string, text: string): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /** Whether a reply of the bot to a message stands, when all is done that was begun. */
  hasReply(message: string): Promise<boolean>;
  hasThumb(message: string): boolean;
  /** How often the bot has told somebody something that they alone see. */
  toldAlone(): number;
  close(): Promise<void>;
}

/** What a message holds beside its text: the words of another message, or the transcript of a clip. */
export type Beside = { readonly forwarded: string } | { readonly spoken: string };

/** Where people mention the bot, where it answers by itself, and direct messages. */
export type Place = "general" | "quiet" | "direct";

/** Asks with the message that it stands on. */
export const askingEmoji = "question";

/** People who ask as often as they like. */
export const unlimited = { questions: 1e6, seconds: 60 };
