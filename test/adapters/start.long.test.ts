import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { Community } from "../stand-ins/discord/community.ts";
import { wordsOf } from "../stand-ins/discord/judge-body.ts";
import { botId, token } from "../stand-ins/discord/world.ts";
import { appToken, botToken, SlackStandIn } from "../stand-ins/slack/slack-stand-in.ts";
import { until } from "../stand-ins/until.ts";
import { modelFolder } from "../support/embedder.ts";
import { freePort } from "../support/free-port.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { Repository } from "./git/repository.ts";
import { slowGit } from "./git/slow-git.ts";
import { Replica } from "./replica.ts";

/** More calls than any test makes, so that all of them fail. */
const all = 1_000;
const application = "GET /applications/@me";
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openSlack(): Promise<SlackStandIn> {
  const { front, close } = await SlackStandIn.open();
  closing.push(close);
  return front;
}

async function openDiscord(): Promise<Community> {
  const community = await Community.unconnected();
  closing.push(() => community.close());
  return community;
}

function slackSettings(front: SlackStandIn): Record<string, string> {
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: front.apiUrl };
}

function discordSettings({ rest }: Community): Record<string, string> {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: `${rest.url}/api` };
}

interface Started {
  readonly replica: Replica;
  /** Returns the response of `/health`; undefined while nothing answers. */
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
  test("says how far the vectors are, and the log when they are whole", async () => {
    const slack = await openSlack();
    const { health, replica } = await start(slackSettings(slack), {
      EMBEDDINGS: modelFolder,
      CACHE_DIR: temporaryFolder(),
    });
    await expect
      .poll(health)
      .toMatchObject({ body: { embeddings: { isUsed: true, done: 20, all: 20, model: "all-MiniLM-L6-v2" } } });
    expect(replica.logged("knowledge embedded")).toBe(1);
    await replica.kill("SIGTERM");
    expect(replica.process.exitCode).toBe(0);
  });

  test("says why there are no vectors, and the log once; words answer", async () => {
    const slack = await openSlack();
    const { health, replica } = await start(slackSettings(slack), {
      EMBEDDINGS: "/nowhere",
      CACHE_DIR: temporaryFolder(),
    });
    await expect.poll(health).toMatchObject({
      status: 200,
      body: { embeddings: { isUsed: false, problem: "/nowhere cannot be read (ENOENT)" } },
    });
    expect(replica.logged("words alone answer")).toBe(1);
  });

  test("is 503 until the first connection stands", async () => {
    const slack = await openSlack();
    slack.isRefusing = true;
    const { health } = await start(slackSettings(slack));
    const first = await until(health);
    expect(first).toMatchObject({ status: 503, body: { slack: { isConnected: false }, knowledge: { documents: 1 } } });
    slack.isRefusing = false;
    await expect.poll(health).toMatchObject({ status: 200, body: { slack: { isConnected: true } } });
  });

  test("names a page that is hidden since an audience may have been meant, as the log does", async () => {
    const slack = await openSlack();
    const folder = temporaryFolder({ "pay.md": "---\naudience:internal\n---\n# Pay\n", "open.md": "# Open\n" });
    const { replica, health } = await start(slackSettings(slack), { KNOWLEDGE_DIR: folder });
    const line = /^pay\.md:2: [^\n]+ \(hidden from all but those who may see everything\)$/;
    await expect
      .poll(health)
      .toMatchObject({ status: 200, body: { knowledge: { documents: 2, faults: [expect.stringMatching(line)] } } });
    expect(replica.log.join("").split('"fault":"pay.md:2: ')).toHaveLength(2);
  });

  test("is 503 while one of two platforms is away", async () => {
    const slack = await openSlack();
    const discord = await openDiscord();
    discord.rest.failing.set(application, all);
    const { replica, health } = await start(slackSettings(slack), discordSettings(discord));
    await until(() => replica.logged("connected") > 0);
    await expect
      .poll(health)
      .toMatchObject({ status: 503, body: { slack: { isConnected: true }, discord: { isConnected: false } } });
    discord.rest.failing.clear();
    await expect.poll(health).toMatchObject({ status: 200 });
  });
});

test.each<{ name: string; isAway: (front: SlackStandIn) => void }>([
  {
    name: "fails",
    isAway: (front) => {
      front.isRefusing = true;
    },
  },
  {
    name: "gives no socket",
    isAway: (front) => void front.failing.set("apps.connections.open", all),
  },
])("Discord is served while Slack $name, and Slack once it is back", async ({ isAway }) => {
  const slack = await openSlack();
  const discord = await openDiscord();
  isAway(slack);
  const { replica, health } = await start(slackSettings(slack), discordSettings(discord));
  await until(() => replica.logged("invite the bot to a server") > 0);
  const { general = "" } = discord.channels;
  const asked = discord.say("ann", general, `<@${botId}> when is Rust overkill?`);
  expect(wordsOf(await discord.answered(general, asked))).toContain("CRUD");
  expect(await health()).toMatchObject({
    status: 503,
    body: { slack: { isConnected: false }, discord: { isConnected: true } },
  });
  slack.isRefusing = false;
  slack.failing.clear();
  await expect.poll(health).toMatchObject({ status: 200 });
});

describe("a start that one platform refuses ends with its reason", () => {
  test("though the other is connected and health is served", async () => {
    const slack = await openSlack();
    const discord = await openDiscord();
    discord.rest.failing.set(application, all);
    const { replica } = await start(slackSettings(slack), discordSettings(discord));
    await until(() => replica.logged("connected") > 0);
    discord.rest.takesToken = false;
    expect(await replica.ended).toBe(1);
    expect(replica.log.join("")).toMatch(
      /"platform":"slack","event":"connected".*\nDiscord refuses DISCORD_TOKEN.*\n$/s,
    );
  });

  test("though the other is away", async () => {
    const slack = await openSlack();
    const discord = await openDiscord();
    slack.isRefusing = true;
    discord.rest.takesToken = false;
    const { replica } = await start(slackSettings(slack), discordSettings(discord));
    expect(await replica.ended).toBe(1);
    expect(replica.log.join("")).toMatch(/^Discord refuses DISCORD_TOKEN.*\n$/m);
  });

  test.each(["invalid_auth", "token_revoked"])("which is Slack's for the app token: %s", async (error) => {
    const slack = await openSlack();
    const discord = await openDiscord();
    slack.refusing.set("apps.connections.open", error);
    const { replica } = await start(slackSettings(slack), discordSettings(discord));
    expect(await replica.ended).toBe(1);
    const lines = replica.log.join("").trim().split("\n");
    expect(lines.filter((line) => !line.startsWith("{"))).toEqual([
      `Slack refuses SLACK_APP_TOKEN (${error}); make one with connections:write on the app's page "Basic Information"`,
    ]);
  });
});

test("an app token that Slack refuses later is tried again for as long as it takes", async () => {
  const slack = await openSlack();
  const { replica, health } = await start(slackSettings(slack));
  await until(() => replica.logged("connected") > 0);
  slack.refusing.set("apps.connections.open", "invalid_auth");
  slack.sockets.drop();
  await until(() => replica.logged("connected") > 1);
  expect(replica.logged("socket refused")).toBe(1);
  expect(await health()).toMatchObject({ status: 200 });
});

test("a pull that is under way when the bot is told to end is finished first", async () => {
  const discord = await openDiscord();
  const repository = new Repository({ "tea.md": "# Tea\n\nAt four.\n" });
  const slow = slowGit();
  const folder = join(temporaryFolder(), "clone");
  const knowledge = { KNOWLEDGE_GIT_URL: repository.url, KNOWLEDGE_GIT_INTERVAL: "0s", KNOWLEDGE_DIR: folder };
  const { replica } = await start(discordSettings(discord), knowledge, slow.environment);
  await until(() => replica.logged("connected") > 0);
  repository.push({ "coffee.md": "# Coffee\n\nAt five.\n" });
  const steps = slow.steps().length;
  replica.process.kill("SIGHUP");
  await until(() => slow.steps().length > steps);
  await replica.kill("SIGTERM");
  expect(replica.process.exitCode).toBe(0);
  expect(readdirSync(folder)).toContain("coffee.md");
  expect(slow.steps().at(-1)).toBe("end");
});
