import { type Client, type Message, RESTJSONErrorCodes } from "discord.js";
import { threadOf } from "./answer-thread.ts";
import { isCode, isRefused } from "./deliver.ts";
import type { Services } from "./services.ts";

/** So many messages after one are looked at for its answer; Discord gives no more at once. */
const mostLater = 100;
/** Where nobody is there to be answered, or the bot may no longer look. */
const gone = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
] as const;

/** Finds a message again; undefined where its answer stands below, and where it is gone. */
export async function findUnanswered(
  where: { readonly channel: string; readonly message: string },
  client: Client<true>,
  { platform }: Pick<Services, "platform">,
): Promise<Message | undefined> {
  try {
    const channel = await client.channels.fetch(where.channel);
    if (!channel?.isTextBased()) return undefined;
    const message = await channel.messages.fetch(where.message);
    const later = await channel.messages.fetch({ after: message.id, limit: mostLater });
    if (later.some((one) => isAnswerTo(one, message))) return undefined;
    const thread = message.hasThread ? await threadOf(client, message.id) : undefined;
    const inThread = await thread?.messages.fetch({ limit: mostLater });
    return inThread?.some(({ author, reference }) => author.id === client.user.id && reference === null)
      ? undefined
      : message;
  } catch (error) {
    if (isCode(error, ...gone)) return undefined;
    if (isRefused(error)) platform.onSignedOut?.();
    throw error;
  }
}

function isAnswerTo({ author, client, reference }: Message, { id }: Message): boolean {
  return author.id === client.user.id && reference?.messageId === id;
}
