import type { App } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import { mayAppAsk } from "../chat/apps.ts";
import { askedAlone, wayOf } from "../chat/ask-way.ts";
import { handleDeletion } from "../chat/deletions.ts";
import type { AskedAlone } from "../chat/edited-question.ts";
import { Messages } from "../chat/messages.ts";
import type { Given, IncomingMessage, Way } from "../chat/platform.ts";
import type { Resumer } from "../chat/takeover.ts";
import { contentsOf } from "./contents.ts";
import { type Edit, readDeletion, readEdit, readNow } from "./edit-events.ts";
import { editedOf, factsOf, heardOf } from "./heard.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { leftChange, leftMessage } from "./left-messages.ts";
import { fetchMessage } from "./linked-message.ts";
import { type MessageContext, messageContext, messageId } from "./message-context.ts";
import { changeWork, changeWorkOf, messageWork } from "./message-work.ts";
import { mentions, speaksTo } from "./read-text.ts";
import type { Message } from "./render.ts";
import type { Services } from "./services.ts";
import { Threads, threadOf } from "./threads.ts";
import { withRetries } from "./with-retries.ts";

/** Upper bound on the messages that are remembered until they are taken. */
const heardAtOnce = 1_000;

/**
 * Answers mentions, direct messages, follow-ups and messages in answer channels, and follows edits and deletions of questions.
 * @returns the resumers for what another replica left unfinished
 */
export function onMessages(app: App, services: Services): readonly Resumer[] {
  const { config } = services;
  const threads = new Threads(services);
  const messages = new Messages(services);
  // Slack reports a mention by two events.
  const heard = new LRUCache<string, true>({ max: heardAtOnce });

  app.event("app_mention", async ({ event, context, client }) => {
    const from = messageContext(context, client);
    await hear(readIncoming(event, from.bot, config.answerApps), from, true);
  });
  app.event("message", async ({ event, context, client }) => {
    const from = messageContext(context, client);
    const deletion = readDeletion(event);
    if (deletion !== undefined) {
      const { channel } = deletion;
      return handleDeletion(services, {
        id: messageId(from.team, deletion),
        channel,
        work: ({ asker }) => changeWorkOf(deletion, asker, from),
        removeReply: async (ts) => void (await withRetries(() => client.chat.delete({ channel, ts }))),
      });
    }
    if (event.subtype !== "message_changed") return hear(readIncoming(event, from.bot, config.answerApps), from);
    const edit = readEdit(event, from.bot);
    if (edit === undefined) return;
    const change = {
      edited: (given: Given) => editedOf(edit, given, from, threads, services),
      asked: async () => ({
        before: edit.before === undefined ? undefined : asksIn({ ...edit, text: edit.before }, from.bot),
        now: asksIn(edit, from.bot),
      }),
      heard: () => heardNow(edit, from),
    };
    await messages.hearEdit(messageId(from.team, edit), change, edit.channel);
  });

  async function hear(incoming: Incoming | undefined, from: MessageContext, isCalled = false): Promise<void> {
    if (incoming === undefined) return;
    const id = messageId(from.team, incoming);
    const read = async (): Promise<IncomingMessage<Message> | undefined> => {
      const way = await readWay(incoming, from, isCalled);
      if (way === undefined || heard.has(id)) return undefined;
      heard.set(id, true);
      const message = heardOf(incoming, way, from, threads, services);
      if (!incoming.isFromApp) return message;
      const root = { channel: incoming.channel, ts: incoming.root ?? incoming.ts };
      return (await mayAppAsk(services, message, messageId(from.team, root))) ? message : undefined;
    };
    await messages.hear(id, read, incoming.channel);
  }

  /** Returns how a message with this text asks. */
  function asksIn(edit: Edit, bot: string): AskedAlone {
    return {
      way: askedAlone(factsOf(edit, speaksTo(edit.text, bot), config), config.usage),
      typed: contentsOf(edit, bot).typed,
    };
  }

  /** Reads the message as it is now; falls back to the edit where Slack's API gives no message. */
  async function heardNow(edit: Edit, from: MessageContext): Promise<IncomingMessage<Message> | undefined> {
    const { channel, ts, root } = edit;
    const found = await fetchMessage({ channel, ts, ...(root !== undefined && { root }) }, from.client).catch(
      () => edit,
    );
    const now = found && readNow(found, edit, from.bot);
    const way = now && askedAlone(factsOf(now, speaksTo(now.text, from.bot), config), config.usage);
    if (now === undefined || way === undefined) return undefined;
    const { before: _, version, editedAt, ...incoming } = now;
    const made = { version, ...(editedAt !== undefined && { editedAt }) };
    return { ...heardOf(incoming, way, from, threads, services), ...made };
  }

  /**
   * Records who writes in a thread, and returns how a message asks.
   * @param isCalled whether Slack reported the message as a mention of the bot
   */
  async function readWay(
    incoming: Incoming,
    { team, bot, client }: MessageContext,
    isCalled: boolean,
  ): Promise<Way | undefined> {
    const { root, rootUser, user, isDirect, text } = incoming;
    const isMention = mentions(text, bot) ? speaksTo(text, bot) : isCalled;
    const isOwnThread = rootUser === undefined || rootUser === user;
    const thread = threadOf(incoming, team);
    if (root !== undefined && !isDirect && (isMention || !isOwnThread)) await threads.addWriter(thread, user);
    const isUnderAnswer = async () => isOwnThread && (await threads.isBetween(thread, user, client, bot));
    const facts = factsOf(incoming, isMention, config);
    const isStillAsking = async () => isOwnThread && facts.isInAnswerChannel() && (await threads.isBy(thread, user));
    return wayOf(facts, config.usage, isUnderAnswer, isStillAsking);
  }

  return [
    messages.resumer({ kind: messageWork }, (data) => leftMessage(data, threads, services)),
    messages.changeResumer({ kind: changeWork }, (data) => leftChange(data, threads, services)),
  ];
}
