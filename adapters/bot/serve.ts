import { type LiveKnowledge, troubleOf } from "../../src/index.ts";
import { RateLimit } from "../chat/rate-limit.ts";
import { openLive } from "../configuration/open-live.ts";
import { openMeaning } from "../embedding/open-meaning.ts";
import type { ThreadedMeaning } from "../embedding/threaded-meaning.ts";
import type { Connection } from "../process/connection.ts";
import type { EndInOrder } from "../process/end-in-order.ts";
import { healthRoute, troubleFields } from "../process/health.ts";
import { serveRoutes } from "../process/http-server.ts";
import type { Logger, LogOutput } from "../process/log.ts";
import { knowledgeLog, knowledgeState } from "./knowledge-log.ts";
import { meaningLog, meaningState } from "./meaning-log.ts";
import type { BotConfig } from "./read-bot-config.ts";
import { recordState, startRecord } from "./running-record.ts";
import { sendDigests } from "./weekly-digest.ts";

/** What runs beside the chats, and where the log goes. */
interface Serving {
  readonly log: Logger;
  readonly ending: EndInOrder;
  readonly output: LogOutput;
}

/** Connects the configured platforms until the process is told to end; the code of other platforms is not loaded. */
export async function serve(config: BotConfig, serving: Serving): Promise<void> {
  const { log, ending } = serving;
  const meaning = openMeaning(config, meaningLog(log));
  if (meaning !== undefined) ending.add(() => meaning.close());
  const live = openLive(config.knowledge, knowledgeLog(log), meaning);
  ending.add(() => live.close());
  await live.ready;
  await connect(config, { ...serving, live, meaning });
}

interface Connecting extends Serving {
  readonly live: LiveKnowledge;
  readonly meaning: ThreadedMeaning | undefined;
}

async function connect(config: BotConfig, { live, meaning, output, log, ending }: Connecting): Promise<void> {
  const record = await startRecord(config.record, live.footnote, log);
  ending.add(async () => {
    if ((await record.stop()) > 0) ending.fail();
  });
  const connections: Connection[] = [];
  const stopDigests = sendDigests(connections, record.reports, log);
  ending.add(() => together([stopDigests(), ...connections.map((one) => one.stop())]));
  if (config.healthPort !== undefined) {
    const state = (): object => ({
      knowledge: knowledgeState(live),
      ...(meaning !== undefined && { embeddings: meaningState(meaning) }),
      record: recordState(record.store),
      log: troubleFields(output.trouble()),
    });
    const names = config.platforms.map(({ name }) => name);
    await serveRoutes([healthRoute(names, () => connections, state)], config.healthPort);
  }
  const onStanding = (connection: Connection): void => {
    // The process may have begun to end while the platform was connecting.
    if (ending.hasBegun) return void connection.stop();
    connections.push(connection);
    // The model starts after the knowledge is read, so that its loading delays no answer; until then words alone answer.
    live.whole.then(
      () => meaning?.start(),
      () => undefined,
    );
  };
  await live.footnote.warmUp();
  const parts = { footnote: live.footnote, log, record: record.store, rateLimit: new RateLimit() };
  // All at the same time, so that no platform waits for one that cannot be reached.
  await Promise.all(config.platforms.map((platform) => platform.start(parts).then(onStanding)));
}

/**
 * Waits until all have ended, at the same time, so that none goes on taking questions while another ends.
 * @throws Error with the reasons of all that failed
 */
async function together(stopping: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(stopping);
  const reasons = ended.flatMap((one) => (one.status === "rejected" ? [troubleOf(one.reason).problem] : []));
  if (reasons.length > 0) throw new Error(reasons.join("; "));
}
