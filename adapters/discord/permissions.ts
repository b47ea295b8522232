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

/** What people are told of where it is missing. */
export type ToldPermission = Exclude<(typeof botPermissions)[number], "AddReactions" | "CreatePublicThreads">;

/** What the bot lacks to answer in a channel. */
export function lackingIn(channel: GuildTextBasedChannel): ToldPermission[] {
  const me = channel.guild.members.me;
  const own = me === null ? null : channel.permissionsFor(me);
  if (own === null) return [];
  const send = channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
  const needed: readonly ToldPermission[] = ["ViewChannel", send, "ReadMessageHistory"];
  return needed.filter((name) => !own.has(PermissionFlagsBits[name]));
}

/** The same of a channel or forum where it is to answer. */
export function lackingToAnswer(channel: GuildBasedChannel): ToldPermission[] {
  if (!channel.isThreadOnly()) return channel.isTextBased() ? lackingIn(channel) : [];
  const { me } = channel.guild.members;
  const own = me === null ? null : channel.permissionsFor(me);
  const needed = ["ViewChannel", "SendMessagesInThreads", "ReadMessageHistory"] as const;
  return own === null ? [] : needed.filter((name) => !own.has(PermissionFlagsBits[name]));
}

/** What the bot lacks to reply to a message; nothing that could be told where its channel is gone. */
export function lackingFor({ client, channelId }: Message): ToldPermission[] {
  const channel = client.channels.cache.get(channelId);
  return channel?.isTextBased() && !channel.isDMBased() ? lackingIn(channel) : [];
}

/** As in Discord's own settings in English: `SendMessages` is “Send Messages”. */
export function nameOf(permission: string): string {
  return permission.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}

/** Thrown where the bot is known to lack what it takes to write in a channel, before it tries. */
export class Lacking extends Error {
  readonly permissions: readonly ToldPermission[];

  constructor(permissions: readonly ToldPermission[]) {
    super(`lacks ${permissions.map(nameOf).join(", ")}`);
    this.permissions = permissions;
  }
}
