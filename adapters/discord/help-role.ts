import { PermissionFlagsBits, type REST, Routes } from "discord.js";
import { type Diagnosis, ill, well } from "../chat/diagnosis.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { type GuildChannel, permissionsIn, rolesOf } from "./channel-permissions.ts";

/**
 * Checks whether a mention of a help role by the bot notifies the people who have the role: Discord also shows mentions that
 * notify nobody.
 */
export async function examineHelpRoles(
  rest: REST,
  { channels, roles }: DiscordConfig["help"],
  bot: string,
): Promise<Diagnosis[]> {
  const found = await Promise.all(
    channels.map((id) => (rest.get(Routes.channel(id)) as Promise<GuildChannel>).catch(() => undefined)),
  );
  const places = found.filter((place) => place !== undefined);
  // A channel that cannot be read has a diagnosis of its own.
  if (places.length < channels.length) return [];
  return Promise.all(roles.map((role) => examineRole(rest, role, places, bot)));
}

async function examineRole(rest: REST, role: string, places: readonly GuildChannel[], bot: string): Promise<Diagnosis> {
  const subject = `Discord help role ${role}`;
  for (const place of places) {
    const found = (await rolesOf(rest, place.guild_id)).find(({ id }) => id === role);
    if (found === undefined) continue;
    const { name, mentionable } = found;
    const mayCallAll = ((await permissionsIn(rest, place, bot)) & PermissionFlagsBits.MentionEveryone) !== 0n;
    if (mentionable || mayCallAll) return well(subject, `@${name}`);
    const remedy = "switch on “Allow anyone to @mention this role” in the server's settings under Roles";
    return ill(subject, `@${name} may not be mentioned, so it calls nobody`, remedy);
  }
  const remedy = "check DISCORD_HELP_ROLE (Copy Role ID in the server's settings under Roles)";
  return ill(subject, "no help channel's server has such a role", remedy);
}
