import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Community } from "../stand-ins/discord/community.ts";
import { botId, token } from "../stand-ins/discord/world.ts";
import { deliverSigned } from "../stand-ins/slack/signed-delivery.ts";
import { appToken, bot, botToken, clientId, clientSecret, team } from "../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../stand-ins/slack/workspace.ts";
import { until } from "../stand-ins/until.ts";
import { freePort } from "../support/free-port.ts";
import { footnote } from "../support/shipped.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { Replica } from "./replica.ts";

type Json = Record<string, unknown>;

const question = "when is Rust overkill?";
const reason = "it is about something else";
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test("what a bot that serves Slack and Discord leaves on the disk names nobody and holds no token", async () => {
  const folder = temporaryFolder();
  const workspace = await Workspace.open(footnote);
  closing.push(() => workspace.close());
  await workspace.connection.stop();
  const community = await Community.unconnected();
  closing.push(() => community.close());
  const replica = new Replica({
    RECORD_FILE: join(folder, "record.db"),
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: workspace.front.apiUrl },
    ...{ DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api` },
  });
  closing.push(() => replica.kill());
  await until(() => replica.logged("connected") >= 2);

  await askInSlack(workspace);
  await askInDiscord(community);
  await replica.kill("SIGTERM");
  const left = allFilesIn(folder);
  expect(left.split(question).length - 1).toBeGreaterThanOrEqual(4);
  expect(left.split(reason).length - 1).toBeGreaterThanOrEqual(2);
  const people = [workspace.people, community.world.people].flatMap((all) => Object.values(all));
  for (const secret of [...people, botToken, appToken, token]) expect(left).not.toContain(secret);
});

test("what an app leaves on the disk that workspaces install holds none of their tokens", async () => {
  const folder = temporaryFolder();
  const workspace = await Workspace.open(footnote);
  closing.push(() => workspace.close());
  await workspace.connection.stop();
  const { front, people } = workspace;
  const [port, signing] = [await freePort(), "a signing secret"];
  const base = `http://127.0.0.1:${port}/slack`;
  const replica = new Replica({
    RECORD_FILE: join(folder, "record.db"),
    ...{ SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: "a state secret" },
    ...{ SLACK_SIGNING_SECRET: signing, RECORD_KEY: "a-key-of-these-tests", PORT: String(port) },
    SLACK_API_URL: front.apiUrl,
  });
  closing.push(() => replica.kill());
  await until(() => fetch(`${base}/install`, { redirect: "manual" }).catch(() => undefined));
  const before = new Set(front.tokens);
  expect((await front.install(people["ann"] ?? "", base)).status).toBe(200);
  const tokens = [...front.tokens].filter((one) => !before.has(one));
  expect(tokens).toHaveLength(1);

  workspace.deliver = (type, payload) => deliverSigned(type, payload, { url: `${base}/events`, secret: signing });
  const { general = "" } = workspace.channels;
  await workspace.answered(general, await workspace.say("ann", general, `<@${bot}> ${question}`));
  await replica.kill("SIGTERM");
  const left = allFilesIn(folder);
  expect(left).toContain(question);
  expect(left).toContain(`slack:${team}`);
  for (const secret of [...tokens, clientSecret, signing, ...Object.values(people)]) expect(left).not.toContain(secret);
});

function allFilesIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
}

async function askInSlack(workspace: Workspace): Promise<void> {
  const { general = "" } = workspace.channels;
  const { bob } = workspace.people;
  await workspace.command("ann", general, `<@${bob}|bob> ${question}`);
  const ts = await workspace.say("ann", general, `<@${bot}> ${question} <@${bob}>`);
  const [answer] = await workspace.answered(general, ts);
  const place = { channel: general, ts: answer?.ts ?? "", thread_ts: ts };
  await workspace.press("ann", answer?.blocks ?? [], "feedback_1", place);
  const modal = await until(() => workspace.front.callsOf("views.open").at(-1)?.body["view"]);
  await workspace.submit("ann", modal as Json, `${reason} <@${bob}>`);
}

async function askInDiscord(community: Community): Promise<void> {
  const { general = "" } = community.channels;
  const { bob } = community.world.people;
  await community.command("ann", general, "ask", { question: `${question} <@${bob}>` });
  const answer = await community.answered(general, community.say("ann", general, `<@${botId}> ${question} <@${bob}>`));
  const modal = await community.press("ann", answer, "bad:");
  await community.submit("ann", modal, `${reason} <@${bob}>`);
}
