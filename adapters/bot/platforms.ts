import type * as v from "valibot";
import type { Chat } from "../chat/answering.ts";
import type { Diagnosis } from "../chat/diagnosis.ts";
import { readPlatformConfig } from "../configuration/config.ts";
import { discordConfiguration } from "../configuration/discord-config.ts";
import type { Environment } from "../configuration/environment.ts";
import type { PlatformConfiguration } from "../configuration/platform-configuration.ts";
import { slackConfiguration } from "../configuration/slack-config.ts";
import type { Connection } from "../process/connection.ts";

/** The services that a platform is started with. */
type PlatformParts = Pick<Chat<unknown>, "footnote" | "record" | "log" | "rateLimit">;

/** A platform as a row of the table. Its code is loaded only when it is used. */
interface PlatformRow<Entries extends v.ObjectEntries, PlatformConfig> {
  /** The platform's name in its connection and in the log. */
  readonly name: string;
  /** A line of help that says which settings connect the platform. */
  readonly howToConnect: string;
  readonly configuration: PlatformConfiguration<Entries, PlatformConfig>;
  /** @throws InputError when the platform refuses the settings */
  start(config: PlatformConfig, parts: PlatformParts): Promise<Connection>;
  /** Checks everything that the platform needs, for the `doctor` command. */
  examine(config: PlatformConfig): Promise<Diagnosis[]>;
}

/** A platform that is configured. */
export interface ConfiguredPlatform {
  readonly name: string;
  start(parts: PlatformParts): Promise<Connection>;
  examine(): Promise<Diagnosis[]>;
}

export interface BotPlatform extends Pick<PlatformRow<v.ObjectEntries, unknown>, "name" | "howToConnect"> {
  readonly configuration: PlatformConfiguration;
  /** @returns undefined where the platform is not configured */
  configured(environment: Environment): ConfiguredPlatform | undefined;
}

/** All platforms. */
export const platforms: readonly BotPlatform[] = [
  toPlatform({
    name: "slack",
    howToConnect: "Slack:   set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see docs/slack.md",
    configuration: slackConfiguration,
    start: async (config, parts) => (await import("../slack/start.ts")).startSlack(config, parts),
    examine: async (config) => (await import("../slack/doctor.ts")).examineSlack(config),
  }),
  toPlatform({
    name: "discord",
    howToConnect: "Discord: set DISCORD_TOKEN, see docs/discord.md",
    configuration: discordConfiguration,
    start: async (config, parts) => (await import("../discord/start.ts")).startDiscord(config, parts),
    examine: async (config) => (await import("../discord/doctor.ts")).examineDiscord(config),
  }),
];

function toPlatform<Entries extends v.ObjectEntries, PlatformConfig>(
  row: PlatformRow<Entries, PlatformConfig>,
): BotPlatform {
  const { name, howToConnect, configuration } = row;
  return {
    name,
    howToConnect,
    configuration,
    configured(environment) {
      const config = readPlatformConfig(configuration, environment);
      if (config === undefined) return undefined;
      return { name, start: (parts) => row.start(config, parts), examine: () => row.examine(config) };
    },
  };
}
