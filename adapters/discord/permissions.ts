import {
  type GuildBasedChannel,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
  type PermissionsString,
} from "discord.js";

/** The permissions that the bot asks for when it is added to a server, each with what needs it. */
export const botPermissions = [
  "ViewChannel", // mentions, answer channels
  "SendMessages", // answers
  "SendMessagesInThreads", // answers in threads and forum posts
  "CreatePublicThreads", // answers in threads of their own, where a channel is set so
  "ReadMessageHistory", // replying, and finding the question again
  "ManageThreads", // tagging a forum post as solved
  "AddReactions", // a thumb where somebody thanks
] as const satisfies readonly PermissionsString[];

/** The permissions that people are told of where the bot lacks them. */
export type ReportedPermission = Exclude<(typeof botPermissions)[number], "AddReactions" | "CreatePublicThreads">;

/** Returns the permissions that the bot lacks to answer in a channel. */
export function missingPermissionsIn(channel: GuildTextBasedChannel): ReportedPermission[] {
  const me = channel.guild.members.me;
  const own = me === null ? null : channel.permissionsFor(me);
  if (own === null) return [];
  const send = channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
  const needed: readonly ReportedPermission[] = ["ViewChannel", send, "ReadMessageHistory"];
  return needed.filter((name) => !own.has(PermissionFlagsBits[name]));
}

/** Returns the permissions that the bot lacks to answer in a channel, or in the posts of a forum. */
export function lackingToAnswer(channel: GuildBasedChannel): ReportedPermission[] {
  if (!channel.isThreadOnly()) return channel.isTextBased() ? missingPermissionsIn(channel) : [];
  const { me } = channel.guild.members;
  const own = me === null ? null : channel.permissionsFor(me);
  const needed = ["ViewChannel", "SendMessagesInThreads", "ReadMessageHistory"] as const;
  return own === null ? [] : needed.filter((name) => !own.has(PermissionFlagsBits[name]));
}

/** Returns the permissions that the bot lacks to reply to a message; none where the channel is not known, as it may be gone. */
export function missingPermissionsFor({ client, channelId }: Message): ReportedPermission[] {
  const channel = client.channels.cache.get(channelId);
  return channel?.isTextBased() && !channel.isDMBased() ? missingPermissionsIn(channel) : [];
}

/** Returns the name of a permission as Discord's settings show it in English: `SendMessages` is “Send Messages”. */
export function nameOf(permission: string): string {
  return permission.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}

/** Thrown, before anything is sent, where the bot lacks permissions to write in a channel. */
export class MissingPermissions extends Error {
  readonly permissions: readonly ReportedPermission[];

  constructor(permissions: readonly ReportedPermission[]) {
    super(`lacks ${permissions.map(nameOf).join(", ")}`);
    this.permissions = permissions;
  }
}
