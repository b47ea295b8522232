import type { Control } from "../../../adapters/chat/controls.ts";
import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import type { Footnote, MemoryStore } from "../../../src/index.ts";

/** Something that the bot showed, to all or to one person. */
export interface Seen {
  readonly text: string;
}

/** What a message holds beside its words. */
export interface Beside {
  /** The words of somebody's message that it forwards. */
  readonly forwarded?: string;
  readonly hasPicture?: true;
}

/** A chat with people in it, as a test needs it of each platform: `Own` is what it shows, with whatever it takes to press it. */
export interface TestedChat<Own extends Seen> {
  readonly record: MemoryStore;
  readonly logs: readonly string[];
  /** Somebody who may not use the bot. */
  readonly denied: string;
  /** The record's key of a message. */
  keyOf(message: string): string;
  /** Mentions the bot. @returns what names the message */
  mention(who: string, text: string, beside?: Beside): Promise<string>;
  /** Writes on under the answer to a message, without a mention. */
  writeOn(who: string, message: string, text: string): Promise<string>;
  /** Writes where nobody asks the bot. */
  chat(who: string, text: string, beside?: Beside): Promise<string>;
  /**
   * Puts an emoji on a message, or on the bot's answer to it.
   * @param name that of the emoji
   * @returns what is shown of it to who did, when all is done that was begun
   */
  react(who: string, message: string, name: string, isOnAnswer?: boolean): Promise<Own | undefined>;
  /** Writes where the bot answers by itself. */
  write(who: string, text: string, beside?: Beside): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /** Edits a message several times so that it mentions the bot; the bot is told of the last edit first. */
  editLate(message: string, texts: readonly string[]): Promise<void>;
  /** Edits a message so that it mentions the bot. */
  addMention(message: string, text: string): Promise<void>;
  erase(message: string): Promise<void>;
  /** The bot's answers to a message that stand now, when all is done that was begun. */
  answers(message: string): Promise<readonly Own[]>;
  /** How many thumbs the bot has put to a message. */
  thumbs(message: string): Promise<number>;
  /** What the bot offers somebody who says that the answer is wrong, when all is done that was begun. */
  offered(who: string, message: string): Promise<Own | undefined>;
  /** Uses the command. @returns what they alone see of it */
  command(who: string, text: string): Promise<Own>;
  /** Presses a control, such as the thumb down, of which the first that there is counts. @returns what they see then */
  press(who: string, seen: Own, control: Control["kind"] | "judge-down"): Promise<Own>;
  /** Sends the window that asks for a reason. */
  giveReason(who: string, asked: Own, reason: string): Promise<void>;
  /** What the bot told somebody who asks too often. */
  told(who: string): Promise<readonly string[]>;
  /** Lets the bot write no more where people mention it. */
  shut(): Promise<void>;
  /** What the bot told somebody in private. */
  privately(who: string): Promise<readonly string[]>;
  /** Takes away what was shared last. */
  removeShared(who: string): Promise<void>;
  /** How often the bot tried to write where people mention it. */
  tries(): number;
  /** What was shared, and what was posted where people are asked. */
  shared(): Promise<readonly string[]>;
  helpPosts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a chat in which ann, bob and the bot talk, in which people can be asked, and one room is answered without a mention. */
export type OpenChat<Own extends Seen> = (footnote: Footnote, rateLimit: RateLimit) => Promise<TestedChat<Own>>;
