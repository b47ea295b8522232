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
import { deliver, isCode, patiently, type Sealed, type Write } from "./deliver.ts";
import { limits } from "./limits.ts";
import { localeFor } from "./locale.ts";

/*
 * An answer may stand in a thread that begins with its question's message. Discord gives such a thread the id of that message,
 * and what answers there replies to no other.
 */

/**
 * Answers in a thread of the message's own, where its channel is set so and a thread may be started.
 * @param question names the thread
 * @returns the name of the answer; undefined where it is to be a reply
 */
export async function answerInThread(
  message: Message,
  write: Write,
  question: string,
  { threadChannels }: Pick<DiscordConfig, "threadChannels">,
): Promise<string | undefined> {
  if (!threadChannels.includes(message.channelId) || !begins.has(intentOf(question))) return undefined;
  const thread = await patiently(() => threadOn(message, question));
  if (thread === undefined) return undefined;
  const once = { nonce: message.id, enforceNonce: true };
  const send = (sealed: Sealed) => thread.send({ ...sealed, ...once });
  const { id } = await patiently(() => deliver(write, localeFor(message), send));
  return `${thread.id}/${id}`;
}

/** What is named a thread after; a greeting is answered where it stands. */
const begins: ReadonlySet<string> = new Set(["question", "statement"]);
/** Where a message can have a thread. */
const parents: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/** Where the answer to a message stands. */
export function answerRoute(channel: string, answer: string): `/${string}` {
  const [thread, id] = answer.split("/");
  return id === undefined ? Routes.channelMessage(channel, answer) : Routes.channelMessage(thread ?? "", id);
}

export async function editAnswer(asked: Message, answer: string, sealed: Sealed): Promise<void> {
  const [thread = "", id] = answer.split("/");
  const place = id === undefined ? asked.channel : await asked.client.channels.fetch(thread);
  if (place?.isTextBased()) await place.messages.edit(id ?? answer, sealed);
}

/** The thread that begins with a message, if the bot may see it. */
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
  if (!parents.has(channel.type) || channel.isDMBased() || lacks(channel)) return undefined;
  try {
    return await message.startThread({ name: shorten(question, limits.threadName) });
  } catch (error) {
    // Another try may have started it.
    if (isCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return threadOf(client, message.id);
    if (error instanceof DiscordAPIError || error instanceof RateLimitError) return undefined;
    throw error;
  }
}

/** Milliseconds that an answer waits for leave to start its thread. Discord gives a place some fifty threads in five minutes. */
const longestThreadWait = 2_000;

/** Whether a request is given up, where the library would wait until Discord takes it: then the answer is a reply. */
export function isThreadTooLate({ method, route, retryAfter, timeToReset }: RateLimitData): boolean {
  const startsThread = method.toUpperCase() === "POST" && route.endsWith("/threads");
  return startsThread && Math.max(retryAfter, timeToReset) > longestThreadWait;
}

function lacks(channel: GuildTextBasedChannel): boolean {
  const { me } = channel.guild.members;
  const { CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;
  return me !== null && !channel.permissionsFor(me).has([CreatePublicThreads, SendMessagesInThreads]);
}
