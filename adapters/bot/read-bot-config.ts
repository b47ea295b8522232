import { type Config, readConfig } from "../configuration/config.ts";
import type { Environment } from "../configuration/environment.ts";
import { type ConfiguredPlatform, platforms } from "./platforms.ts";

export interface BotConfig extends Config {
  /** The platforms that are configured. */
  readonly platforms: readonly ConfiguredPlatform[];
}

/**
 * Reads the whole configuration.
 * @throws InputError that names every fault at once
 */
export function readBotConfig(environment: Environment): BotConfig {
  const config = readConfig(
    environment,
    platforms.map(({ configuration }) => configuration),
  );
  return { ...config, platforms: platforms.flatMap((platform) => platform.configured(environment) ?? []) };
}
