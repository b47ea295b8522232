import type { Client } from "discord.js";
import type { DiscordConfig } from "../configuration/discord-config.ts";

/** Where people of a server are asked, and the role of theirs that is called. */
export interface HelpPlace {
  readonly channel: string;
  readonly role?: string;
}

/** A server's own help channel and role; undefined of a server that has none, and in direct messages. */
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
