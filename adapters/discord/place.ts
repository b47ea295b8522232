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
import { type Grants, grantedAudiences, publicAlone } from "../configuration/grants.ts";
import { mayUse } from "../configuration/usage.ts";
import { helpPlaceOf } from "./help-place.ts";
import type { Services } from "./services.ts";

/** Where something is asked. */
export interface Place {
  readonly channel: string;
  /** The channel that a thread belongs to. */
  readonly parent?: string;
  /** The category that it stands in. */
  readonly category?: string;
  /** The server, if the bot itself is in it: of any other, and of direct messages, nothing can be granted. */
  readonly guild?: string;
}

/** Somebody who asks in a place. Anybody may join a server, so nobody's word counts alone. */
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

/** Who uses a command, a menu, a button or a window. */
export function askerOfInteraction(interaction: BaseInteraction, { config }: Pick<Services, "config">): Asker {
  const place = placeOfInteraction(interaction);
  const isOutside = place.guild === undefined && interaction.context !== InteractionContextType.BotDM;
  return { ...askerOf(interaction.user.id, place, interaction.client, config), ...(isOutside && { isOutside }) };
}

/** What may be seen in a place: what its thread, its channel or its server is granted, the narrowest that is listed. */
function audiencesIn({ channel, parent, guild }: Place, grants: Grants): readonly string[] {
  return guild === undefined ? publicAlone : grantedAudiences(grants, [channel, parent, guild]);
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

/** Of a channel or thread that is not known nobody can tell which channel it belongs to, so it has no grant. */
function placeIn(known: Channel | null, channel: string, guild: string | null): Place {
  if (known === null || guild === null) return { channel };
  if (known.isThread() && known.parentId === null) return { channel };
  const parent = known.isThread() ? known.parentId : null;
  const listed = known.isThread() ? known.parent : known;
  const category = listed !== null && "parentId" in listed ? listed.parentId : null;
  return { channel, guild, ...(parent !== null && { parent }), ...(category !== null && { category }) };
}
