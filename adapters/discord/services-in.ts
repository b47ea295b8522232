import type { DiscordConfig } from "../configuration/discord-config.ts";
import { type Grants, publicAlone } from "../configuration/grants.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { Services } from "./services.ts";

/** What the handlers work with in a server, where it has settings of its own. */
export async function servicesIn(guild: string | null | undefined, services: Services): Promise<Services> {
  if (guild === null || guild === undefined) return services;
  const settings = await services.settings.of(guild);
  return { ...services, config: configWith(services.config, settings, services.mayReadMessages) };
}

/** The bot's settings as they count in a server. While nobody can tell what is set there, what is public alone is granted. */
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

/** What is granted and chosen; the public is always among it. */
function narrowed(grants: Grants, chosen: readonly string[]): Grants {
  return new Map(
    [...grants].map(([place, granted]) => {
      const left = granted.filter((audience) => publicAlone.includes(audience) || chosen.includes(audience));
      return [place, left.length === 0 ? publicAlone : [...new Set([...publicAlone, ...left])]];
    }),
  );
}
