import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { Community } from "../stand-ins/discord/community.ts";
import { token } from "../stand-ins/discord/world.ts";
import { appToken, botToken, SlackFront } from "../stand-ins/slack/front.ts";
import { until } from "../stand-ins/until.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { Replica } from "./replica.ts";

const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test("a start that one platform refuses ends with its reason, though the other is connected and health is served", async () => {
  const { front, close } = await SlackFront.open();
  closing.push(close);
  const community = await Community.unconnected();
  closing.push(() => community.close());
  community.rest.takesToken = false;
  const replica = new Replica({
    ...{ RECORD_FILE: join(temporaryFolder(), "record.db"), HEALTH_PORT: String(await freePort()) },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: front.apiUrl },
    ...{ DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api` },
  });
  closing.push(() => replica.kill());
  expect(await until(() => replica.process.exitCode ?? undefined, 30_000)).toBe(1);
  expect(replica.log.join("")).toMatch(/"platform":"slack","event":"connected".*Discord refuses DISCORD_TOKEN/s);
}, 60_000);
