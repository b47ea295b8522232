import type { Client, Message } from "discord.js";
import { messageKey } from "../chat/keys.ts";
import { threadOf } from "./answer-thread.ts";
import { isTokenRefused } from "./deliver.ts";
import { isUnreadable } from "./faults.ts";
import type { Services } from "./services.ts";

/** Messages after a question that are searched for its answer; Discord returns no more at once. */
const mostLater = 100;

/**
 * Fetches a message again; undefined if it is answered already, or gone. A reply that only says why there is no answer, such as
 * that the author has to wait, is no answer.
 */
export async function findUnanswered(
  where: { readonly channel: string; readonly message: string },
  client: Client<true>,
  { platform, record }: Pick<Services, "platform" | "record">,
): Promise<Message | undefined> {
  try {
    const given = await record.answerTo(messageKey(platform.name, where.message));
    const notice = given?.isNotice ? given.message : undefined;
    const channel = await client.channels.fetch(where.channel);
    if (!channel?.isTextBased()) return undefined;
    const message = await channel.messages.fetch(where.message);
    const later = await channel.messages.fetch({ after: message.id, limit: mostLater });
    if (later.some((one) => one.id !== notice && isAnswerTo(one, message))) return undefined;
    const thread = message.hasThread ? await threadOf(client, message.id) : undefined;
    const inThread = await thread?.messages.fetch({ limit: mostLater });
    return inThread?.some(({ author, reference }) => author.id === client.user.id && reference === null)
      ? undefined
      : message;
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    if (isTokenRefused(error)) platform.onSignedOut?.();
    throw error;
  }
}

function isAnswerTo({ author, client, reference }: Message, { id }: Message): boolean {
  return author.id === client.user.id && reference?.messageId === id;
}
