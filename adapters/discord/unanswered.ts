import { type Client, type Message, RESTJSONErrorCodes } from "discord.js";
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
    return later.some((one) => isAnswerTo(one, message)) ? undefined : message;
  } catch (error) {
    if (isCode(error, ...gone)) return undefined;
    if (isRefused(error)) platform.onSignedOut();
    throw error;
  }
}

function isAnswerTo({ author, client, reference }: Message, { id }: Message): boolean {
  return author.id === client.user.id && reference?.messageId === id;
}
