import type { App } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import { takeDeletion, takeEdit } from "../chat/edits.ts";
import { messageKey } from "../chat/keys.ts";
import { Messages } from "../chat/messages.ts";
import type { Heard, Way } from "../chat/platform.ts";
import type { Resumer } from "../chat/takeover.ts";
import { editedOf, heardOf } from "./heard.ts";
import { type Incoming, readDeletion, readEdit, readIncoming } from "./incoming.ts";
import { type MessageContext, messageContext, messageId } from "./message-context.ts";
import { messageWork, readMessageWork } from "./message-work.ts";
import { patiently } from "./patience.ts";
import { mentions } from "./read-text.ts";
import type { Message } from "./render.ts";
import type { Services } from "./services.ts";
import { Threads, threadOf } from "./threads.ts";

/** Messages that are remembered until they are taken. */
const heardAtOnce = 1_000;

/**
 * Answers mentions, direct messages, follow-ups and channels that are set to be answered; follows what becomes of questions.
 * @returns what answers a message that another replica left
 */
export function onMessages(app: App, services: Services): Resumer {
  const { record, config, platform } = services;
  const threads = new Threads(services);
  const messages = new Messages(services);
  // Slack tells of a mention twice.
  const heard = new LRUCache<string, true>({ max: heardAtOnce });

  app.event("app_mention", async ({ event, context, client }) => {
    const from = messageContext(context, client);
    await hear(readIncoming(event, from.bot), from, true);
  });
  app.event("message", async ({ event, context, client }) => {
    const from = messageContext(context, client);
    const deletion = readDeletion(event);
    if (deletion !== undefined) {
      const { channel } = deletion;
      const remove = async (ts: string) => void (await patiently(() => client.chat.delete({ channel, ts })));
      return takeDeletion(services, messageId(from.team, deletion), remove, channel);
    }
    if (event.subtype !== "message_changed") return hear(readIncoming(event, from.bot), from);
    const edit = readEdit(event, from.bot);
    if (edit === undefined) return;
    const id = messageId(from.team, edit);
    await takeEdit(services, id, () => editedOf(edit, from, threads, services), edit.channel);
    const { before, version, ...incoming } = edit;
    if (before === undefined || mentions(before, from.bot) || !mentions(edit.text, from.bot)) return;
    const read = async () => ({ ...heardOf(incoming, "mention", from, threads, services), version });
    await messages.hear(id, read, edit.channel);
  });

  async function hear(incoming: Incoming | undefined, from: MessageContext, isCalled = false): Promise<void> {
    if (incoming === undefined) return;
    const id = messageId(from.team, incoming);
    const read = async (): Promise<Heard<Message> | undefined> => {
      const way = await wayOf(incoming, from, isCalled);
      if (way === undefined || heard.has(id)) return undefined;
      heard.set(id, true);
      return heardOf(incoming, way, from, threads, services);
    };
    await messages.hear(id, read, incoming.channel);
  }

  async function recall(data: string): Promise<Heard<Message> | undefined> {
    const { team, enterprise, bot, way, incoming } = readMessageWork(data);
    const installed = { team, ...(enterprise !== undefined && { enterprise }) };
    const client = await services.clientOf(installed);
    const key = messageKey(platform.name, messageId(team, incoming));
    if ((await record.answerTo(key)) !== undefined) return undefined;
    // It may have been posted in the moment in which its replica ended.
    if (await threads.isAnswered(threadOf(incoming, team), incoming.ts, client, bot)) return undefined;
    return heardOf(incoming, way, { ...installed, bot, client }, threads, services);
  }

  /**
   * How a message asks; undefined if it does not.
   * @param isCalled whether Slack says that it mentions the bot
   */
  async function wayOf(
    incoming: Incoming,
    { team, bot, client }: MessageContext,
    isCalled: boolean,
  ): Promise<Way | undefined> {
    const { channel, root, rootUser, user, isDirect, text } = incoming;
    if (isDirect) return config.usage.hasDirectMessages ? "direct" : undefined;
    const thread = { team, channel, ...(root !== undefined && { root }) };
    const isMention = isCalled || mentions(text, bot);
    if (root !== undefined) {
      if (isMention) {
        await threads.addWriter(thread, user);
        return "mention";
      }
      const isOwn = rootUser === undefined || rootUser === user;
      if (!isOwn) {
        await threads.addWriter(thread, user);
        return undefined;
      }
      return (await threads.isBetween(thread, user, client, bot)) ? "follow-up" : undefined;
    }
    if (isMention) return "mention";
    return config.answerChannels.includes(channel) ? "unasked" : undefined;
  }

  return messages.resumer({ kind: messageWork }, recall);
}
