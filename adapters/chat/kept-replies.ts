import type { GivenAnswer } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { messageKey } from "./keys.ts";
import type { AskerNotices, IncomingMessage } from "./platform.ts";

/** The record of a reply that answers no question, but says why not. */
export const noQuestion = { question: "", earlier: [], isNotice: true } as const;

/**
 * Records which message is the reply to a message, so that an edit replaces the reply and a deletion removes it.
 * @param message the platform's id of the reply
 */
export function keepReply(
  { platform, record }: Pick<Chat<unknown>, "platform" | "record">,
  { id, asker, editedAt }: Pick<IncomingMessage<unknown>, "id" | "asker" | "editedAt">,
  message: string,
  asked: Pick<GivenAnswer, "question" | "earlier" | "isNotice">,
): Promise<void> {
  const edit = editedAt === undefined ? {} : { editedAt };
  return record.setAnswer(messageKey(platform.name, id), { message, ...asked, asker: asker.user, ...edit });
}

/** Tells the author of a message something, and records it like an answer where everybody sees it. */
export async function tellAuthor<Shown>(
  chat: Pick<Chat<unknown>, "platform" | "record">,
  heard: IncomingMessage<Shown>,
  shown: Shown,
): Promise<void> {
  const reply = await heard.tell(shown);
  if (reply !== undefined) await keepReply(chat, heard, reply, noQuestion);
}

/**
 * Removes the reply to a message. The record forgets the reply last, so that a process that ends before it is removed can be
 * replaced.
 * @param id see `IncomingMessage.id`
 * @param remove removes the reply; one that no longer exists is no error
 */
export async function removeReply(
  { platform, record }: Pick<Chat<unknown>, "platform" | "record">,
  id: string,
  remove: () => Promise<void>,
): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (platform.faultOf(error) !== "gone") throw error;
  }
  await record.removeAnswer(messageKey(platform.name, id));
}

/** Returns a `AskerNotices` that also records a failure notice as the reply to the message. */
export function recordingNotices<Shown>(
  chat: Pick<Chat<unknown>, "platform" | "record">,
  heard: IncomingMessage<Shown>,
): AskerNotices<Shown> {
  const { tell, tellForbidden, tellFailed } = heard;
  if (tellFailed === undefined) return heard;
  const told = async (shown: Shown): Promise<string> => {
    const message = await tellFailed(shown);
    // The notice was posted even if the record is what failed.
    await keepReply(chat, heard, message, noQuestion).catch(() => undefined);
    return message;
  };
  return { tell, tellForbidden, tellFailed: told };
}
