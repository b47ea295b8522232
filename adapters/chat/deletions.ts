import type { Work } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import { doAndFinish } from "./finish-work.ts";
import { removeReply } from "./kept-replies.ts";
import { messageKey, onceKey } from "./keys.ts";
import type { Given } from "./platform.ts";

/** A message that was deleted. */
export interface Deletion {
  /** Identifies the message; see `IncomingMessage.id`. */
  readonly id: string;
  readonly channel: string;
  /** Returns what another replica needs to remove the answer if this process ends first. */
  work(given: Given): Work;
  /** Removes an answer by the platform's id of the answer. */
  removeReply(reply: string): Promise<void>;
}

/** Removes the answer to a deleted message, once that answer is posted. */
export function handleDeletion(chat: Chat<unknown>, deletion: Deletion): Promise<void> {
  const { platform, record, turns, inHand } = chat;
  const { id, channel } = deletion;
  return inHand.add(turns.after(id, take));

  async function take(): Promise<void> {
    try {
      const given = await record.answerTo(messageKey(platform.name, id));
      if (given === undefined) return;
      const key = onceKey(platform.name, "deletion", id);
      if ((await record.take(key, deletion.work(given))) !== undefined) await remove(chat, key, deletion, given);
    } catch (error) {
      await reportMessage(chat, { way: "deletion", channel }, error);
    }
  }
}

/**
 * Finishes a deletion that another replica left.
 * @param key the key of the work
 */
export async function resumeDeletion(
  chat: Chat<unknown>,
  key: string,
  deletion: Omit<Deletion, "work">,
): Promise<void> {
  const { platform, record } = chat;
  const given = await record.answerTo(messageKey(platform.name, deletion.id));
  await (given === undefined ? record.finish(key) : remove(chat, key, deletion, given));
}

/** Removes the answer, then finishes the work. */
function remove(
  chat: Chat<unknown>,
  key: string,
  { id, channel, removeReply: removeIt }: Omit<Deletion, "work">,
  { message, asker: user }: Given,
): Promise<void> {
  const about = { way: "deletion", asker: { channel, user } };
  return doAndFinish(chat, key, about, () => removeReply(chat, id, () => removeIt(message)), undefined);
}
