import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { Community } from "../stand-ins/discord/community.ts";
import { token } from "../stand-ins/discord/world.ts";
import { appToken, botToken, SlackFront } from "../stand-ins/slack/front.ts";
import { until } from "../stand-ins/until.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { Replica } from "./replica.ts";

/** Milliseconds; what is away is asked again ever more seldom. */
const patience = 30_000;
/** As many calls as nobody makes in that time. */
const all = 1_000;
const application = "GET /applications/@me";
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openSlack(): Promise<SlackFront> {
  const { front, close } = await SlackFront.open();
  closing.push(close);
  return front;
}

async function openDiscord(): Promise<Community> {
  const community = await Community.unconnected();
  closing.push(() => community.close());
  return community;
}

function slackSettings(front: SlackFront): Record<string, string> {
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: front.apiUrl };
}

function discordSettings({ rest }: Community): Record<string, string> {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: `${rest.url}/api` };
}

interface Started {
  readonly replica: Replica;
  /** Undefined while nobody answers. */
  readonly health: () => Promise<{ readonly status: number; readonly body: unknown } | undefined>;
}

async function start(...settings: readonly Record<string, string>[]): Promise<Started> {
  const port = String(await freePort());
  const record = join(temporaryFolder(), "record.db");
  const replica = new Replica(Object.assign({ RECORD_FILE: record, HEALTH_PORT: port }, ...settings));
  closing.push(() => replica.kill());
  const health = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    return response && { status: response.status, body: await response.json() };
  };
  return { replica, health };
}

describe("/health", () => {
  test("is 503 until the first connection stands", async () => {
    const slack = await openSlack();
    slack.isRefusing = true;
    const { health } = await start(slackSettings(slack));
    const first = await until(health, patience);
    expect(first).toMatchObject({ status: 503, body: { slack: { isConnected: false }, knowledge: { documents: 1 } } });
    slack.isRefusing = false;
    await expect
      .poll(health, { timeout: patience })
      .toMatchObject({ status: 200, body: { slack: { isConnected: true } } });
  }, 60_000);

  test("is 503 while one of two platforms is away", async () => {
    const slack = await openSlack();
    const discord = await openDiscord();
    discord.rest.failing.set(application, all);
    const { replica, health } = await start(slackSettings(slack), discordSettings(discord));
    await until(() => (replica.logged("connected") > 0 ? true : undefined), patience);
    await expect
      .poll(health, { timeout: patience })
      .toMatchObject({ status: 503, body: { slack: { isConnected: true }, discord: { isConnected: false } } });
    discord.rest.failing.clear();
    await expect.poll(health, { timeout: patience }).toMatchObject({ status: 200 });
  }, 60_000);
});

test("a start that one platform refuses ends with its reason, though the other is connected and health is served", async () => {
  const slack = await openSlack();
  const discord = await openDiscord();
  discord.rest.takesToken = false;
  const { replica } = await start(slackSettings(slack), discordSettings(discord));
  expect(await until(() => replica.process.exitCode ?? undefined, patience)).toBe(1);
  expect(replica.log.join("")).toMatch(/"platform":"slack","event":"connected".*Discord refuses DISCORD_TOKEN/s);
}, 60_000);
