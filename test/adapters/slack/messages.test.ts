import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bot, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { type Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { askedInGeneral, openAnswering } from "./answering-workspace.ts";

type Json = Record<string, unknown>;
const mention = `<@${bot}>`;
const overkill = "when is Rust overkill?";
const unknown = "how did Netflix migrate?";
let workspace: Workspace;
let general = "";
let quiet = "";
let settings: Record<string, string> = {};

beforeAll(async () => {
  ({ workspace, general, quiet, settings } = await openAnswering());
});
afterAll(() => workspace.close());

describe("messages", () => {
  test("a mention is answered in its thread, once, though it arrives as a message too", async () => {
    const { ts, answer, blocks } = await askedInGeneral(workspace, overkill);
    expect(answer["thread_ts"]).toBe(ts);
    expect(words(blocks)).toContain("CRUD");
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(1);
  });

  test("a mention that Slack writes with the bot's name is one", async () => {
    const text = `<@${bot}|footnote> ${overkill}`;
    const posted = await workspace.front.as("xoxp-ann", "chat.postMessage", { channel: general, text });
    const ts = String(posted["ts"]);
    const event = { channel: general, text, ts, user: workspace.people["ann"] };
    await workspace.tell({ ...event, type: "message" });
    expect(words((await workspace.answered(general, ts))[0]?.blocks)).toContain("CRUD");
  });

  test.each([
    [`&gt; ${mention} when is Rust overkill?\nlol look at this`, 0],
    [`&gt; ${mention} when is Rust overkill?`, 1],
  ])("a mention in what is quoted speaks to nobody, unless it is all: %j", async (text, answers) => {
    const ts = await workspace.say("ann", general, text);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(answers);
  });

  test("a bare mention under somebody's message answers that message", async () => {
    const ts = await workspace.say("bob", general, "how did Dropbox migrate?");
    await workspace.say("ann", general, mention, { thread_ts: ts, parent_user_id: workspace.people["bob"] });
    const [answer] = await workspace.answered(general, ts);
    expect(words(answer?.blocks)).toContain("Dropbox");
  });

  test("a bare mention answers the message above it in a long thread too", async () => {
    const ts = await workspace.say("bob", general, "shall we rewrite it?");
    const place = { thread_ts: ts, parent_user_id: workspace.people["bob"] };
    for (let at = 0; at < 20; at++) await workspace.say("bob", general, `number ${at}`, place);
    await workspace.say("bob", general, "how did Dropbox migrate?", place);
    await workspace.say("ann", general, mention, place);
    expect(words((await workspace.answered(general, ts))[0]?.blocks)).toContain("Dropbox");
  });

  test.each([
    ["before the mention", `&gt; Discord has moved off Go\n${mention} how did Dropbox migrate?`],
    ["after the mention", `${mention}\n&gt; Discord has moved off Go\nhow did Dropbox migrate?`],
    ["after the question", `${mention} how did Dropbox migrate?\n&gt; Discord has moved off Go`],
  ])("what somebody quotes %s is not what they ask", async (_, text) => {
    const ts = await workspace.say("ann", general, text);
    const [answer] = await workspace.answered(general, ts);
    expect(words(answer?.blocks)).toContain("Dropbox");
    expect(words(answer?.blocks)).not.toContain("Discord");
  });

  test("a thread that Slack would not show is looked at again with the next message", async () => {
    const { ts } = await askedInGeneral(workspace, "how did Dropbox migrate?");
    await workspace.restart(footnote, settings);
    const place = { thread_ts: ts, parent_user_id: workspace.people["ann"] };
    workspace.front.refusing.set("conversations.replies", "ratelimited");
    await workspace.say("ann", general, "and cloudflare?", place);
    await workspace.connection.idle();
    await workspace.say("ann", general, "how did Figma migrate?", place);
    expect(await workspace.answered(general, ts, 2)).toHaveLength(2);
  });

  test("a follow-up needs no mention while nobody else has written, and one afterwards", async () => {
    const { ts } = await askedInGeneral(workspace, "how did Dropbox migrate?");
    const ann = workspace.people["ann"];
    await workspace.say("ann", general, "and cloudflare?", { thread_ts: ts, parent_user_id: ann });
    const [, second] = await workspace.answered(general, ts, 2);
    expect(words(second?.blocks)).toContain("Cloudflare");
    await workspace.say("bob", general, "how did Discord migrate?", { thread_ts: ts, parent_user_id: ann });
    await workspace.say("ann", general, "and figma?", { thread_ts: ts, parent_user_id: ann });
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(2);
    await workspace.say("ann", general, `${mention} and figma?`, { thread_ts: ts, parent_user_id: ann });
    expect(await workspace.answered(general, ts, 3)).toHaveLength(3);
  });

  test("people who answer under what the bot posted itself are left to talk", async () => {
    const { ack } = await workspace.command("bob", general, overkill);
    await workspace.press("bob", ack["blocks"] as Json[], "share", { channel: general, ts: "9.9" });
    const shared = workspace.front.callsOf("chat.postMessage").at(-1)?.answer["ts"] as string;
    await workspace.say("ann", general, "how did Dropbox migrate?", { thread_ts: shared, parent_user_id: bot });
    await workspace.connection.idle();
    expect(await workspace.answers(general, shared)).toHaveLength(1);
  });

  test("a direct message is answered, and a follow-up keeps its conversation across a restart", async () => {
    const opened = (await workspace.front.as("xoxp-ann", "conversations.open", { users: bot })) as {
      channel: { id: string };
    };
    const channel = opened.channel.id;
    await workspace.say("ann", channel, "how did Dropbox migrate?", { channel_type: "im" });
    await until(async () => (await workspace.answers(channel)).length === 1);
    await workspace.restart(footnote, settings);
    await workspace.say("ann", channel, "and cloudflare?", { channel_type: "im" });
    await until(async () => (await workspace.answers(channel)).length === 2);
    const all = await workspace.answers(channel);
    expect(all.map(({ blocks }) => words(blocks)).join()).toContain("Cloudflare");
  });

  test("a thread of a direct message keeps its conversation across a restart too", async () => {
    const opened = (await workspace.front.as("xoxp-bob", "conversations.open", { users: bot })) as {
      channel: { id: string };
    };
    const channel = opened.channel.id;
    const ts = await workspace.say("bob", channel, "how did Dropbox migrate?", { channel_type: "im" });
    await until(async () => (await workspace.answers(channel)).length === 1);
    await workspace.restart(footnote, settings);
    await workspace.say("bob", channel, "and cloudflare?", { channel_type: "im", thread_ts: ts });
    await workspace.answered(channel, ts);
    const known = await workspace.record.questionsOf(`slack:${team}:${channel}:${ts}`);
    expect(known).toEqual(["how did Dropbox migrate?", "and cloudflare?"]);
  });

  test("the agent's tab suggests at most four questions", async () => {
    await workspace.tell({ type: "app_home_opened", user: workspace.people["ann"], channel: "D1", tab: "messages" });
    const { body } = await until(() => workspace.front.callsOf("assistant.threads.setSuggestedPrompts")[0]);
    expect(body["prompts"]).toHaveLength(4);
    expect(body).not.toHaveProperty("thread_ts");
  });
});

describe("a channel that is set to be answered", () => {
  test.each([
    ["is not sure", unknown, {}],
    ["is greeted", "good morning everybody", {}],
    ["hears a bot", overkill, { bot_id: "B1" }],
    ["hears that somebody joined", overkill, { subtype: "channel_join" }],
    ["hears an edit", overkill, { subtype: "message_changed" }],
    ["hears others talk in a thread", overkill, { thread_ts: "1.1", parent_user_id: "U1" }],
  ])("stays silent where it %s", async (_, text, more) => {
    const before = workspace.front.callsOf("chat.postMessage").length;
    const posted = await workspace.front.as("xoxp-ann", "chat.postMessage", { channel: quiet, text });
    const event = { type: "message", channel: quiet, text, ts: posted["ts"], user: workspace.people["ann"], ...more };
    await workspace.tell(event);
    await workspace.connection.idle();
    expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(before);
  });

  test("stays silent where its answer is refused", async () => {
    const before = workspace.front.callsOf("chat.postMessage").length;
    workspace.front.refusing.set("chat.postMessage", "restricted_action");
    await workspace.say("ann", quiet, "why did Discord switch from Go to Rust?");
    await until(() => workspace.front.refusing.size === 0);
    await workspace.connection.idle();
    expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(before);
  });

  test("stays silent where nobody set it", async () => {
    const ts = await workspace.say("ann", general, overkill);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(0);
  });
});
