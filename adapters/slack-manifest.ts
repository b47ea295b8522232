import { Command } from "commander";
import { readEnvironment } from "./configuration/environment.ts";
import { readManifestConfig } from "./configuration/slack-config.ts";
import { manifest } from "./slack/manifest.ts";
import { runCommand, type Terminal } from "./terminal/command.ts";

function manifestCommand({ stdout }: Terminal): Command {
  return new Command("slack:manifest").description("Prints the manifest to create the Slack app from.").action(() => {
    const config = readManifestConfig(readEnvironment(process.env));
    stdout.write(`${JSON.stringify(manifest(config), undefined, 2)}\n`);
  });
}

await runCommand(manifestCommand(process), process.argv, process);
