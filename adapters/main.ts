import { InputError } from "../src/index.ts";
import { platforms } from "./bot/platforms.ts";
import { readBotConfig } from "./bot/read-bot-config.ts";
import type { Config } from "./configuration/config.ts";
import { readEnvironment } from "./configuration/environment.ts";
import { EndInOrder } from "./process/end-in-order.ts";
import type { Logger } from "./process/log.ts";
import { chat } from "./terminal/chat.ts";
import { oneLine, type Terminal } from "./terminal/command.ts";
import { openChat } from "./terminal/open-chat.ts";
import { styleFor } from "./terminal/style.ts";

const howToConnect = platforms.map((platform) => platform.howToConnect).join("\n");

const usage = `Usage: npm start

Starts the bot where Slack or Discord is connected, else a chat in the terminal.
.env.example lists the settings, which may be in .env or in the environment.

${howToConnect}
`;

/** The log, and the steps that end the process. */
interface Running {
  readonly log: Logger;
  readonly ending: EndInOrder;
}

/** Starts what is configured; a chat in the terminal where nothing is. */
async function main(terminal: Terminal): Promise<void> {
  if (process.argv.slice(2).some((option) => option === "--help" || option === "-h")) {
    terminal.stdout.write(usage);
    return;
  }
  const config = readBotConfig(readEnvironment(process.env));
  const isServed = config.platforms.length > 0;
  if (!isServed && config.git === undefined) return chatAlone(config, terminal);
  const { openLog, standardOutput } = await import("./process/log.ts");
  const output = isServed ? standardOutput() : undefined;
  const log = openLog(config.logLevel, output?.destination ?? terminal.stderr);
  const running = { log, ending: new EndInOrder(log) };
  const { ending } = running;
  ending.listen(config.git === undefined ? ["SIGTERM", "SIGINT", "SIGHUP"] : ["SIGTERM", "SIGINT"]);
  try {
    if (config.git !== undefined) await keepPulled(config.git, config.knowledge.folder, running);
    if (output !== undefined) {
      const { serve } = await import("./bot/serve.ts");
      return await serve(config, { ...running, output });
    }
    await chatAlone(config, terminal);
    await ending.stop();
  } catch (error) {
    // A failure caused by the ending of the process is not reported.
    const isReason = !ending.hasBegun;
    await ending.stop();
    if (isReason) throw error;
  }
}

async function chatAlone(config: Config, terminal: Terminal): Promise<void> {
  const { knowledge } = config;
  const { openMeaning } = await import("./embedding/open-meaning.ts");
  const meaning = openMeaning(config, {
    onFailure: (problem) => terminal.stderr.write(`words alone answer: ${problem}\n`),
    onTrouble: (problem) => terminal.stderr.write(`${problem}\n`),
  });
  const live = await openChat(knowledge, terminal, meaning);
  meaning?.start();
  if (terminal.stdin.isTTY)
    terminal.stdout.write(`Nothing is connected, so this is a chat in the terminal.\n${howToConnect}\n\n`);
  const style = await styleFor(terminal.stdout, process.env, knowledge.folder);
  const asked = await chat(live.footnote, terminal, style);
  await live.close();
  await meaning?.close();
  if (asked === 0 && !terminal.stdin.isTTY) {
    throw new InputError(
      `nothing is connected and nobody asks; set one of these in .env or the environment\n${howToConnect}`,
    );
  }
}

/** Keeps the knowledge folder equal to a git repository, pulling at an interval and on SIGHUP; a failed pull is only logged. */
async function keepPulled(git: NonNullable<Config["git"]>, folder: string, { log, ending }: Running): Promise<void> {
  const { GitSource } = await import("./git/git-source.ts");
  const { KeepPulled } = await import("./git/keep-pulled.ts");
  const keeper = new KeepPulled(new GitSource({ ...git, folder }, process.env), log);
  ending.add(() => keeper.stop());
  process.on("SIGHUP", () => void keeper.pull());
  await keeper.start(git.interval);
}

try {
  await main(process);
} catch (error) {
  // Exits explicitly, since the process may still be waiting for a platform that cannot be reached.
  process.stderr.write(`${oneLine(error)}\n`, () => process.exit(1));
}
