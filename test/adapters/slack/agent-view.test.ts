import { afterAll, beforeAll, expect, test } from "vitest";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

const dropbox = "how did Dropbox migrate?";
const direct = { channel_type: "im" };
let workspace: Workspace;
let channel = "";

beforeAll(async () => {
  workspace = await Workspace.open(footnote);
  workspace.front.isPaced = false;
  const opened = await workspace.front.as("xoxp-ann", "conversations.open", { users: bot });
  channel = (opened["channel"] as { id: string }).id;
});
afterAll(() => workspace.close());

test("the tab suggests questions, which are answered for sure", async () => {
  await workspace.tell({ type: "app_home_opened", user: workspace.people["ann"], channel, tab: "messages" });
  const { body, answer } = await until(() => workspace.front.callsOf("assistant.threads.setSuggestedPrompts")[0]);
  expect(answer).toEqual({ ok: true });
  const prompts = body["prompts"] as { title: string; message: string }[];
  expect(prompts).toHaveLength(4);
  for (const { title, message } of prompts) {
    expect(title).toBe(message);
    expect(message).toMatch(/\?$/);
    expect(await footnote.ask(message, { isUnasked: true })).toMatchObject({ kind: "answer" });
  }
});

test("each question roots its thread, in which the conversation goes on, across a restart too", async () => {
  const ts = await workspace.say("ann", channel, dropbox, direct);
  const [answer] = await workspace.answered(channel, ts);
  expect(answer?.thread_ts).toBe(ts);
  await workspace.say("ann", channel, "and cloudflare?", { ...direct, thread_ts: ts });
  expect(words((await workspace.answered(channel, ts, 2))[1]?.blocks)).toContain("Cloudflare");
  const question = "how did they test it?";
  await workspace.restart(footnote, {});
  await workspace.say("ann", channel, question, { ...direct, thread_ts: ts });
  await workspace.answered(channel, ts, 3);
  await until(() => workspace.record.allAsked().find((asked) => asked.question === question));
});

test("a question beside the threads goes on from the one before it", async () => {
  await workspace.answered(channel, await workspace.say("ann", channel, dropbox, direct));
  const ts = await workspace.say("ann", channel, "and cloudflare?", direct);
  const [answer] = await workspace.answered(channel, ts);
  expect(answer?.thread_ts).toBe(ts);
  expect(words(answer?.blocks)).toContain("Cloudflare");
});
