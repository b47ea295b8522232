import { ChannelType, type Guild, type GuildTextBasedChannel, type Message, PermissionFlagsBits } from "discord.js";
import { type Pointed, type PossibleQuestions, pointedByLinks, questionsIn } from "../chat/contents.ts";
import { contentsIn, cutToQuestionLength } from "./contents.ts";
import { messageAddresses } from "./message-text.ts";
import { questionOf } from "./question-of-answer.ts";
import type { Services } from "./services.ts";

/** What links to messages: another message, or a command with the person who used it as the author. */
export interface Linking extends Pick<Message, "content" | "client" | "channelId" | "author" | "guildId"> {
  readonly channel: Message["channel"] | null;
}

/**
 * Returns what the messages ask that a message links to, by their own addresses or by those of the threads that they began, as
 * far as the author of the linking message may read them; undefined if the message holds no such address.
 */
export function linkedMessages(message: Linking, services: Services): Promise<Pointed | undefined> {
  const links = [...message.content.matchAll(messageAddresses)].flatMap(([, server = "", channel = "", id]) => {
    if (id === undefined && message.client.channels.cache.get(channel)?.isThread() === false) return [];
    const isHere = channel === message.channelId;
    const read = async () => {
      const place = isHere ? message.channel : await placeFor(message, server, channel);
      const linked = await (id === undefined ? starterOf(place) : place?.messages.fetch(id));
      const meant = linked && (await meantIn(linked, services));
      return isHere && meant ? cutToQuestionLength(meant) : meant;
    };
    return [{ isHere, read }];
  });
  return pointedByLinks(links);
}

async function starterOf(place: Message["channel"] | null | undefined): Promise<Message | undefined> {
  return place?.isThread() ? ((await place.fetchStarterMessage()) ?? undefined) : undefined;
}

/** Returns what a message asks; for an answer of the bot's own, the question of that answer. */
async function meantIn(message: Message, services: Services): Promise<PossibleQuestions> {
  if (message.author.id !== message.client.user.id) return questionsIn(contentsIn(message));
  const question = await questionOf(message, services);
  return { texts: question === undefined ? [] : [{ text: question }] };
}

/**
 * Returns a channel if the author of a message may read it. In a server only its own channels count; in direct messages those
 * of every server that both the author and the bot are in.
 */
async function placeFor(
  { client, author, guildId }: Linking,
  server: string,
  id: string,
): Promise<GuildTextBasedChannel | undefined> {
  const guild = client.guilds.cache.get(server);
  if (guild === undefined || (guildId !== null && guildId !== server)) return undefined;
  const channel = await guild.channels.fetch(id);
  if (channel === null || !channel.isTextBased()) return undefined;
  return (await mayRead(guild, channel, author.id)) ? channel : undefined;
}

async function mayRead(guild: Guild, channel: GuildTextBasedChannel, user: string): Promise<boolean> {
  const member = await guild.members.fetch({ user, force: true });
  const own = channel.permissionsFor(member);
  const { ViewChannel, ReadMessageHistory, ManageThreads } = PermissionFlagsBits;
  if (!own.has([ViewChannel, ReadMessageHistory])) return false;
  if (channel.type !== ChannelType.PrivateThread || own.has(ManageThreads)) return true;
  return (await channel.members.fetch(user).catch(() => undefined)) !== undefined;
}
