import type { Command } from "commander";
import { ignoredSettings } from "../configuration/config.ts";
import { discordConfiguration } from "../configuration/discord-config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { slackConfiguration } from "../configuration/slack-config.ts";
import { runCommand, type Terminal } from "./command.ts";

/**
 * Runs a command as `runCommand` does, and warns of settings that have no effect, such as misspelt ones: a command that needs
 * few settings does not refuse the others.
 */
export function runTerminalCommand(command: Command, argv: readonly string[], terminal: Terminal): Promise<void> {
  command.hook("preAction", () => {
    const ignored = ignoredSettings(readEnvironment(process.env), [slackConfiguration, discordConfiguration]);
    if (ignored.length > 0) terminal.stderr.write(`settings without effect: ${ignored.join("; ")}; see .env.example\n`);
  });
  return runCommand(command, argv, terminal);
}
