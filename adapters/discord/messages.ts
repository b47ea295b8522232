import { type Client, Events, type Message, type PartialMessage, RESTJSONErrorCodes } from "discord.js";
import { LRUCache } from "lru-cache";
import type { Answer } from "../../src/index.ts";
import { askedBy, messageKey, questionOf, referenced } from "./answered.ts";
import { type Asking, ask, writeAnswer } from "./asking.ts";
import { Conversations } from "./conversation.ts";
import { deliver, isCode, isRefused, patiently, silent, type Write } from "./deliver.ts";
import type { InHand } from "./in-hand.ts";
import { type Incoming, mentions, readIncoming, withoutMention } from "./incoming.ts";
import { lackingIn, tellLacking } from "./permissions.ts";
import { audiencesIn } from "./place.ts";
import { toQuestion } from "./question-line.ts";
import { notice } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

type Way = "direct" | "mention" | "reply" | "unasked";

/** Answers mentions, replies, direct messages, and channels that are set to be answered. */
export function onMessages(client: Client<true>, services: Services, inHand: InHand): void {
  const { record, config, pace, footnote, log } = services;
  const conversations = new Conversations(record);
  const slowedDown = new LRUCache<string, true>({ max: 10_000 });

  client.on(Events.MessageCreate, (message) => void inHand.add(take(message)));
  client.on(Events.MessageUpdate, (before, message) => void inHand.add(takeEdit(before, message)));

  async function take(message: Message): Promise<void> {
    let way: Way | undefined;
    try {
      const incoming = readIncoming(message);
      way = incoming === undefined ? undefined : await wayOf(incoming, message);
      if (incoming === undefined || way === undefined) return;
      if (!(await record.claim(`discord:message:${incoming.id}`))) return;
      await (way === "unasked" ? answerUnasked(incoming, message) : answer(incoming, way, message));
    } catch (error) {
      await failed(message, way, error);
    }
  }

  /** How a message asks; undefined if it does not. */
  async function wayOf(incoming: Incoming, message: Message): Promise<Way | undefined> {
    const { isDirect, text, reference } = incoming;
    if (isDirect) return "direct";
    if (mentions(text, client.user.id) || mentionsRole(message)) return "mention";
    if (reference !== undefined && (await isOwn(message))) return "reply";
    return isInAnswerChannel(incoming) ? "unasked" : undefined;
  }

  /** Whether a message begins something where the bot is set to answer by itself. */
  function isInAnswerChannel({ isThread, reference, place, postTitle }: Incoming): boolean {
    const set = postTitle !== undefined ? place.parent : isThread ? undefined : place.channel;
    return reference === undefined && set !== undefined && config.answerChannels.includes(set);
  }

  /** Discord gives a bot a role of its own name, which people pick where they mean the bot. */
  function mentionsRole({ mentions: { roles } }: Message): boolean {
    return roles.some(({ tags }) => tags?.botId === client.user.id);
  }

  /** A reply pings whom it replies to, unless it was told not to; then the message tells. */
  async function isOwn(message: Message): Promise<boolean> {
    if (message.mentions.repliedUser !== null) return message.mentions.repliedUser.id === client.user.id;
    return (await referenced(message))?.author.id === client.user.id;
  }

  async function answer(incoming: Incoming, way: Way, message: Message): Promise<void> {
    const { user, place, text } = incoming;
    const seconds = await pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`);
    if (seconds > 0) return slowDown(message, seconds);
    const typed = withoutMention(text);
    const isBare = typed === "" && incoming.reference !== undefined;
    const question = isBare ? await above(message) : typed;
    if (question === undefined || (typed === "" && text === "")) {
      await reply(message, (form) => notice(wording.cannotRead, form));
      return;
    }
    const earlier = isBare ? [] : await conversations.earlier(incoming, message);
    const asking: Asking = { question, earlier, asker: { user, place }, way };
    const found = await ask(services, asking);
    const sent = await reply(
      message,
      writeAnswer(found, asking, services, { surface: "public", showsQuestion: isBare }),
    );
    if (sent === undefined) return;
    await conversations.add(incoming, earlier, question, sent.id);
    await record.setAnswer(messageKey(incoming.id), { message: sent.id, question, earlier, asker: user });
  }

  /** The text of the message that a bare mention replies to, or the question of an answer. */
  async function above(message: Message): Promise<string | undefined> {
    const asked = await referenced(message);
    if (asked === undefined) return undefined;
    const text = asked.author.id === client.user.id ? await questionOf(asked, record) : askedBy(asked);
    return text === undefined || text === "" ? undefined : toQuestion(text);
  }

  /** Speaks up where nobody asked it to, when it is sure. */
  async function answerUnasked(incoming: Incoming, message: Message): Promise<void> {
    const { user, place } = incoming;
    const threshold = footnote.thresholds({ audiences: audiencesIn(place, config.grants) }).unasked;
    if (lackingOf(message).length > 0) return;
    for (const question of questionsOf(incoming)) {
      const asking: Asking = { question, asker: { user, place }, way: "unasked", threshold };
      const found = await ask(services, asking);
      if (found.kind === "answer") return speakUp(asking, found, incoming, message);
    }
  }

  async function speakUp(asking: Asking, found: Answer, incoming: Incoming, message: Message): Promise<void> {
    const { question, asker } = asking;
    const showsQuestion = question !== questionsOf(incoming)[0];
    const where = { surface: "public", showsQuestion, canBeSolved: true } as const;
    const sent = await reply(message, writeAnswer(found, asking, services, where));
    if (sent === undefined) return;
    await conversations.add(incoming, [], question, sent.id);
    await record.setAnswer(messageKey(incoming.id), { message: sent.id, question, earlier: [], asker: asker.user });
  }

  /** Replies, once however often it takes; undefined where the bot may not, and the asker knows. */
  async function reply(message: Message, write: Write): Promise<Message | undefined> {
    const lacking = lackingOf(message);
    if (lacking.length > 0) {
      await tellLacking(message, lacking, log);
      return undefined;
    }
    const once = { nonce: message.id, enforceNonce: true, failIfNotExists: false };
    return patiently(() => deliver(write, (sealed) => message.reply({ ...sealed, ...once })));
  }

  async function slowDown(message: Message, seconds: number): Promise<void> {
    const { id: user } = message.author;
    if (slowedDown.has(user)) return;
    slowedDown.set(user, true, { ttl: seconds * 1_000 });
    await reply(message, (form) => notice(wording.slowDown(seconds), form));
  }

  async function failed(message: Message, way: Way | undefined, error: unknown): Promise<void> {
    const { channelId: channel } = message;
    if (isCode(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage)) {
      log.info({ platform: "discord", way, channel }, "place is gone");
      return;
    }
    if (isCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions)) {
      await tellLacking(message, lackingOf(message), log);
      return;
    }
    if (isRefused(error)) return services.refused();
    log.error({ platform: "discord", way, channel, err: error }, "failed");
    if (way === undefined || way === "unasked") return;
    await message.reply({ ...notice(wording.failed, "components"), allowedMentions: silent }).catch(() => undefined);
  }

  /** Answers a corrected question again, where the answer stands. */
  async function takeEdit(_: Message | PartialMessage, message: Message): Promise<void> {
    const key = messageKey(message.id);
    try {
      const given = await record.answerTo(key);
      const incoming = given === undefined ? undefined : readIncoming(message);
      if (given === undefined || incoming === undefined) return;
      const questions = questionsOf(incoming);
      const [question = ""] = questions;
      if (questions.includes(given.question) || question === "") return;
      const { place } = incoming;
      const { asker: user, earlier } = given;
      if ((await pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`)) > 0) return;
      const asking: Asking = { question, earlier, asker: { user, place }, way: "edit" };
      const write = writeAnswer(await ask(services, asking), asking, services, {
        surface: "public",
        showsQuestion: false,
        canBeSolved: isInAnswerChannel(incoming) && !mentions(incoming.text, client.user.id),
      });
      await patiently(() => deliver(write, (sealed) => message.channel.messages.edit(given.message, sealed)));
      await record.setAnswer(key, { ...given, question });
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return record.removeAnswer(key);
      if (isRefused(error)) return services.refused();
      log.error({ platform: "discord", way: "edit", channel: message.channelId, err: error }, "failed");
    }
  }
}

/** What a message may ask: all of it, or of one that opens a post its title alone, where people put the question. */
function questionsOf({ text, postTitle }: Incoming): string[] {
  if (postTitle === undefined) return [withoutMention(text)];
  return [withoutMention(`${postTitle}\n${text}`), withoutMention(postTitle)];
}

function lackingOf({ channel }: Message): string[] {
  return channel.isDMBased() ? [] : lackingIn(channel);
}
