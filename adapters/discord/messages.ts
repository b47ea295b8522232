import { type Client, Events, type Message } from "discord.js";
import { LRUCache } from "lru-cache";
import type { Answer, StaleWork } from "../../src/index.ts";
import type { Resumer } from "../takeover.ts";
import { askedBy, messageKey, questionOf, referenced } from "./answered.ts";
import { type Asking, ask, writeAnswer } from "./asking.ts";
import { Conversations } from "./conversation.ts";
import type { InHand } from "./in-hand.ts";
import { type Incoming, readIncoming, withoutMention } from "./incoming.ts";
import { kindOf, kindOfShard, readMessageWork, writeMessageWork } from "./message-work.ts";
import { audiencesIn } from "./place.ts";
import { toQuestion } from "./question-line.ts";
import { notice, type RenderOptions } from "./render.ts";
import { failReply, lackingFor, reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { findUnanswered } from "./unanswered.ts";
import { questionsOf, type Way, wayOf } from "./ways.ts";
import { wording } from "./wording.ts";

/** Milliseconds after which an answer would surprise who asked. */
const longestWait = 15 * 60_000;

/**
 * Answers mentions, replies, direct messages, and channels that are set to be answered.
 * @returns what answers the messages that another replica left, of each shard of this one
 */
export function onMessages(client: Client<true>, services: Services, inHand: InHand): Resumer[] {
  const { record, config, pace, footnote } = services;
  const conversations = new Conversations(record);
  const slowedDown = new LRUCache<string, true>({ max: 10_000 });

  client.on(Events.MessageCreate, (message) => void inHand.add(take(message)));

  async function take(message: Message): Promise<void> {
    let way: Way | undefined;
    try {
      const incoming = readIncoming(message);
      way = incoming === undefined ? undefined : await wayOf(incoming, message, config);
      if (incoming === undefined || way === undefined) return;
      const key = `discord:message:${incoming.id}`;
      const { user, place } = incoming;
      const data = writeMessageWork({ user, channel: place.channel, message: incoming.id, way });
      const lease = await record.take(key, { kind: kindOf(message), data });
      if (lease !== undefined) await finish(key, incoming, way, message);
    } catch (error) {
      await failReply(message, { way, isAsked: false }, error, services);
    }
  }

  /** Answers what was taken; whoever cannot even be told that it failed is left to be answered by another. */
  async function finish(key: string, incoming: Incoming, way: Way, message: Message): Promise<void> {
    let isOver = true;
    try {
      await (way === "unasked" ? answerUnasked(incoming, message) : answer(incoming, way, message));
    } catch (error) {
      isOver = await failReply(message, { way, isAsked: way !== "unasked" }, error, services);
    }
    await (isOver ? record.answered(key) : record.release(key));
  }

  async function resume({ key, data }: StaleWork): Promise<void> {
    const { way, ...where } = readMessageWork(data);
    const message = await findUnanswered(where, client, services);
    const incoming = message === undefined ? undefined : readIncoming(message);
    if (message === undefined || incoming === undefined) await record.answered(key);
    else await finish(key, incoming, way, message);
  }

  async function answer(incoming: Incoming, way: Way, message: Message): Promise<void> {
    const { user, place, text, reference, isDirect } = incoming;
    const seconds = await pace.secondsToWait(`discord:${user}`, `discord:${place.channel}`);
    if (seconds > 0) return slowDown(message, seconds);
    const typed = withoutMention(text);
    const isBare = typed === "" && text !== "" && reference !== undefined;
    const question = isBare ? await above(message) : typed;
    const mayBeHidden = !isDirect && !services.mayReadMessages;
    if (mayBeHidden && question === "" && (isBare || text === "")) {
      await reply(message, (form) => notice(wording.cannotRead, form), services);
      return;
    }
    const earlier = isBare ? [] : await conversations.earlier(incoming, message);
    const asking: Asking = { question, earlier, asker: { user, place }, way };
    const found = await ask(services, asking);
    await post(found, asking, incoming, message, { showsQuestion: isBare && question !== "", canBeSolved: false });
  }

  /** The text of the message that a bare mention replies to, or the question of an answer; empty where there is none. */
  async function above(message: Message): Promise<string> {
    const asked = await referenced(message);
    if (asked === undefined) return "";
    const isOwn = asked.author.id === client.user.id;
    return toQuestion(isOwn ? ((await questionOf(asked, record)) ?? "") : askedBy(asked));
  }

  /** Speaks up where nobody asked it to, when it is sure. */
  async function answerUnasked(incoming: Incoming, message: Message): Promise<void> {
    const { user, place } = incoming;
    const threshold = footnote.thresholds({ audiences: audiencesIn(place, config.grants) }).unasked;
    if (lackingFor(message).length > 0) return;
    const questions = questionsOf(incoming);
    for (const question of questions) {
      const asking: Asking = { question, asker: { user, place }, way: "unasked", threshold };
      const found = await ask(services, asking);
      if (found.kind !== "answer") continue;
      await post(found, asking, incoming, message, { showsQuestion: question !== questions[0], canBeSolved: true });
      return;
    }
  }

  async function post(
    found: Answer,
    asking: Asking,
    incoming: Incoming,
    message: Message,
    how: Pick<RenderOptions, "showsQuestion" | "canBeSolved">,
  ): Promise<void> {
    const { question, earlier = [], asker } = asking;
    const write = writeAnswer(found, asking, services, { surface: "public", ...how });
    const sent = await reply(message, write, services);
    if (sent === undefined) return;
    await conversations.add(incoming, earlier, question, sent.id);
    await record.setAnswer(messageKey(incoming.id), { message: sent.id, question, earlier, asker: asker.user });
  }

  async function slowDown(message: Message, seconds: number): Promise<void> {
    const { id: user } = message.author;
    if (slowedDown.has(user)) return;
    slowedDown.set(user, true, { ttl: seconds * 1_000 });
    await reply(message, (form) => notice(wording.slowDown(seconds), form), services);
  }

  return [...client.ws.shards.keys()].map((shard) => ({
    kind: kindOfShard(shard, client.options.shardCount),
    within: longestWait,
    resume: (work) => inHand.add(resume(work)),
  }));
}
