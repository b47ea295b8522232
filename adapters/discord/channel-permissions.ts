import {
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  OverwriteType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from "discord.js";

/** A server's channel, with the fields that permissions need. */
export interface GuildChannel {
  readonly guild_id: string;
  readonly permission_overwrites?: readonly APIOverwrite[];
}

/**
 * Returns the bits of the permissions that the bot has in a channel; https://docs.discord.com/developers/topics/permissions
 * gives the order in which roles and overwrites count.
 */
export async function permissionsIn(
  rest: REST,
  { guild_id: guild, permission_overwrites: overwrites = [] }: GuildChannel,
  bot: string,
): Promise<bigint> {
  const roles = await rolesOf(rest, guild);
  const { roles: own } = (await rest.get(Routes.guildMember(guild, bot))) as APIGuildMember;
  const base = roles
    .filter(({ id }) => id === guild || own.includes(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  const steps: readonly APIOverwrite[][] = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && own.includes(id)),
    overwrites.filter(({ id }) => id === bot),
  ];
  return steps.reduce((bits, step) => (bits & ~union(step, "deny")) | union(step, "allow"), base);
}

export async function rolesOf(rest: REST, guild: string): Promise<readonly APIRole[]> {
  return (await rest.get(Routes.guildRoles(guild))) as APIRole[];
}

function union(overwrites: readonly APIOverwrite[], side: "allow" | "deny"): bigint {
  return overwrites.reduce((bits, overwrite) => bits | BigInt(overwrite[side]), 0n);
}
