import { type Client, type Message, RESTJSONErrorCodes } from "discord.js";
import { wayOfLeft } from "../chat/ask-way.ts";
import type { LeftChange, LeftMessage } from "../chat/messages.ts";
import { answerRoute } from "./answer-thread.ts";
import { isCode, type RenderMessage, withRetries } from "./deliver.ts";
import { editedOf, editVersionOf, heardOf } from "./heard.ts";
import { wayAlone } from "./how-asked.ts";
import { readIncoming } from "./incoming.ts";
import { readMessageWork, readPlacedWork } from "./message-work.ts";
import type { Services } from "./services.ts";
import { servicesForServer } from "./services-in.ts";
import { findUnanswered } from "./unanswered.ts";

/*
 * What another replica left when it ended. Each message is fetched from Discord again, since it may have been edited or deleted
 * meanwhile.
 */

/** Recalls a message that was left unanswered. */
export function leftMessage(data: string, client: Client<true>, services: Services): LeftMessage<RenderMessage> {
  const { way, ...where } = readMessageWork(data);
  return {
    id: where.message,
    async find() {
      const message = await findUnanswered(where, client, services);
      const incoming = message && readIncoming(message, services.config.answerApps);
      if (message === undefined || incoming === undefined) return undefined;
      const own = await servicesForServer(message.guildId, services);
      if (message.editedTimestamp === null) return heardOf(incoming, way, message, own);
      const again = wayOfLeft(way, wayAlone(incoming, message, own.config));
      const { editedAt } = editVersionOf(message);
      return again && { ...heardOf(incoming, again, message, own), ...(editedAt !== undefined && { editedAt }) };
    },
  };
}

/** Recalls an edit or a deletion that was left unfinished. */
export function leftChange(data: string, client: Client<true>, services: Services): LeftChange<RenderMessage> {
  const { message: id, channel } = readPlacedWork(data);
  return {
    id,
    channel,
    async find() {
      const message = await fetchChanged(client, channel, id);
      if (message === "deleted" || message === undefined) return message;
      return {
        async edited(given) {
          const incoming = readIncoming(message);
          const own = await servicesForServer(message.guildId, services);
          return incoming && editedOf(incoming, given, message, false, own);
        },
      };
    },
    async removeReply(answer) {
      await withRetries(() => client.rest.delete(answerRoute(channel, answer)));
    },
  };
}

/** Fetches a message; undefined where the bot may not read it. */
async function fetchChanged(
  client: Client<true>,
  channel: string,
  id: string,
): Promise<Message | "deleted" | undefined> {
  try {
    const place = await client.channels.fetch(channel);
    return place?.isTextBased() ? await place.messages.fetch({ message: id, force: true }) : undefined;
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return "deleted";
    const { MissingAccess, MissingPermissions, UnknownChannel } = RESTJSONErrorCodes;
    if (isCode(error, MissingAccess, MissingPermissions, UnknownChannel)) return undefined;
    throw error;
  }
}
