import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { footnote } from "../../support/shipped.ts";

interface Answering {
  community: Community;
  general: string;
  /** The help channel. */
  help: string;
  /** A channel and a forum in which the bot answers without a mention. */
  quiet: string;
  forum: string;
  /** The role that is mentioned in the help channel. */
  role: string;
  settings: Record<string, string>;
}

/** Opens a community with channels in which the bot answers without a mention, and with a help channel. */
export async function openAnswering(): Promise<Answering> {
  let role = "";
  const settingsOf = ({ channels }: Community): Record<string, string> => ({
    DISCORD_ANSWER_CHANNELS: `${channels["quiet"]} ${channels["forum"]}`,
    DISCORD_HELP_CHANNEL: channels["help"] ?? "",
    DISCORD_HELP_ROLE: role,
  });
  const prepare = ({ world }: Community): void => {
    role = world.addRole("helpers");
  };
  const community = await Community.open(footnote, settingsOf, { prepare });
  const { general = "", help = "", quiet = "", forum = "" } = community.channels;
  return { community, general, help, quiet, forum, role, settings: settingsOf(community) };
}

/** Returns the data of the response to an interaction. */
export function shown({ callbacks }: Interaction): Record<string, unknown> {
  return (callbacks[0]?.["data"] ?? {}) as Record<string, unknown>;
}

export function isPrivate(interaction: Interaction): boolean {
  return (Number(shown(interaction)["flags"]) & 64) !== 0;
}
