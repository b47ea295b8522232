import * as v from "valibot";
import { missingBeside } from "./contradictions.ts";
import type { Environment } from "./environment.ts";
import type { Grants } from "./grants.ts";
import type { PlatformConfiguration } from "./platform-configuration.ts";
import { answerEmoji, grants, id, ids, onOff, text, webAddress } from "./setting-kinds.ts";
import type { Usage } from "./usage.ts";

const discordId = { pattern: /^\d+$/, example: "123456789012345678" };

export interface DiscordConfig {
  readonly token: string;
  readonly apiUrl?: string;
  /** Ids of text channels, and of forums. */
  readonly answerChannels: readonly string[];
  /** Ids of text channels where a question is answered in a thread of its own. */
  readonly threadChannels: readonly string[];
  /** Ids of bots and of webhooks whose mentions are answered. */
  readonly answerApps: readonly string[];
  /** The name of the emoji by which people ask with a message. */
  readonly answerEmoji?: string;
  readonly usage: Usage;
  /** Ids of channels and of roles, each of which belongs to one server. */
  readonly help: { readonly channels: readonly string[]; readonly roles: readonly string[] };
  /** The id of the channel that gets the weekly digest. */
  readonly digestChannel?: string;
  readonly grants: Grants;
  readonly shards: Shards;
}

/** The shards, connections to the gateway, that this process serves, and the number of all shards. */
type Shards = "auto" | { readonly first: number; readonly last: number; readonly count: number };

const shardsForm = "must be auto, a number of shards such as 4, or a range of them such as 0-3/16";

function toShards(text: string): Shards {
  if (text === "auto") return text;
  const [first = 0, last = 0, count] = text.split(/[-/]/).map(Number);
  return count === undefined ? { first: 0, last: first - 1, count: first } : { first, last, count };
}

const settings = {
  DISCORD_TOKEN: text("Discord: the bot token."),
  DISCORD_API_URL: webAddress("Discord: another root of its REST API, such as a proxy; it names the gateway."),
  DISCORD_ANSWER_CHANNELS: ids(
    discordId,
    "Discord: channels and forums where new questions are answered, when it is sure.",
  ),
  DISCORD_THREAD_CHANNELS: ids(discordId, "Discord: channels where a question is answered in a thread of its own."),
  DISCORD_ANSWER_APPS: ids(discordId, "Discord: bots and webhooks whose mentions are answered; none without it."),
  ANSWER_EMOJI: answerEmoji,
  DISCORD_ALLOWED_CHANNELS: ids(
    discordId,
    "Discord: the channels, categories or servers where it may be used; all without it.",
  ),
  DISCORD_DENIED_CHANNELS: ids(discordId, "Discord: channels, categories or servers where it may not be used."),
  DISCORD_ALLOWED_PEOPLE: ids(discordId, "Discord: the people who may use it; all without it."),
  DISCORD_DENIED_PEOPLE: ids(discordId, "Discord: people who may not use it."),
  DISCORD_DIRECT_MESSAGES: onOff("Discord: whether direct messages are answered."),
  DISCORD_QUIET_ROLES: ids(discordId, "Discord: roles whose people are never answered without a mention."),
  DISCORD_HELP_CHANNEL: ids(
    discordId,
    "Discord: the channel where people are asked what could not be answered, one of each server.",
  ),
  DISCORD_HELP_ROLE: ids(discordId, "Discord: the role to call there, one of each server; nobody without it."),
  DISCORD_DIGEST_CHANNEL: id(
    discordId,
    "Discord: the channel that gets a digest of the week on Mondays; none without it.",
  ),
  DISCORD_AUDIENCES: grants("Discord: what servers and channels may see beside what is public."),
  DISCORD_SHARDS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:auto|[1-9]\d{0,4}|\d{1,5}-\d{1,5}\/[1-9]\d{0,4})$/, shardsForm),
      v.transform(toShards),
      v.check((shards) => shards === "auto" || (shards.first <= shards.last && shards.last < shards.count), shardsForm),
      v.description("Discord: how many shards this process serves, and which."),
    ),
    "auto",
  ),
};

type Settings = v.InferOutput<v.ObjectSchema<typeof settings, undefined>>;

/** Discord's part of the configuration. */
export const discordConfiguration: PlatformConfiguration<typeof settings, DiscordConfig> = {
  settings,
  faults: incompleteFaults,
  read: toDiscord,
};

const needsToken = [
  "DISCORD_ANSWER_CHANNELS",
  "DISCORD_THREAD_CHANNELS",
  "DISCORD_HELP_CHANNEL",
  "DISCORD_AUDIENCES",
  "DISCORD_DIGEST_CHANNEL",
];

/** Returns faults for settings that would be ignored, since a setting that they need is missing. */
function incompleteFaults(values: Environment["values"]): string[] {
  const has = (name: string): boolean => values[name] !== undefined;
  const [withoutToken] = has("DISCORD_TOKEN") ? [] : needsToken.filter(has);
  const isRoleAlone = has("DISCORD_HELP_ROLE") && !has("DISCORD_HELP_CHANNEL");
  return [
    ...(withoutToken === undefined ? [] : [missingBeside("DISCORD_TOKEN", withoutToken)]),
    ...(isRoleAlone ? [missingBeside("DISCORD_HELP_CHANNEL", "DISCORD_HELP_ROLE")] : []),
  ];
}

function toDiscord(output: Settings): DiscordConfig | undefined {
  const {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DISCORD_HELP_CHANNEL: channels,
    DISCORD_HELP_ROLE: roles,
  } = output;
  if (token === undefined) return undefined;
  return {
    token,
    ...(apiUrl !== undefined && { apiUrl }),
    answerChannels: output.DISCORD_ANSWER_CHANNELS,
    threadChannels: output.DISCORD_THREAD_CHANNELS,
    answerApps: output.DISCORD_ANSWER_APPS,
    ...(output.ANSWER_EMOJI !== undefined && { answerEmoji: output.ANSWER_EMOJI }),
    usage: {
      allowedChannels: output.DISCORD_ALLOWED_CHANNELS,
      deniedChannels: output.DISCORD_DENIED_CHANNELS,
      allowedPeople: output.DISCORD_ALLOWED_PEOPLE,
      deniedPeople: output.DISCORD_DENIED_PEOPLE,
      hasDirectMessages: output.DISCORD_DIRECT_MESSAGES,
      quietRoles: output.DISCORD_QUIET_ROLES,
    },
    help: { channels, roles },
    ...(output.DISCORD_DIGEST_CHANNEL !== undefined && { digestChannel: output.DISCORD_DIGEST_CHANNEL }),
    grants: output.DISCORD_AUDIENCES,
    shards: output.DISCORD_SHARDS,
  };
}
