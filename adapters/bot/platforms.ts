import type { Footnote, RecordStore } from "../../src/index.ts";
import type { RateLimit } from "../chat/rate-limit.ts";
import type { Config, DiscordConfig } from "../configuration/config.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Connection } from "../process/connection.ts";
import type { Logger } from "../process/log.ts";

export interface PlatformParts {
  readonly footnote: Footnote;
  readonly log: Logger;
  readonly record: RecordStore;
  readonly pace: RateLimit;
}

/** The names of those that are configured, as their connections have them. */
export function platformsOf(config: Config): string[] {
  return (["slack", "discord"] as const).filter((name) => config[name] !== undefined);
}

/**
 * Connects those that are configured, and loads the code of no other; all at once, so that none waits for one that is away.
 * @param onStanding called with each connection as soon as it stands
 * @throws InputError as soon as one is refused; the others go on
 */
export async function connectPlatforms(
  { slack, discord }: Config,
  parts: PlatformParts,
  onStanding: (connection: Connection) => void,
): Promise<void> {
  await Promise.all([
    slack !== undefined && connectSlack(slack, parts).then(onStanding),
    discord !== undefined && connectDiscord(discord, parts).then(onStanding),
  ]);
}

async function connectSlack(config: SlackConfig, parts: PlatformParts): Promise<Connection> {
  const { startSlack } = await import("../slack/start.ts");
  const { installationStore } = await import("../slack/installation-store.ts");
  return startSlack(config, { ...parts, installations: installationStore(parts.record) });
}

async function connectDiscord(config: DiscordConfig, parts: PlatformParts): Promise<Connection> {
  const { startDiscord } = await import("../discord/start.ts");
  return startDiscord(config, parts);
}
