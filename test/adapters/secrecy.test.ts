import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { footnote } from "../shipped.ts";
import { Community } from "../stand-ins/discord/community.ts";
import { botId, token } from "../stand-ins/discord/world.ts";
import { appToken, bot, botToken } from "../stand-ins/slack/front.ts";
import { Workspace } from "../stand-ins/slack/workspace.ts";
import { until } from "../stand-ins/until.ts";
import { temporaryFolder } from "../temporary-folder.ts";
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
  await until(() => (replica.logged("connected") >= 2 ? true : undefined), 30_000);

  await askInSlack(workspace);
  await askInDiscord(community);
  await replica.kill("SIGTERM");
  const left = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
  expect(left.split(question).length - 1).toBeGreaterThanOrEqual(4);
  expect(left.split(reason).length - 1).toBeGreaterThanOrEqual(2);
  const people = [workspace.people, community.world.people].flatMap((all) => Object.values(all));
  for (const secret of [...people, botToken, appToken, token]) expect(left).not.toContain(secret);
}, 60_000);

async function askInSlack(workspace: Workspace): Promise<void> {
  const { general = "" } = workspace.channels;
  const { bob } = workspace.people;
  await workspace.command("ann", general, `<@${bob}|bob> ${question}`);
  const ts = await workspace.say("ann", general, `<@${bot}> ${question} <@${bob}>`);
  const [answer] = await workspace.answered(general, ts);
  const place = { channel: general, ts: answer?.ts ?? "", thread_ts: ts, negative: true };
  await workspace.press("ann", answer?.blocks ?? [], "feedback", place);
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
