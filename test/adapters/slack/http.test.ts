import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Delivery, deliverSigned } from "../../stand-ins/slack/signed-delivery.ts";
import { bot, botToken, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { freePort } from "../../support/free-port.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const secret = "a signing secret";
const question = "when is Rust overkill?";
let workspace: Workspace;
let general = "";
let base = "";
let to: Delivery;

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  to = { url: `${base}/slack/events`, secret };
  workspace = await Workspace.open(footnote, () => ({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: secret,
    PORT: String(port),
  }));
  workspace.front.isPaced = false;
  workspace.deliver = async (type, payload) => {
    const text = await (await deliverSigned(type, payload, to)).text();
    return text === "" ? {} : JSON.parse(text);
  };
  general = workspace.channels["general"] ?? "";
});
afterAll(() => workspace.close());

test("a mention is answered in its thread", async () => {
  const ts = await workspace.say("ann", general, `<@${bot}> ${question}`);
  const [answer] = await workspace.answered(general, ts);
  expect(words(answer?.blocks)).toContain("CRUD");
});

test("a command is answered with its acknowledgement, and its buttons work", async () => {
  const { ack } = await workspace.command("ann", general, "how did Discord migrate?");
  expect(words(ack["blocks"])).toContain("Discord");
  await workspace.press("ann", ack["blocks"] as Json[], "whole_section", { channel: general, ts: "1.1" });
  expect(words(workspace.front.callsOf("views.open").at(-1)?.body["view"])).toContain("its media processing pipelines");
});

test("an event that is delivered again is answered once", async () => {
  const posted = await workspace.front.as("xoxp-ann", "chat.postMessage", { channel: general, text: question });
  const ts = String(posted["ts"]);
  const event = {
    type: "app_mention",
    channel: general,
    text: `<@${bot}> ${question}`,
    ts,
    user: workspace.people["ann"],
  };
  const body = { type: "event_callback", team_id: team, api_app_id: "A1", event_id: "Ev-again", event };
  await deliverSigned("events_api", body, to);
  await deliverSigned("events_api", body, { ...to, headers: { "x-slack-retry-num": "1" } });
  await workspace.answered(general, ts);
  await workspace.connection.idle();
  expect(await workspace.answers(general, ts)).toHaveLength(1);
});

describe("who is not Slack is refused", () => {
  test.each([
    ["signs with another secret", { secret: "guessed" }],
    ["sends again what was signed more than five minutes ago", { at: Math.floor(Date.now() / 1000) - 301 }],
  ])("who %s", async (_, more) => {
    const { status } = await deliverSigned("slash_commands", { command: "/ask", text: question }, { ...to, ...more });
    expect(status).toBe(401);
  });
});

test("Slack's check of the address is answered", async () => {
  const response = await deliverSigned("events_api", { type: "url_verification", challenge: "c1" }, to);
  expect(await response.json()).toEqual({ challenge: "c1" });
});

test("health is told", async () => {
  const response = await fetch(`${base}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ slack: { isConnected: true } });
});
