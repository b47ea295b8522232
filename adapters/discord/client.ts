import { Client, Options, Partials } from "discord.js";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { isThreadTooLate } from "./answer-thread.ts";
import { restOptions } from "./application.ts";
import { silent } from "./deliver.ts";
import { intentsWith } from "./intents.ts";
import { keepSession } from "./keep-session.ts";

/**
 * How many users and members, and how many messages of each channel, are cached, and for how many seconds messages are; all of
 * them can be fetched again.
 */
const kept = 200;
const messagesKept = 20;
const messageLife = 900;

/** Creates the client of discord.js: it pings nobody, and caches little. */
export function createClient({ apiUrl, shards, answerEmoji }: DiscordConfig, mayReadMessages: boolean): Client {
  const sharding =
    shards === "auto"
      ? { shards }
      : {
          shards: Array.from({ length: shards.last - shards.first + 1 }, (_, at) => shards.first + at),
          shardCount: shards.count,
        };
  return new Client({
    intents: intentsWith(mayReadMessages, answerEmoji !== undefined),
    partials: [Partials.Channel, Partials.Message, Partials.Reaction, Partials.User],
    rest: { ...restOptions(apiUrl), rejectOnRateLimit: isThreadTooLate },
    allowedMentions: silent,
    failIfNotExists: false,
    ws: { buildStrategy: keepSession },
    ...sharding,
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: messageLife / 3, lifetime: messageLife } },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: messagesKept,
      PresenceManager: 0,
      ReactionManager: 0,
      UserManager: { maxSize: kept, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: { maxSize: kept, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
  });
}
