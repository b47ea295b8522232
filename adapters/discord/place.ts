import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Channel,
  type Client,
  InteractionContextType,
  type Message,
} from "discord.js";
import type { Asker } from "../chat/platform.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { type Grants, grantedAudiences, publicOnly } from "../configuration/grants.ts";
import { mayUse } from "../configuration/usage.ts";
import { helpPlaceOf } from "./help-place.ts";
import type { Services } from "./services.ts";

/** Where something is asked. */
export interface Place {
  readonly channel: string;
  /** The channel that a thread belongs to. */
  readonly parent?: string;
  /** The category that the channel stands in. */
  readonly category?: string;
  /** The server, if the bot is a member of it: nothing can be granted in any other server, nor in direct messages. */
  readonly guild?: string;
}

/** Describes a person who asks in a place. `countsAlone` is missing, since anybody may join a server. */
export function askerOf(
  user: string,
  place: Place,
  client: Client,
  config: Pick<DiscordConfig, "grants" | "help" | "usage">,
): Asker {
  const { channel, parent, category, guild } = place;
  const ids = guild === undefined ? [] : [channel, parent, category, guild].filter((id) => id !== undefined);
  return {
    user,
    channel,
    ...(guild !== undefined && { team: guild }),
    mayUse: mayUse(config.usage, user, ids),
    canAskPerson: helpPlaceOf(guild, client, config) !== undefined,
    audiences: () => audiencesIn(place, config.grants),
  };
}

/** Describes the person who uses a command, a menu, a button or a modal. */
export function askerOfInteraction(interaction: BaseInteraction, { config }: Pick<Services, "config">): Asker {
  const place = placeOfInteraction(interaction);
  const isOutside = place.guild === undefined && interaction.context !== InteractionContextType.BotDM;
  return { ...askerOf(interaction.user.id, place, interaction.client, config), ...(isOutside && { isOutside }) };
}

/** Returns the audiences that a place may see: those granted to its thread, else to its channel, else to its server. */
function audiencesIn({ channel, parent, guild }: Place, grants: Grants): readonly string[] {
  return guild === undefined ? publicOnly : grantedAudiences(grants, [channel, parent, guild]);
}

export function placeOfInteraction(interaction: BaseInteraction): Place {
  const { channelId, guildId, channel, authorizingIntegrationOwners: owners } = interaction;
  const isInServer = guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId;
  return placeIn(channel, channelId ?? "", isInServer ? guildId : null);
}

export function placeOfMessage({
  channel,
  channelId,
  guildId,
}: Pick<Message, "channel" | "channelId" | "guildId">): Place {
  return placeIn(channel, channelId, guildId);
}

/**
 * Returns the place of a channel. Where the channel, or the parent of a thread, is not known, the place has no server and so no
 * grant.
 */
function placeIn(known: Channel | null, channel: string, guild: string | null): Place {
  if (known === null || guild === null) return { channel };
  if (known.isThread() && known.parentId === null) return { channel };
  const parent = known.isThread() ? known.parentId : null;
  const listed = known.isThread() ? known.parent : known;
  const category = listed !== null && "parentId" in listed ? listed.parentId : null;
  return { channel, guild, ...(parent !== null && { parent }), ...(category !== null && { category }) };
}
