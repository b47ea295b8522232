import type { ExpiredWork, RecordStore } from "../../src/index.ts";
import { type Chat, findMeant, note, render, secondsToWait, tellToWait } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import { doAndFinish, longestWait } from "./finish-work.ts";
import { messageKey, onceKey, reactionWorkKey } from "./keys.ts";
import type { Reaction } from "./platform.ts";
import type { Resumer } from "./takeover.ts";

const way = "reaction";

/** Answers the person who reacted, once for each person and message, after all other work on the message. */
export function handleReaction<Shown>(chat: Chat<Shown>, reaction: Reaction<Shown>): Promise<void> {
  const { platform, record, turns, queue, inHand } = chat;
  const { asker, message } = reaction;
  return inHand.add(turns.after(message, take));

  async function take(): Promise<void> {
    if (!asker.mayUse) return;
    const key = reactionWorkKey(platform.name, reaction.id);
    try {
      if (await stands(chat, reaction)) return;
      const seconds = await secondsToWait(chat, asker);
      if (seconds > 0) return await tellToWait(chat, asker, seconds, (notice) => reaction.tell(notice));
      // The work is taken before the claim: no replica would take over a claim without work.
      if ((await record.take(key, reaction.work)) === undefined) return;
      if (!(await record.claim(claimOf(platform.name, message, asker.user)))) return await record.finish(key);
      await (queue.isFull ? record.release(key) : finish(chat, reaction, key));
    } catch (error) {
      await reportMessage(chat, { way, channel: asker.channel, user: asker.user }, error, reaction);
    }
  }
}

/**
 * Returns the resumer for reactions that another replica left unfinished.
 * @param recall reads the reaction from the data of its work; undefined where its message no longer exists
 */
export function reactionResumer<Shown>(
  chat: Chat<Shown>,
  kinds: Pick<Resumer, "kind" | "isOurs">,
  recall: (data: string) => Promise<Reaction<Shown> | undefined>,
): Resumer {
  const { platform, record, turns, inHand } = chat;
  const resume = async ({ key, data }: ExpiredWork): Promise<void> => {
    const reaction = await recall(data);
    if (!reaction?.asker.mayUse || (await stands(chat, reaction))) return record.finish(key);
    const { message, asker } = reaction;
    // The replica that left the work may have ended before it made this claim.
    await record.claim(claimOf(platform.name, message, asker.user));
    await turns.after(message, () => finish(chat, reaction, key));
  };
  const tellGivenUp = async ({ data }: ExpiredWork): Promise<void> => {
    const reaction = await recall(data);
    if (reaction?.asker.mayUse) await reaction.tell(platform.say(({ givenUp }) => givenUp));
  };
  return {
    ...kinds,
    within: longestWait,
    resume: (work) => inHand.add(resume(work)),
    tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
  };
}

/** Whether the message already has a public answer, which nobody has removed. */
async function stands<Shown>({ platform, record }: Chat<Shown>, reaction: Reaction<Shown>): Promise<boolean> {
  if (reaction.isStanding === undefined) return false;
  const given = await record.answerTo(messageKey(platform.name, reaction.message));
  return given !== undefined && !given.isNotice && reaction.isStanding(given.message);
}

/** Answers a reaction; where that fails, releases the claim, so that the person may ask again by the same emoji. */
function finish<Shown>(chat: Chat<Shown>, reaction: Reaction<Shown>, key: string): Promise<void> {
  const { platform, record } = chat;
  const { message, asker } = reaction;
  const give = async (): Promise<void> => {
    try {
      await answer(chat, reaction);
    } catch (error) {
      await record.release(claimOf(platform.name, message, asker.user));
      throw error;
    }
  };
  return doAndFinish(chat, key, { way, asker }, give, reaction);
}

async function answer<Shown>(chat: Chat<Shown>, reaction: Reaction<Shown>): Promise<void> {
  const { platform, record } = chat;
  const { message, asker, reply } = reaction;
  const id = messageKey(platform.name, message);
  const meant = await reaction.meant();
  if (meant === undefined) return;
  if ("unreadable" in meant) return keep(await show(platform.say(meant.unreadable)), "");
  const { texts } = meant;
  if (texts.length === 0) return;
  const { asking, found } = await findMeant(chat, { id: `${id}:${asker.user}`, asker, way }, texts);
  await note(chat, asking, found);
  const { question } = asking;
  const showsQuestion = reply === undefined || question !== texts[0]?.text;
  const surface = reply === undefined ? "private" : "public";
  await keep(await show(render(chat, found.answer, asking, { surface, showsQuestion })), question);

  async function show(shown: Shown): Promise<string | undefined> {
    return reply === undefined ? void (await reaction.tell(shown)) : reply(shown);
  }

  async function keep(post: string | undefined, question: string): Promise<void> {
    if (post !== undefined) await record.setAnswer(id, { message: post, question, earlier: [], asker: asker.user });
  }
}

/**
 * Whether somebody asked about a message by a reaction.
 * @param message see `Reaction.message`
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
  return onceKey(platform, way, message, user);
}
