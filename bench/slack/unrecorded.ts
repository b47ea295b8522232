/** What ships, but without a record that lasts: what the record costs is the difference. */

import { knowledgeLog } from "../../adapters/bot/knowledge-log.ts";
import { RateLimit } from "../../adapters/chat/rate-limit.ts";
import { readConfig } from "../../adapters/configuration/config.ts";
import { readEnvironment } from "../../adapters/configuration/environment.ts";
import { openLive } from "../../adapters/configuration/open-live.ts";
import { openLog } from "../../adapters/process/log.ts";
import { installationStore } from "../../adapters/slack/installation-store.ts";
import { startSlack } from "../../adapters/slack/start.ts";
import { MemoryStore } from "../../src/index.ts";

const { knowledge, logLevel, slack } = readConfig(readEnvironment(process.env));
if (slack === undefined) throw new Error("Slack's tokens are not set");
const log = openLog(logLevel);
const live = openLive(knowledge, knowledgeLog(log));
await live.ready;
const record = new MemoryStore();
const parts = { footnote: live.footnote, log, record, pace: new RateLimit(), installations: installationStore(record) };
await startSlack(slack, parts);
