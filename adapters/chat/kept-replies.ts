import type { GivenAnswer } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { messageKey } from "./keys.ts";
import type { Heard, Telling } from "./platform.ts";

/** The question and earlier questions of a reply that answers no question. */
export const nothingAsked = { question: "", earlier: [] } as const;

/**
 * Records which message is the reply to a message, so that an edit replaces the reply and a deletion removes it.
 * @param message the platform's id of the reply
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

/** Returns a `Telling` that also records a failure notice as the reply to the message. */
export function keptTelling<Shown>(
  chat: Pick<Chat<unknown>, "platform" | "record">,
  heard: Heard<Shown>,
): Telling<Shown> {
  const { tell, tellForbidden, tellFailed } = heard;
  if (tellFailed === undefined) return heard;
  const told = async (shown: Shown): Promise<string> => {
    const message = await tellFailed(shown);
    // The notice was posted even if the record is what failed.
    await keepReply(chat, heard, message, nothingAsked).catch(() => undefined);
    return message;
  };
  return { tell, tellForbidden, tellFailed: told };
}
