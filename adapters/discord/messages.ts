import { type Client, Events, type Message, type PartialMessage } from "discord.js";
import { mayAppAsk } from "../chat/apps.ts";
import { handleDeletion } from "../chat/deletions.ts";
import type { AskedAlone } from "../chat/edited-question.ts";
import { longestWait } from "../chat/finish-work.ts";
import { rateLimitKeys } from "../chat/keys.ts";
import { Messages } from "../chat/messages.ts";
import { type Given, isAddressed } from "../chat/platform.ts";
import type { Resumer } from "../chat/takeover.ts";
import { answerRoute } from "./answer-thread.ts";
import { contentsOf } from "./contents.ts";
import { withRetries } from "./deliver.ts";
import { editedOf, editVersionOf, heardOf } from "./heard.ts";
import { isMention, wayAlone, wayOfMessage } from "./how-asked.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { leftChange, leftMessage } from "./left-messages.ts";
import { changeWorkOf, mayServeKind, readPlacedWork, servedBy, servesServerOf } from "./message-work.ts";
import type { Services } from "./services.ts";
import { servicesForServer } from "./services-in.ts";
import { findUnanswered } from "./unanswered.ts";

const askedNothing: AskedAlone = { way: undefined, typed: [] };

/**
 * Answers mentions, replies, direct messages and messages in answer channels, and follows edits and deletions of questions.
 * @returns the resumers for what another replica left unfinished in the servers of this replica's shards
 */
export function onMessages(client: Client<true>, services: Services): readonly Resumer[] {
  const messages = new Messages(services);

  client.on(Events.MessageCreate, (message) => {
    void messages.hear(message.id, () => read(message), message.channelId);
  });

  client.on(Events.MessageUpdate, (before, message) => {
    // Discord also sends this event for pins and previews of links.
    if (!before.partial && before.content === message.content) return;
    const incoming = readIncoming(message);
    const isHidden = message.content === "" && !services.mayReadMessages;
    if (incoming === undefined || isHidden) return;
    const newest = Math.max(before.editedTimestamp ?? 0, message.editedTimestamp ?? 0);
    // Messages are handled in turn, so the message may have been edited again meanwhile. The library keeps the edit that
    // arrived last, even if that is an older one.
    const readNow = async (): Promise<Incoming | undefined> => {
      if ((message.editedTimestamp ?? 0) < newest) await message.fetch(true);
      return readIncoming(message);
    };
    const asked = (text: string, stood: Message, { config }: Pick<Services, "config">): AskedAlone => {
      const read = { ...incoming, text };
      return { way: wayAlone(read, stood, config), typed: contentsOf(read, stood).typed };
    };
    const { content } = message;
    const wasMention = !before.partial && isMention({ ...incoming, text: before.content }, before);
    const change = {
      async edited(given: Given) {
        const now = await readNow();
        return now && editedOf(now, given, message, wasMention, await servicesForServer(message.guildId, services));
      },
      async asked() {
        const own = await servicesForServer(message.guildId, services);
        const now = asked(content, message, own);
        if (!before.partial) return { before: asked(before.content, before, own), now };
        const isNew = now.way !== undefined && isAddressed(now.way) && (await isUnansweredEdit(message));
        return { before: isNew ? askedNothing : undefined, now };
      },
      async heard() {
        const now = await readNow();
        const own = await servicesForServer(message.guildId, services);
        const way = now && wayAlone(now, message, own.config);
        if (now === undefined || way === undefined) return undefined;
        return { ...heardOf(now, way, message, own), ...editVersionOf(message) };
      },
    };
    void messages.hearEdit(message.id, change, message.channelId);
  });

  client.on(Events.MessageDelete, forget);
  client.on(Events.MessageBulkDelete, (deleted) => {
    for (const message of deleted.values()) forget(message);
  });

  /**
   * Whether a message that is no longer cached was edited just now and has no answer. Discord does not tell how it read before.
   */
  async function isUnansweredEdit(message: Message): Promise<boolean> {
    const { id, channelId: channel, editedTimestamp: edited } = message;
    if (edited === null || Date.now() - edited > longestWait) return false;
    return (await findUnanswered({ channel, message: id }, client, services)) !== undefined;
  }

  async function read(message: Message) {
    const incoming = readIncoming(message, services.config.answerApps);
    if (incoming === undefined) return undefined;
    const own = await servicesForServer(message.guildId, services);
    const way = await wayOfMessage(incoming, message, own);
    if (way === undefined) return undefined;
    await services.queue.turn("take", rateLimitKeys(services.platform.name, incoming).person);
    const heard = heardOf(incoming, way, message, own);
    if (!incoming.isFromApp) return heard;
    const thread = incoming.isThread ? message.channelId : message.id;
    // An app's reply goes on from the bot's answer, and is not answered, so that two apps do not go on for ever.
    return incoming.reference === undefined && (await mayAppAsk(services, heard, thread)) ? heard : undefined;
  }

  function forget(message: Message | PartialMessage): void {
    const { id, channelId: channel } = message;
    void handleDeletion(services, {
      id,
      channel,
      work: ({ asker }) => changeWorkOf(message, asker),
      removeReply: async (answer) => void (await withRetries(() => client.rest.delete(answerRoute(channel, answer)))),
    });
  }

  const served = (what: "message" | "change"): Pick<Resumer, "kind" | "isOurs"> => ({
    kind: (kind) => mayServeKind(what, kind, servedBy(client)),
    isOurs: (data) => servesServerOf(readPlacedWork(data), servedBy(client)),
  });
  return [
    messages.resumer(served("message"), (data) => leftMessage(data, client, services)),
    messages.changeResumer(served("change"), (data) => leftChange(data, client, services)),
  ];
}
