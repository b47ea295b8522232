import { once, type RecordStore } from "../../src/index.ts";
import { type Chat, find, note, render, secondsToWait } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import { messageKey, onceKey, rateLimitKeys } from "./keys.ts";
import type { AskedText, Asker } from "./platform.ts";

/** A reaction by which somebody asks with the message that it stands on. */
export interface Reaction<Shown> {
  /** Names the message, see `Heard`. */
  readonly message: string;
  /** Who reacted, and where. */
  readonly asker: Asker;
  /** Whether the answer is shown to who reacted alone; else it stands under the message, once. */
  readonly isPrivate: boolean;
  /** What the message says; undefined where it is the bot's own, says nothing or is gone. */
  question(): Promise<AskedText | undefined>;
  /** @returns the platform's id of the answer where all see it */
  respond(shown: Shown): Promise<string | undefined>;
}

/** Answers who reacted, once for each person and message, when what is done about the message already is done. */
export function takeReaction<Shown>(chat: Chat<Shown>, reaction: Reaction<Shown>): Promise<void> {
  const { platform, record, rateLimit, turns } = chat;
  const { message, asker, isPrivate } = reaction;
  const id = messageKey(platform.name, message);
  const way = "reaction";
  return turns.after(message, take);

  async function take(): Promise<void> {
    if (!asker.mayUse) return;
    try {
      if (!isPrivate && (await record.answerTo(id)) !== undefined) return;
      const seconds = await secondsToWait(chat, asker);
      if (seconds > 0) return await slowDown(seconds);
      await once(record, claimOf(platform.name, message, asker.user), answer);
    } catch (error) {
      await reportMessage(chat, { way, channel: asker.channel, user: asker.user }, error);
    }
  }

  async function answer(): Promise<true> {
    const asked = await reaction.question();
    if (asked === undefined) return true;
    const asking = { ...asked, id: `${id}:${asker.user}`, asker, way };
    const found = await find(chat, asking);
    await note(chat, asking, found);
    const surface = isPrivate ? "private" : "public";
    const reply = await reaction.respond(render(chat, found.answer, asking, { surface, showsQuestion: isPrivate }));
    if (isPrivate || reply === undefined) return true;
    await record.setAnswer(id, { message: reply, question: asked.question, earlier: [], asker: asker.user });
    return true;
  }

  /** What all would see is not told. */
  async function slowDown(seconds: number): Promise<void> {
    const { person } = rateLimitKeys(platform.name, asker);
    if (!isPrivate || !rateLimit.isToBeTold(person, seconds)) return;
    await reaction.respond(platform.say((wording) => wording.slowDown(seconds)));
  }
}

/**
 * Whether somebody asked with a message by a reaction.
 * @param message see `Reaction`
 */
export async function askedByReaction(
  {
    platform,
    record,
  }: { readonly platform: { readonly name: string }; readonly record: Pick<RecordStore, "claim" | "release"> },
  message: string,
  user: string,
): Promise<boolean> {
  const key = claimOf(platform.name, message, user);
  const isFirst = await record.claim(key);
  if (isFirst) await record.release(key);
  return !isFirst;
}

function claimOf(platform: string, message: string, user: string): string {
  return onceKey(platform, "reaction", message, user);
}
