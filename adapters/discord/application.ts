import { setTimeout as wait } from "node:timers/promises";
import { type APIApplication, DiscordAPIError, REST, Routes } from "discord.js";
import { InputError, reasonOf } from "../../src/index.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { Logger } from "../process/log.ts";
import { commandMentions, commands, driftOf, type MentionCommand } from "./commands.ts";
import { isTokenRefused } from "./deliver.ts";

export const refusal =
  'Discord refuses DISCORD_TOKEN; copy it again from the application\'s page "Bot" in the Developer Portal';

/** Milliseconds before Discord is asked again: doubled after each failure, up to the longest. */
const firstWait = 1_000;
const longestWait = 30_000;

export function openRest({ token, apiUrl }: DiscordConfig): REST {
  return new REST(restOptions(apiUrl)).setToken(token);
}

export function restOptions(apiUrl: string | undefined): { readonly api?: string } {
  return apiUrl === undefined ? {} : { api: apiUrl.replace(/\/$/, "") };
}

/**
 * Fetches the application from Discord, and retries while Discord cannot be reached.
 * @throws InputError when Discord refuses the token
 */
export async function findApplication(rest: REST, log: Logger): Promise<APIApplication> {
  return whenBack(() => fetchApplication(rest), log);
}

export async function fetchApplication(rest: REST): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication;
}

/** Returns the names of the commands whose registration at Discord differs from `commands`. */
export async function commandDrift(rest: REST, application: string): Promise<string[]> {
  return driftOf(await fetchCommands(rest, application));
}

function fetchCommands(rest: REST, application: string): Promise<unknown> {
  return rest.get(Routes.applicationCommands(application), {
    query: new URLSearchParams({ with_localizations: "true" }),
  });
}

/**
 * Registers the commands if they differ from those at Discord, which accepts 200 new ones a day. If Discord refuses them, the
 * error is logged: the bot still answers mentions and the commands that are registered.
 * @returns the function that mentions a command
 * @throws InputError when Discord refuses the token
 */
export async function registerCommands(rest: REST, application: string, log: Logger): Promise<MentionCommand> {
  try {
    const found = await whenBack(() => fetchCommands(rest, application), log);
    const changed = driftOf(found);
    if (changed.length === 0) return commandMentions(found);
    const put = () => rest.put(Routes.applicationCommands(application), { body: commands });
    const registered = await whenBack(put, log);
    log.info({ platform: "discord", changed }, "commands registered");
    return commandMentions(registered);
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    log.error({ platform: "discord", reason: error.message }, "commands not registered");
    return commandMentions([]);
  }
}

/** Calls `ask`, and retries with a growing wait while Discord cannot be reached. */
async function whenBack<Result>(ask: () => Promise<Result>, log: Logger): Promise<Result> {
  for (let failures = 0; ; failures++) {
    try {
      return await ask();
    } catch (error) {
      if (isTokenRefused(error)) throw new InputError(refusal, { cause: error });
      if (error instanceof DiscordAPIError) throw error;
      log.error({ platform: "discord", reason: reasonOf(error) }, "Discord is away");
      await wait(Math.min(firstWait * 2 ** Math.min(failures, 20), longestWait));
    }
  }
}
