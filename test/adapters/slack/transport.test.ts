import { afterEach, describe, expect, test } from "vitest";
import { actionIds } from "../../../adapters/slack/buttons.ts";
import { bot, botToken } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { footnote } from "../../support/shipped.ts";
import { mentionAmidDrops } from "./mention-amid-drops.ts";

const mention = `<@${bot}>`;
const question = `${mention} when is Rust overkill?`;
let workspace: Workspace;
afterEach(() => workspace.close());

async function open(
  ...args: Parameters<typeof Workspace.open> extends [unknown, ...infer Rest] ? Rest : never
): Promise<string> {
  workspace = await Workspace.open(footnote, ...args);
  return workspace.channels["general"] ?? "";
}

describe("a message is answered once", () => {
  test.each([
    ["comes twice with one event id", {}],
    ["comes with several event ids", { event_id: "Ev-other" }],
    ["is retried", { retry: true }],
  ])("though it %s", async (_, more) => {
    const general = await open();
    const ts = await workspace.say("ann", general, question);
    const event = { type: "app_mention", channel: general, text: question, ts, user: workspace.people["ann"] };
    await Promise.all([workspace.tell({ ...event, ...more }), workspace.tell({ ...event, ...more })]);
    await workspace.answered(general, ts);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(1);
  });
});

describe("the socket", () => {
  test("100 mentions in 20 channels, every tenth twice, while it drops twice and refreshes: each answered once", async () => {
    const names = Array.from({ length: 20 }, (_, at) => `room-${at}`);
    await open(undefined, { channels: names });
    await mentionAmidDrops(workspace, { names, count: 100 });
  });

  test("refused for a while, then back: it answers again", async () => {
    const general = await open();
    workspace.front.isRefusing = true;
    workspace.front.sockets.drop();
    await until(() => workspace.logs.some((line) => line.includes("socket refused")));
    expect(workspace.connection.health().isConnected).toBe(false);
    workspace.front.isRefusing = false;
    const ts = await workspace.say("ann", general, question);
    expect(await workspace.answered(general, ts)).toHaveLength(1);
    expect(workspace.connection.health().isConnected).toBe(true);
  });

  test("fallen silent: it is noticed and replaced", async () => {
    const general = await open(undefined, { silence: 1_000 });
    workspace.front.sockets.isMute = true;
    await until(() => workspace.logs.some((line) => line.includes("socket silent")));
    workspace.front.sockets.isMute = false;
    const ts = await workspace.say("ann", general, question);
    expect(await workspace.answered(general, ts)).toHaveLength(1);
  });
});

describe("the Web API", () => {
  test("fails for a while: it is tried again", async () => {
    const general = await open();
    workspace.front.failing.set("chat.postMessage", 2);
    const ts = await workspace.say("ann", general, question);
    expect(await workspace.answered(general, ts)).toHaveLength(1);
  });

  test("asks for patience in one channel: another is not held up", async () => {
    const general = await open(undefined, { channels: ["calm"] });
    const busy = Promise.all(Array.from({ length: 16 }, () => workspace.say("ann", general, question)));
    await busy;
    const calm = workspace.channels["calm"] ?? "";
    const ts = await workspace.say("ann", calm, question);
    await workspace.answered(calm, ts);
    await until(() => workspace.front.callsOf("chat.postMessage").length === 17);
    const channels = workspace.front.callsOf("chat.postMessage").map(({ body }) => body["channel"]);
    expect(channels.indexOf(calm)).toBeLessThan(channels.lastIndexOf(general));
  });

  test("refuses an answer: the log says so without the text, and the asker is told", async () => {
    const general = await open();
    workspace.front.refusing.set("chat.postMessage", "invalid_blocks");
    const ts = await workspace.say("ann", general, question);
    const told = await until(() => workspace.front.callsOf("chat.postMessage")[0]);
    expect(words(told.body["blocks"])).toContain("Something went wrong");
    expect(told.body["thread_ts"]).toBe(ts);
    const log = workspace.logs.join("");
    expect(log).toContain("invalid_blocks");
    expect(log).not.toContain("overkill");
    expect(log).not.toContain(botToken);
  });
});

describe("ending", () => {
  test("finishes what is in hand", async () => {
    const general = await open();
    workspace.front.failing.set("chat.postMessage", 1);
    const ts = await workspace.say("ann", general, question);
    await workspace.connection.stop();
    expect(await workspace.answers(general, ts)).toHaveLength(1);
  });
});

test("a command that arrives amid a burst is answered before most of the burst, all of which is answered", async () => {
  const general = await open();
  workspace.front.isKeeping = false;
  workspace.front.isPaced = false;
  const { ann = "", bob = "" } = workspace.people;
  const burst = Array.from({ length: 200 }, (_, at) => {
    const event = { type: "app_mention", channel: general, text: question, ts: `${1_800_000_000 + at}.000100` };
    return workspace.tell({ ...event, user: at % 2 === 0 ? ann : bob });
  });
  const { ack } = await workspace.command("ann", general, "when is Rust overkill?");
  expect(words(ack["blocks"])).toContain("CRUD");
  expect(workspace.front.callsOf("chat.postMessage").length).toBeLessThan(burst.length / 2);
  await Promise.all(burst);
  await workspace.connection.idle();
  expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(burst.length);
});

describe("who asks very often", () => {
  test("is asked to wait, and answered afterwards", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 2, seconds: 5 },
    });
    const general = await open(undefined, { rateLimit });
    const acks = [];
    for (let at = 0; at < 3; at++) acks.push(await workspace.command("ann", general, "when is Rust overkill?"));
    expect(words(acks[1]?.ack["blocks"])).toContain("CRUD");
    expect(words(acks[2]?.ack["blocks"])).toMatch(/ask again in \d+ second/);
    expect(words((await workspace.command("bob", general, "when is Rust overkill?")).ack["blocks"])).toContain("CRUD");
    await until(async () => {
      const { ack } = await workspace.command("ann", general, "when is Rust overkill?");
      return words(ack["blocks"]).includes("CRUD");
    });
  });

  test.each([
    ["in the channel, where no thread has begun", false],
    ["in the thread", true],
  ])("with a mention is asked to wait %s", async (_, isReply) => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 1, seconds: 60 },
    });
    const general = await open(undefined, { rateLimit });
    const { ann } = workspace.people;
    const first = await workspace.say("ann", general, question);
    await workspace.answered(general, first);
    await workspace.say("ann", general, question, isReply ? { thread_ts: first, parent_user_id: ann } : {});
    const seen = await until(() => workspace.front.seenAlone[0]);
    expect(seen).toMatchObject({ user: ann, channel: general });
    expect(seen["thread_ts"]).toBe(isReply ? first : undefined);
    expect(words(seen["blocks"])).toMatch(/ask again in \d+ second/);
  });

  test("is told so once, and closes the channel for nobody", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 3, seconds: 600 },
      perPlace: { questions: 6, seconds: 600 },
    });
    const general = await open(undefined, { rateLimit });
    workspace.front.isPaced = true;
    await Promise.all(Array.from({ length: 60 }, () => workspace.say("ann", general, question)));
    const asked = await workspace.say("bob", general, question);
    expect(words((await workspace.answered(general, asked))[0]?.blocks)).toContain("CRUD");
    expect(words((await workspace.command("bob", general, "when is Rust overkill?")).ack["blocks"])).toContain("CRUD");
    await workspace.connection.idle();
    expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(4);
    expect(workspace.front.seenAlone).toMatchObject([{ user: workspace.people["ann"] }]);
  });

  test("is asked to wait when they press for the next best too", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 1, seconds: 600 },
      perPlace: { questions: 6, seconds: 600 },
    });
    const general = await open(undefined, { rateLimit });
    const { ack } = await workspace.command("ann", general, "when is Rust overkill?");
    const told = await workspace.press("ann", (ack["blocks"] ?? []) as never, actionIds.next, { channel: general });
    expect(words(told[0]?.["blocks"])).toMatch(/ask again in \d+ second/);
  });

  test("is asked to wait when a question is edited too", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 1, seconds: 60 },
    });
    const general = await open(undefined, { rateLimit });
    const ts = await workspace.say("ann", general, question);
    await workspace.answered(general, ts);
    await workspace.connection.idle();
    await workspace.edit("ann", general, ts, `${mention} how did Dropbox migrate?`);
    const seen = await until(() => workspace.front.seenAlone[0]);
    expect(seen["thread_ts"]).toBe(ts);
    expect(words(seen["blocks"])).toMatch(/ask again in \d+ second/);
  });
});
