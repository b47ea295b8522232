import type { DiscordConfig } from "../configuration/discord-config.ts";
import { type Grants, publicOnly } from "../configuration/grants.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { Services } from "./services.ts";

/** Returns the services with the settings that apply in a server. */
export async function servicesForServer(guild: string | null | undefined, services: Services): Promise<Services> {
  if (guild === null || guild === undefined) return services;
  const settings = await services.settings.of(guild);
  return { ...services, config: configWith(services.config, settings, services.mayReadMessages) };
}

/**
 * Returns the bot's settings with a server's changes. While the server's settings cannot be read, only what is public is
 * granted there.
 */
function configWith(
  config: DiscordConfig,
  settings: ServerSettings | undefined,
  mayReadMessages: boolean,
): DiscordConfig {
  const { answerChannels, helpChannels, helpRoles, audiences } = settings ?? { audiences: [] };
  return {
    ...config,
    ...(answerChannels !== undefined && mayReadMessages && { answerChannels }),
    help: { channels: helpChannels ?? config.help.channels, roles: helpRoles ?? config.help.roles },
    ...(audiences !== undefined && { grants: narrowed(config.grants, audiences) }),
  };
}

/** Restricts grants to the chosen audiences; what is public stays granted everywhere. */
function narrowed(grants: Grants, chosen: readonly string[]): Grants {
  return new Map(
    [...grants].map(([place, granted]) => {
      const left = granted.filter((audience) => publicOnly.includes(audience) || chosen.includes(audience));
      return [place, left.length === 0 ? publicOnly : [...new Set([...publicOnly, ...left])]];
    }),
  );
}
