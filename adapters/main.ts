import { InputError } from "../src/index.ts";
import { readConfig } from "./config.ts";
import { readEnvironment } from "./environment.ts";
import { chat } from "./terminal/chat.ts";
import { oneLine, type Terminal } from "./terminal/command.ts";
import { openFootnote } from "./terminal/open-footnote.ts";
import { styleFor } from "./terminal/style.ts";

const howToConnect = `Slack:   set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see docs/slack.md
Discord: set DISCORD_TOKEN, see docs/discord.md`;

/** Composes what is configured; a chat in the terminal where nothing is. */
async function main(terminal: Terminal): Promise<void> {
  const config = readConfig(readEnvironment(process.env));
  const footnote = await openFootnote(config.knowledge, terminal);
  if (terminal.stdin.isTTY)
    terminal.stdout.write(`Nothing is connected, so this is a chat in the terminal.\n${howToConnect}\n\n`);
  const style = await styleFor(terminal.stdout, process.env, config.knowledge.folder);
  const asked = await chat(footnote, terminal, style);
  if (asked === 0 && !terminal.stdin.isTTY) {
    throw new InputError(
      `nothing is connected and nobody asks; set one of these in .env or the environment\n${howToConnect}`,
    );
  }
}

try {
  await main(process);
} catch (error) {
  process.stderr.write(`${oneLine(error)}\n`);
  process.exitCode = 1;
}
