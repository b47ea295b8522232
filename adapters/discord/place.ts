import { ApplicationIntegrationType, type BaseInteraction, type Message } from "discord.js";
import { type Grants, grantedAudiences, publicAlone } from "../../src/index.ts";

/** Where something is asked. */
export interface Place {
  readonly channel: string;
  /** The channel that a thread belongs to. */
  readonly parent?: string;
  /** The server, if the bot itself is in it: of any other, and of direct messages, nothing can be granted. */
  readonly guild?: string;
}

/** Who asks, and where. */
export interface Asker {
  readonly user: string;
  readonly place: Place;
}

/** What may be seen in a place: what its thread, its channel or its server is granted, the narrowest that is listed. */
export function audiencesIn({ channel, parent, guild }: Place, grants: Grants): readonly string[] {
  return guild === undefined ? publicAlone : grantedAudiences(grants, [channel, parent, guild]);
}

/** Of a channel that is not known nobody can tell which channel it belongs to, so it has no grant. */
export function placeOfInteraction(interaction: BaseInteraction): Place {
  const { channelId, guildId, channel, authorizingIntegrationOwners: owners } = interaction;
  const isInServer = guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId;
  if (channel === null || channelId === null || !isInServer) return { channel: channelId ?? "" };
  return { channel: channelId, guild: guildId, ...(channel.isThread() && parentOf(channel.parentId)) };
}

export function placeOfMessage({ channel, channelId, guildId }: Message): Place {
  if (guildId === null) return { channel: channelId };
  return { channel: channelId, guild: guildId, ...(channel.isThread() && parentOf(channel.parentId)) };
}

function parentOf(parent: string | null): { parent?: string } {
  return parent === null ? {} : { parent };
}
