import type { Server } from "node:http";
import { InputError, type LiveKnowledge } from "../src/index.ts";
import { knowledgeLog, knowledgeState } from "./bot/knowledge-log.ts";
import { connectPlatforms, platformsOf } from "./bot/platforms.ts";
import { RateLimit } from "./chat/rate-limit.ts";
import { type Config, readConfig } from "./configuration/config.ts";
import { readEnvironment } from "./configuration/environment.ts";
import { openLive } from "./configuration/open-live.ts";
import type { KeepPulled } from "./git/keep-pulled.ts";
import type { Connection } from "./process/connection.ts";
import { healthRoute } from "./process/health.ts";
import { serveRoutes } from "./process/http-server.ts";
import type { Logger } from "./process/log.ts";
import { chat } from "./terminal/chat.ts";
import { oneLine, type Terminal } from "./terminal/command.ts";
import { openChat } from "./terminal/open-chat.ts";
import { styleFor } from "./terminal/style.ts";

const howToConnect = `Slack:   set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see docs/slack.md
Discord: set DISCORD_TOKEN, see docs/discord.md`;

/** Composes what is configured; a chat in the terminal where nothing is. */
async function main(terminal: Terminal): Promise<void> {
  const config = readConfig(readEnvironment(process.env));
  const isServed = config.slack !== undefined || config.discord !== undefined;
  const logTo = isServed ? undefined : terminal.stderr;
  const keeper = config.git === undefined ? undefined : await keepPulled(config.git, config, logTo);
  if (isServed) return serve(config, keeper);
  const live = await openChat(config.knowledge, terminal);
  if (terminal.stdin.isTTY)
    terminal.stdout.write(`Nothing is connected, so this is a chat in the terminal.\n${howToConnect}\n\n`);
  const style = await styleFor(terminal.stdout, process.env, config.knowledge.folder);
  const asked = await chat(live.footnote, terminal, style);
  await live.close();
  if (asked === 0 && !terminal.stdin.isTTY) {
    throw new InputError(
      `nothing is connected and nobody asks; set one of these in .env or the environment\n${howToConnect}`,
    );
  }
}

/** Keeps the knowledge folder equal to a repository, at an interval and on a signal; a failure is a line in the log. */
async function keepPulled(
  git: NonNullable<Config["git"]>,
  { knowledge, logLevel }: Config,
  logTo: NodeJS.WriteStream | undefined,
): Promise<KeepPulled> {
  const { GitSource } = await import("./git/git-source.ts");
  const { KeepPulled } = await import("./git/keep-pulled.ts");
  const { openLog } = await import("./process/log.ts");
  const source = new GitSource({ ...git, folder: knowledge.folder }, process.env);
  const keeper = new KeepPulled(source, openLog(logLevel, logTo));
  process.on("SIGHUP", () => void keeper.pull());
  await keeper.start(git.interval);
  return keeper;
}

/** Connects the platforms that are configured, and loads the code of no other, until the process is told to end. */
async function serve(config: Config, keeper: KeepPulled | undefined): Promise<void> {
  const { openLog } = await import("./process/log.ts");
  const log = openLog(config.logLevel);
  const live = openLive(config.knowledge, knowledgeLog(log));
  try {
    await live.ready;
    await connect(config, { live, keeper, log });
  } catch (error) {
    await live.close();
    throw error;
  }
}

async function connect(
  config: Config,
  {
    live,
    keeper,
    log,
  }: { readonly live: LiveKnowledge; readonly keeper: KeepPulled | undefined; readonly log: Logger },
): Promise<void> {
  const { startRecord } = await import("./bot/running-record.ts");
  const record = await startRecord(config.record, live.footnote, log);
  process.on("unhandledRejection", (error) => log.error({ err: error }, "failed"));
  const connections: Connection[] = [];
  let ending: Promise<void> | undefined;
  const knowledge = (): object => ({ knowledge: knowledgeState(live) });
  const routes = [healthRoute(platformsOf(config), () => connections, knowledge)];
  const { sendDigests } = await import("./bot/weekly-digest.ts");
  const stopDigests = sendDigests(connections, record.reports, log);
  let health: Server | undefined;
  const finish = async (): Promise<void> => {
    await Promise.allSettled([keeper?.stop(), stopDigests(), ...connections.map((connection) => connection.stop())]);
    await record.stop();
    health?.close();
  };
  const end = (): Promise<void> => {
    ending ??= finish();
    return ending;
  };
  const onStanding = (connection: Connection): void => {
    if (ending === undefined) connections.push(connection);
    // It came too late to serve anybody.
    else void connection.stop();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void end().finally(() => process.exit(0)));
  }
  try {
    await live.footnote.warmUp();
    health = config.healthPort === undefined ? undefined : await serveRoutes(routes, config.healthPort);
    await connectPlatforms(
      config,
      { footnote: live.footnote, log, record: record.store, pace: new RateLimit() },
      onStanding,
    );
  } catch (error) {
    // What runs would keep the process from ending.
    await end();
    throw error;
  }
}

try {
  await main(process);
} catch (error) {
  // A platform that is away may still be waited for, which would keep the process from ending.
  process.stderr.write(`${oneLine(error)}\n`, () => process.exit(1));
}
