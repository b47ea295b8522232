import { ChannelType, type Guild, type GuildTextBasedChannel, type Message, PermissionFlagsBits } from "discord.js";
import { meantBy, type Pointed, pointedByLink } from "../chat/contents.ts";
import { asShown, contentsIn } from "./contents.ts";
import { messageAddress } from "./incoming.ts";

/** The message whose address stands in another one, if its author may see it; undefined where none stands there. */
export async function linkedMessage(message: Message): Promise<Pointed | undefined> {
  const [, server, channel = "", id = ""] = messageAddress.exec(message.content) ?? [];
  if (server === undefined) return undefined;
  const isHere = channel === message.channelId;
  const read = async () => {
    const place = isHere ? message.channel : await placeFor(message, server, channel);
    const linked = await place?.messages.fetch(id);
    const meant = linked && meantBy(contentsIn(linked));
    return isHere && meant ? asShown(meant) : meant;
  };
  return pointedByLink(isHere, read);
}

/** A channel, if the author of a message may read it: in direct messages of any server that they and the bot are in. */
async function placeFor(
  { client, author, guildId }: Message,
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
