import { type GuildTextBasedChannel, type Message, PermissionFlagsBits, type PermissionsString } from "discord.js";
import type { Logger } from "../process/log.ts";
import { silent } from "./deliver.ts";
import { wording } from "./wording.ts";

/** What the bot may do in a server that invites it, each with what needs it. */
export const botPermissions = [
  "ViewChannel", // mentions, answer channels
  "SendMessages", // answers
  "SendMessagesInThreads", // answers in threads and forum posts
  "ReadMessageHistory", // replying, and finding the question again
  "ManageThreads", // tagging a forum post as solved
] as const satisfies readonly PermissionsString[];

/** What the bot lacks to answer in a channel, by the names that Discord shows. */
export function lackingIn(channel: GuildTextBasedChannel): string[] {
  const me = channel.guild.members.me;
  const own = me === null ? null : channel.permissionsFor(me);
  if (own === null) return [];
  const send = channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
  const needed: readonly (keyof typeof PermissionFlagsBits)[] = ["ViewChannel", send, "ReadMessageHistory"];
  return needed.filter((name) => !own.has(PermissionFlagsBits[name])).map(nameOf);
}

/** What the bot lacks to reply to a message; nothing that could be told where its channel is gone. */
export function lackingFor({ client, channelId }: Message): string[] {
  const channel = client.channels.cache.get(channelId);
  return channel?.isTextBased() && !channel.isDMBased() ? lackingIn(channel) : [];
}

/** As in Discord's own settings: `SendMessages` is “Send Messages”. */
export function nameOf(permission: string): string {
  return permission.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}

/** Tells the asker in a direct message what the bot lacks where it was asked; an empty list is told as "to answer". */
export async function tellLacking(
  { author, channelId }: Message,
  lacking: readonly string[],
  log: Logger,
): Promise<void> {
  const names = lacking.length === 0 ? "to answer" : lacking.map((name) => `“${name}”`).join(", ");
  log.warn({ platform: "discord", channel: channelId, lacking }, "permissions missing");
  const content = wording.lacksForAnswer(names, channelId);
  await author.send({ content, allowedMentions: silent }).catch(() => {
    log.warn({ platform: "discord", channel: channelId }, "asker takes no direct messages");
  });
}
