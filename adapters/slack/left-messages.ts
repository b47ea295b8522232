import type { webApi } from "@slack/bolt";
import { askedAlone, wayOfLeft } from "../chat/ask-way.ts";
import type { LeftChange, LeftMessage } from "../chat/messages.ts";
import type { IncomingMessage } from "../chat/platform.ts";
import { readAgain } from "./edit-events.ts";
import { faultOf } from "./faults.ts";
import { editedOf, factsOf, heardOf } from "./heard.ts";
import { fetchMessage } from "./linked-message.ts";
import { messageId } from "./message-context.ts";
import { type MessageWork, readChangeWork, readMessageWork } from "./message-work.ts";
import { speaksTo } from "./read-text.ts";
import type { Message } from "./render.ts";
import type { Services } from "./services.ts";
import { ownThreadOf, type Threads } from "./threads.ts";
import { withRetries } from "./with-retries.ts";

/*
 * What another replica left when it ended. Each message is read from Slack again, since it may have been edited or deleted
 * meanwhile.
 */

/** Recalls a message that was left unanswered. */
export function leftMessage(data: string, threads: Threads, services: Services): LeftMessage<Message> {
  const work = readMessageWork(data);
  const { team, enterprise, bot, incoming } = work;
  const installed = { team, ...(enterprise !== undefined && { enterprise }) };
  return {
    id: messageId(team, incoming),
    async find() {
      const client = await services.clientOf(installed);
      // The replica may have posted the answer just before it ended.
      if (await threads.isAnswered(ownThreadOf(incoming, team), incoming.ts, client, bot)) return undefined;
      const now = await asItIsNow(work, client, services);
      if (now === undefined) return undefined;
      const { way, incoming: read, ...edit } = now;
      return { ...heardOf(read, way, { ...installed, bot, client }, threads, services), ...edit };
    },
  };
}

/**
 * Reads a message as it is now; as it was recorded where it was not edited, and where Slack does not show it to the bot.
 * @returns undefined where it was deleted or no longer asks
 */
async function asItIsNow(
  { way, incoming, bot }: MessageWork,
  client: webApi.WebClient,
  { config }: Pick<Services, "config">,
): Promise<(Pick<MessageWork, "way" | "incoming"> & Pick<IncomingMessage<Message>, "editedAt">) | undefined> {
  const recorded = { way, incoming };
  try {
    const now = readAgain(await withRetries(() => fetchMessage(incoming, client)), incoming, bot);
    if (now === "deleted") return undefined;
    if (incoming.isFromApp || now?.editedAt === undefined) return recorded;
    const { before: _, version: __, editedAt, shown, ...read } = now;
    const again = wayOfLeft(way, askedAlone(factsOf(now, speaksTo(now.text, bot), config), config.usage));
    return again && { way: again, incoming: { ...incoming, ...read, shown: [...shown] }, editedAt };
  } catch (error) {
    // It may have been deleted: while Slack is away that is not known, and the work is tried again.
    if (faultOf(error) === "passing") throw error;
    return recorded;
  }
}

/** Recalls an edit or a deletion that was left unfinished. */
export function leftChange(data: string, threads: Threads, services: Services): LeftChange<Message> {
  const { team, enterprise, bot, user: _, ...at } = readChangeWork(data);
  const { channel } = at;
  const installed = { team, ...(enterprise !== undefined && { enterprise }) };
  return {
    id: messageId(team, at),
    channel,
    async find() {
      const client = await services.clientOf(installed);
      try {
        const now = readAgain(await fetchMessage(at, client), at, bot);
        if (now === "deleted" || now === undefined) return now;
        return { edited: (given) => editedOf(now, given, { ...installed, bot, client }, threads, services) };
      } catch (error) {
        if (faultOf(error) === "passing") throw error;
        return undefined;
      }
    },
    async removeReply(ts) {
      const client = await services.clientOf(installed);
      await withRetries(() => client.chat.delete({ channel, ts }));
    },
  };
}
