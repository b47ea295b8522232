/** The bot as it ships, but with a record in memory alone: the difference is the cost of the record. */

import { knowledgeLog } from "../../adapters/bot/knowledge-log.ts";
import { RateLimit } from "../../adapters/chat/rate-limit.ts";
import { readConfig, readPlatformConfig } from "../../adapters/configuration/config.ts";
import { readEnvironment } from "../../adapters/configuration/environment.ts";
import { openLive } from "../../adapters/configuration/open-live.ts";
import { slackConfiguration } from "../../adapters/configuration/slack-config.ts";
import { openLog } from "../../adapters/process/log.ts";
import { startSlack } from "../../adapters/slack/start.ts";
import { MemoryStore } from "../../src/index.ts";

const environment = readEnvironment(process.env);
const { knowledge, logLevel } = readConfig(environment, [slackConfiguration]);
const slack = readPlatformConfig(slackConfiguration, environment);
if (slack === undefined) throw new Error("Slack's tokens are not set");
const log = openLog(logLevel);
const live = openLive(knowledge, knowledgeLog(log));
await live.ready;
const record = new MemoryStore();
await startSlack(slack, { footnote: live.footnote, log, record, rateLimit: new RateLimit() });
