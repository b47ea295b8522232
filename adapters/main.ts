import { InputError, type LiveKnowledge } from "../src/index.ts";
import { knowledgeLog, knowledgeState } from "./bot/knowledge-log.ts";
import { meaningLog, meaningState } from "./bot/meaning-log.ts";
import { connectPlatforms, platformsOf } from "./bot/platforms.ts";
import { RateLimit } from "./chat/rate-limit.ts";
import { cacheFolder } from "./configuration/cache-folder.ts";
import { type Config, readConfig } from "./configuration/config.ts";
import { readEnvironment } from "./configuration/environment.ts";
import { openLive } from "./configuration/open-live.ts";
import type { MeaningListener, ThreadedMeaning } from "./embedding/threaded-meaning.ts";
import type { KeepPulled } from "./git/keep-pulled.ts";
import type { Connection } from "./process/connection.ts";
import { EndInOrder } from "./process/end-in-order.ts";
import { healthRoute, troubleFields } from "./process/health.ts";
import { serveRoutes } from "./process/http-server.ts";
import type { Logger, LogOutput } from "./process/log.ts";
import { chat } from "./terminal/chat.ts";
import { oneLine, type Terminal } from "./terminal/command.ts";
import { openChat } from "./terminal/open-chat.ts";
import { styleFor } from "./terminal/style.ts";

const howToConnect = `Slack:   set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see docs/slack.md
Discord: set DISCORD_TOKEN, see docs/discord.md`;

/** What runs beside what a process is for. */
interface Running {
  readonly log: Logger;
  readonly ending: EndInOrder;
}

/** Composes what is configured; a chat in the terminal where nothing is. */
async function main(terminal: Terminal): Promise<void> {
  const config = readConfig(readEnvironment(process.env));
  const isServed = config.slack !== undefined || config.discord !== undefined;
  if (!isServed && config.git === undefined) return chatAlone(config, terminal);
  const { openLog, standardOutput } = await import("./process/log.ts");
  const output = isServed ? standardOutput() : undefined;
  const log = openLog(config.logLevel, output?.destination ?? terminal.stderr);
  const running = { log, ending: new EndInOrder(log) };
  const { ending } = running;
  ending.listen(config.git === undefined ? ["SIGTERM", "SIGINT", "SIGHUP"] : ["SIGTERM", "SIGINT"]);
  try {
    const keeper = config.git && (await keepPulled(config.git, config.knowledge.folder, running));
    if (output !== undefined) return await serve(config, { ...running, keeper, output });
    await chatAlone(config, terminal);
    await ending.stop();
  } catch (error) {
    // What fails because the process ends is no reason to end it.
    const isReason = !ending.hasBegun;
    await ending.stop();
    if (isReason) throw error;
  }
}

async function chatAlone(config: Config, terminal: Terminal): Promise<void> {
  const { knowledge } = config;
  const meaning = await openMeaning(config, {
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

/** Keeps the knowledge folder equal to a repository, at an interval and on a signal; a failure is a line in the log. */
async function keepPulled(
  git: NonNullable<Config["git"]>,
  folder: string,
  { log, ending }: Running,
): Promise<KeepPulled> {
  const { GitSource } = await import("./git/git-source.ts");
  const { KeepPulled } = await import("./git/keep-pulled.ts");
  const keeper = new KeepPulled(new GitSource({ ...git, folder }, process.env), log);
  ending.add(() => keeper.stop());
  process.on("SIGHUP", () => void keeper.pull());
  await keeper.start(git.interval);
  return keeper;
}

interface Serving extends Running {
  readonly keeper: KeepPulled | undefined;
  readonly output: LogOutput;
}

/** Connects the platforms that are configured, and loads the code of no other, until the process is told to end. */
async function serve(config: Config, serving: Serving): Promise<void> {
  const { log, ending } = serving;
  const meaning = await openMeaning(config, meaningLog(log));
  if (meaning !== undefined) ending.add(() => meaning.close());
  const live = openLive(config.knowledge, knowledgeLog(log), meaning);
  ending.add(() => live.close());
  await live.ready;
  await connect(config, { ...serving, live, meaning });
}

/** The vectors of the knowledge, which are made once they are started; undefined where words alone are to answer. */
async function openMeaning(
  { embeddings, knowledge }: Config,
  listener: MeaningListener,
): Promise<ThreadedMeaning | undefined> {
  if (embeddings === undefined) return undefined;
  const { ThreadedMeaning } = await import("./embedding/threaded-meaning.ts");
  const cache = cacheFolder(knowledge);
  return new ThreadedMeaning({ source: embeddings, ...(cache !== undefined && { cache }) }, listener);
}

interface Connecting extends Serving {
  readonly live: LiveKnowledge;
  readonly meaning: ThreadedMeaning | undefined;
}

async function connect(config: Config, { live, meaning, keeper, output, log, ending }: Connecting): Promise<void> {
  const { recordState, startRecord } = await import("./bot/running-record.ts");
  const record = await startRecord(config.record, live.footnote, log);
  ending.add(async () => {
    if ((await record.stop()) > 0) ending.fail();
  });
  const connections: Connection[] = [];
  const { sendDigests } = await import("./bot/weekly-digest.ts");
  const stopDigests = sendDigests(connections, record.reports, log);
  ending.add(() => Promise.allSettled([keeper?.stop(), stopDigests(), ...connections.map((one) => one.stop())]));
  if (config.healthPort !== undefined) {
    const state = (): object => ({
      knowledge: knowledgeState(live),
      ...(meaning !== undefined && { embeddings: meaningState(meaning) }),
      record: recordState(record.store),
      log: troubleFields(output.trouble()),
    });
    await serveRoutes([healthRoute(platformsOf(config), () => connections, state)], config.healthPort);
  }
  const onStanding = (connection: Connection): void => {
    // It may come too late to serve anybody.
    if (ending.hasBegun) return void connection.stop();
    connections.push(connection);
    // The first answers come from words, and nothing is to keep them waiting.
    live.whole.then(
      () => meaning?.start(),
      () => undefined,
    );
  };
  await live.footnote.warmUp();
  await connectPlatforms(
    config,
    { footnote: live.footnote, log, record: record.store, pace: new RateLimit() },
    onStanding,
  );
}

try {
  await main(process);
} catch (error) {
  // A platform that is away may still be waited for, which would keep the process from ending.
  process.stderr.write(`${oneLine(error)}\n`, () => process.exit(1));
}
