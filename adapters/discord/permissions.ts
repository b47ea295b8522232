import {
  type GuildBasedChannel,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
  type PermissionsString,
} from "discord.js";

/** What the bot may do in a server that invites it, each with what needs it. */
export const botPermissions = [
  "ViewChannel", // mentions, answer channels
  "SendMessages", // answers
  "SendMessagesInThreads", // answers in threads and forum posts
  "CreatePublicThreads", // answers in threads of their own, where a channel is set so
  "ReadMessageHistory", // replying, and finding the question again
  "ManageThreads", // tagging a forum post as solved
  "AddReactions", // a thumb where somebody thanks
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

/** The same of a channel or forum where it is to answer. */
export function lackingToAnswer(channel: GuildBasedChannel): string[] {
  if (!channel.isThreadOnly()) return channel.isTextBased() ? lackingIn(channel) : [];
  const { me } = channel.guild.members;
  const own = me === null ? null : channel.permissionsFor(me);
  const needed = ["ViewChannel", "SendMessagesInThreads", "ReadMessageHistory"] as const;
  return own === null ? [] : needed.filter((name) => !own.has(PermissionFlagsBits[name])).map(nameOf);
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

/** Thrown where the bot is known to lack what it takes to write in a channel, before it tries. */
export class Lacking extends Error {
  /** The names that Discord shows. */
  readonly permissions: readonly string[];

  constructor(permissions: readonly string[]) {
    super(`lacks ${permissions.join(", ")}`);
    this.permissions = permissions;
  }
}
