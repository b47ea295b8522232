import type { GivenAnswer } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { messageKey } from "./keys.ts";
import type { Heard, Telling } from "./platform.ts";

/** What stands under a message and answers no question. */
export const nothingAsked = { question: "", earlier: [] } as const;

/**
 * Keeps what was replied to a message: an edit changes it, and it goes with its question.
 * @param message names what was replied
 */
export function keepReply(
  { platform, record }: Pick<Chat<unknown>, "platform" | "record">,
  { id, asker, editedAt }: Pick<Heard<unknown>, "id" | "asker" | "editedAt">,
  message: string,
  asked: Pick<GivenAnswer, "question" | "earlier">,
): Promise<void> {
  const edit = editedAt === undefined ? {} : { editedAt };
  return record.setAnswer(messageKey(platform.name, id), { message, ...asked, asker: asker.user, ...edit });
}

/** How somebody is told that it failed, which is kept as an answer is. */
export function keptTelling<Shown>(
  chat: Pick<Chat<unknown>, "platform" | "record">,
  heard: Heard<Shown>,
): Telling<Shown> {
  const { tell, tellForbidden, tellFailed } = heard;
  if (tellFailed === undefined) return heard;
  const told = async (shown: Shown): Promise<string> => {
    const message = await tellFailed(shown);
    // Where the record is what failed, they were told all the same.
    await keepReply(chat, heard, message, nothingAsked).catch(() => undefined);
    return message;
  };
  return { tell, tellForbidden, tellFailed: told };
}
