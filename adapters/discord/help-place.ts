import type { Client } from "discord.js";
import type { DiscordConfig } from "../configuration/discord-config.ts";

/** The channel of a server in which people are asked, and the role that is mentioned there. */
export interface HelpPlace {
  readonly channel: string;
  readonly role?: string;
}

/** Returns a server's own help channel and role; undefined for a server that has no help channel, and for direct messages. */
export function helpPlaceOf(
  guild: string | undefined,
  { channels, guilds }: Client,
  { help }: Pick<DiscordConfig, "help">,
): HelpPlace | undefined {
  if (guild === undefined) return undefined;
  const channel = help.channels.find((id) => {
    const known = channels.cache.get(id);
    return known !== undefined && "guildId" in known && known.guildId === guild;
  });
  const role = help.roles.find((id) => guilds.cache.get(guild)?.roles.cache.has(id));
  return channel === undefined ? undefined : { channel, ...(role !== undefined && { role }) };
}
