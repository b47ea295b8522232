import {
  type AnyThreadChannel,
  ChannelType,
  type Client,
  DiscordAPIError,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
  type RateLimitData,
  RateLimitError,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import { intentOf } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { deliver, isCode, type OutgoingMessage, type RenderMessage, withRetries } from "./deliver.ts";
import { limits } from "./limits.ts";
import { localeFor } from "./locale.ts";

/*
 * An answer may be sent into a thread that begins with the message of its question. Discord gives such a thread the id of that
 * message. In the thread, the answer is not a reply to any message.
 */

/**
 * Answers in a thread that begins with the message, where its channel is set so and the bot may start a thread.
 * @param question becomes the name of the thread
 * @param nonce see `reply`
 * @returns the ids of the thread and of the answer in it, joined by `/`; undefined where the answer has to be a reply
 */
export async function answerInThread(
  message: Message,
  write: RenderMessage,
  question: string,
  { threadChannels }: Pick<DiscordConfig, "threadChannels">,
  nonce: string,
): Promise<string | undefined> {
  if (!threadChannels.includes(message.channelId) || !threadedIntents.has(intentOf(question))) return undefined;
  const thread = await withRetries(() => threadOn(message, question));
  if (thread === undefined) return undefined;
  const once = { nonce, enforceNonce: true };
  const send = (sealed: OutgoingMessage) => thread.send({ ...sealed, ...once });
  const { id } = await withRetries(() => deliver(write, localeFor(message), send));
  return `${thread.id}/${id}`;
}

/** The intents of messages that are answered in a thread; a greeting is answered by a reply. */
const threadedIntents: ReadonlySet<string> = new Set(["question", "statement"]);
/** The types of channel in which a message can begin a thread. */
const threadParents: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/**
 * Returns the API route of the answer to a message.
 * @param answer the id of a reply, or what `answerInThread` returned
 */
export function answerRoute(channel: string, answer: string): `/${string}` {
  const [thread, id] = answer.split("/");
  return id === undefined ? Routes.channelMessage(channel, answer) : Routes.channelMessage(thread ?? "", id);
}

/**
 * Whether an answer or another post still exists; one that the bot may not read counts as one that exists.
 * @param answer see `answerRoute`
 */
export async function isStanding(client: Client, channel: string, answer: string): Promise<boolean> {
  try {
    await client.rest.get(answerRoute(channel, answer));
    return true;
  } catch (error) {
    return !isCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel);
  }
}

export async function editAnswer(asked: Message, answer: string, sealed: OutgoingMessage): Promise<void> {
  const [thread = "", id] = answer.split("/");
  const place = id === undefined ? asked.channel : await asked.client.channels.fetch(thread);
  if (place?.isTextBased()) await place.messages.edit(id ?? answer, sealed);
}

/** Fetches the thread that begins with a message; undefined if there is none, or the bot may not see it. */
export async function threadOf(client: Client, message: string): Promise<AnyThreadChannel | undefined> {
  const found = await client.channels.fetch(message).catch((error: unknown) => {
    if (error instanceof DiscordAPIError) return null;
    throw error;
  });
  return found?.isThread() ? found : undefined;
}

async function threadOn(message: Message, question: string): Promise<AnyThreadChannel | undefined> {
  const { channel, client } = message;
  if (message.hasThread) return threadOf(client, message.id);
  if (!threadParents.has(channel.type) || channel.isDMBased() || lacks(channel)) return undefined;
  try {
    return await message.startThread({ name: shorten(question, limits.threadName) });
  } catch (error) {
    // An earlier try may have started the thread.
    if (isCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return threadOf(client, message.id);
    if (error instanceof DiscordAPIError || error instanceof RateLimitError) return undefined;
    throw error;
  }
}

/**
 * Most milliseconds that an answer waits for Discord's rate limit on new threads, which is about fifty threads of a place in
 * five minutes.
 */
const longestThreadWait = 2_000;

/**
 * Whether a request is given up that the library would hold back because of a rate limit: one that starts a thread and would
 * wait too long. The answer is then sent as a reply.
 */
export function isThreadTooLate({ method, route, retryAfter, timeToReset }: RateLimitData): boolean {
  const startsThread = method.toUpperCase() === "POST" && route.endsWith("/threads");
  return startsThread && Math.max(retryAfter, timeToReset) > longestThreadWait;
}

function lacks(channel: GuildTextBasedChannel): boolean {
  const { me } = channel.guild.members;
  const { CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;
  return me !== null && !channel.permissionsFor(me).has([CreatePublicThreads, SendMessagesInThreads]);
}
