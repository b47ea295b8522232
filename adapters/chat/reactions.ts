import { once } from "../../src/index.ts";
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

/** Answers who reacted, once for each person and message. */
export function takeReaction<Shown>(chat: Chat<Shown>, reaction: Reaction<Shown>): Promise<void> {
  const { platform, record, rateLimit, inHand } = chat;
  const { message, asker, isPrivate } = reaction;
  const id = messageKey(platform.name, message);
  const way = "reaction";
  return inHand.add(take());

  async function take(): Promise<void> {
    if (!asker.mayUse) return;
    try {
      if (!isPrivate && (await record.answerTo(id)) !== undefined) return;
      const seconds = await secondsToWait(chat, asker);
      if (seconds > 0) return await slowDown(seconds);
      await once(record, onceKey(platform.name, way, message, asker.user), answer);
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
