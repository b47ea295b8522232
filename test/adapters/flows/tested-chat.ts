import type { Control } from "../../../adapters/chat/controls.ts";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import type { Footnote, MemoryStore } from "../../../src/index.ts";

/** Something that the bot showed, to everybody or to one person. */
export interface Seen {
  readonly text: string;
}

/** What a message contains besides its text. */
export interface Beside {
  /** The text of another message that this message forwards. */
  readonly forwarded?: string;
  readonly hasPicture?: true;
}

/**
 * A chat with people in it, as the shared tests need it on each platform. `Own` is what the chat shows, with all that is needed
 * to press its controls.
 */
export interface TestedChat<Own extends Seen> {
  readonly record: MemoryStore;
  readonly logs: readonly string[];
  /** A person who may not use the bot. */
  readonly denied: string;
  /** Returns the record's key of a message. */
  keyOf(message: string): string;
  /**
   * Mentions the bot.
   * @returns the name of the message
   */
  mention(who: string, text: string, beside?: Beside): Promise<string>;
  /** Writes under the answer to a message, without a mention. */
  writeOn(who: string, message: string, text: string): Promise<string>;
  /** Writes in a place where the bot does not answer without a mention. */
  chat(who: string, text: string, beside?: Beside): Promise<string>;
  /**
   * Adds an emoji to a message, or to the bot's answer to it.
   * @param name the name of the emoji
   * @returns what the person who reacted is shown, after all pending work is done
   */
  react(who: string, message: string, name: string, isOnAnswer?: boolean): Promise<Own | undefined>;
  /** Writes in a place where the bot answers without a mention. */
  write(who: string, text: string, beside?: Beside): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /**
   * Edits a message several times so that it mentions the bot; the bot gets the events in reverse order, the last edit first.
   */
  editLate(message: string, texts: readonly string[]): Promise<void>;
  /** Edits a message so that it mentions the bot. */
  addMention(message: string, text: string): Promise<void>;
  erase(message: string): Promise<void>;
  /** Returns the bot's current answers to a message, after all pending work is done. */
  answers(message: string): Promise<readonly Own[]>;
  /** Returns how many thumbs-up reactions the bot added to a message. */
  thumbs(message: string): Promise<number>;
  /** Returns what the bot offers a person who says that the answer is wrong, after all pending work is done. */
  offered(who: string, message: string): Promise<Own | undefined>;
  /**
   * Uses the command.
   * @returns what only that person sees
   */
  command(who: string, text: string): Promise<Own>;
  /**
   * Presses the first control of a kind, such as the thumb down.
   * @returns what the person sees then
   */
  press(who: string, seen: Own, control: Control["kind"] | "judge-down"): Promise<Own>;
  /** Submits the modal that asks for a reason. */
  giveReason(who: string, asked: Own, reason: string): Promise<void>;
  /** Returns what the bot told a person who asks too often. */
  told(who: string): Promise<readonly string[]>;
  /** Takes away the bot's permission to write where people mention it. */
  shut(): Promise<void>;
  /** Takes away the bot's permission to write where people are asked. */
  shutHelp(): Promise<void>;
  /** Returns what the bot told a person in private. */
  privately(who: string): Promise<readonly string[]>;
  /** Deletes the message that was shared last. */
  removeShared(who: string): Promise<void>;
  /** Returns how often the bot tried to write where people mention it. */
  tries(): number;
  /** Returns what was shared; `helpPosts` returns what was posted in the help channel. */
  shared(): Promise<readonly string[]>;
  helpPosts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a chat with ann, bob and the bot, with a help channel, and with a room in which the bot answers without a mention. */
export type OpenChat<Own extends Seen> = (footnote: Footnote, rateLimit: RateLimit) => Promise<TestedChat<Own>>;
