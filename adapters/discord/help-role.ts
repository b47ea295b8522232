import { PermissionFlagsBits, type REST, Routes } from "discord.js";
import { type Diagnosis, ill, well } from "../chat/diagnosis.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { type GuildChannel, permissionsIn, rolesOf } from "./channel-permissions.ts";

/** Looks whether people with the help role are called where the bot mentions it: Discord shows a mention that calls nobody. */
export async function examineHelpRole(
  rest: REST,
  { channel, role }: NonNullable<DiscordConfig["help"]>,
  bot: string,
): Promise<Diagnosis[]> {
  if (role === undefined) return [];
  const subject = `Discord help role ${role}`;
  try {
    const place = (await rest.get(Routes.channel(channel))) as GuildChannel;
    const found = (await rolesOf(rest, place.guild_id)).find(({ id }) => id === role);
    if (found === undefined) {
      const remedy = "check DISCORD_HELP_ROLE (Copy Role ID in the server's settings under Roles)";
      return [ill(subject, "the help channel's server has no such role", remedy)];
    }
    const { name, mentionable } = found;
    const mayCallAll = ((await permissionsIn(rest, place, bot)) & PermissionFlagsBits.MentionEveryone) !== 0n;
    if (mentionable || mayCallAll) return [well(subject, `@${name}`)];
    const remedy = "switch on “Allow anyone to @mention this role” in the server's settings under Roles";
    return [ill(subject, `@${name} may not be mentioned, so it calls nobody`, remedy)];
  } catch {
    // What is wrong with the channel is said of the channel.
    return [];
  }
}
