/** What ships, but without a record that lasts: what the record costs is the difference. */
import { readConfig } from "../../adapters/config.ts";
import { readEnvironment } from "../../adapters/environment.ts";
import { knowledgeLog } from "../../adapters/knowledge-log.ts";
import { openLog } from "../../adapters/log.ts";
import { openLive } from "../../adapters/open-live.ts";
import { installationStore } from "../../adapters/slack/installation-store.ts";
import { startSlack } from "../../adapters/slack/start.ts";
import { MemoryStore, Pace } from "../../src/index.ts";

const { knowledge, logLevel, slack } = readConfig(readEnvironment(process.env));
if (slack === undefined) throw new Error("Slack's tokens are not set");
const log = openLog(logLevel);
const live = openLive(knowledge, knowledgeLog(log));
await live.ready;
const record = new MemoryStore();
const parts = { footnote: live.footnote, log, record, pace: new Pace(), installations: installationStore(record) };
await startSlack(slack, parts);
