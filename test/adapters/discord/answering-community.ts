import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { footnote } from "../../support/shipped.ts";

interface Answering {
  community: Community;
  general: string;
  /** Where people are asked. */
  help: string;
  /** A channel and a forum that are answered without a mention. */
  quiet: string;
  forum: string;
  /** Who is called there. */
  role: string;
  settings: Record<string, string>;
}

/** A community with channels that are answered by themselves, and one where people help. */
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

/** The data of the response to an interaction. */
export function shown({ callbacks }: Interaction): Record<string, unknown> {
  return (callbacks[0]?.["data"] ?? {}) as Record<string, unknown>;
}

export function isPrivate(interaction: Interaction): boolean {
  return (Number(shown(interaction)["flags"]) & 64) !== 0;
}
