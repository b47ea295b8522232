import { afterAll, beforeAll, expect, test } from "vitest";
import { writeMessageWork } from "../../../adapters/slack/message-work.ts";
import { type ExpiredWork, type GivenAnswer, MemoryStore } from "../../../src/index.ts";
import { appToken, bot, botToken, clientId, clientSecret, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { freePort } from "../../support/free-port.ts";
import { footnote } from "../../support/shipped.ts";

const lost = "why did Discord switch from Go to Rust?";
const later = "how did Dropbox migrate?";
let workspace: Workspace;
let direct = "";
let general = "";

beforeAll(async () => {
  workspace = await Workspace.open(footnote);
  workspace.front.isPaced = false;
  general = workspace.channels["general"] ?? "";
  const opened = await workspace.front.as("xoxp-ann", "conversations.open", { users: bot });
  direct = (opened["channel"] as { id: string }).id;
});
afterAll(() => workspace.close());

/** A record with work that a replica left when it ended. */
class LeftRecord extends MemoryStore {
  private left: readonly ExpiredWork[];
  private readonly kind: string;

  constructor(left: readonly ExpiredWork[], kind = "slack:message") {
    super();
    this.left = left;
    this.kind = kind;
  }

  override async staleKinds(): Promise<readonly string[]> {
    return this.left.length > 0 ? [this.kind] : [];
  }

  override async takeOver(): Promise<readonly ExpiredWork[]> {
    const { left } = this;
    this.left = [];
    return left;
  }
}

/**
 * Restarts with a record that holds an unfinished message of another replica, and optionally what was recorded of its answer.
 */
async function takeOver(
  message: { channel: string; ts: string; text: string; root?: string },
  { given, takeovers = 1, event = "taken over" }: { given?: GivenAnswer; takeovers?: number; event?: string } = {},
): Promise<void> {
  const user = workspace.people["ann"] ?? "";
  const incoming = { ...message, user, isDirect: message.channel === direct, shown: [], hasFiles: false };
  const data = writeMessageWork({ team, user, bot, way: incoming.isDirect ? "direct" : "mention", incoming });
  const record = new LeftRecord([{ key: message.ts, data, takenAt: Date.now(), takeovers }]);
  if (given !== undefined) await record.setAnswer(`slack:${team}:${message.channel}:${message.ts}`, given);
  await connectTo(record, event);
}

/** Restarts with a record, and waits until the work left in it has been handled. */
async function connectTo(record: LeftRecord, event: string, settings: Record<string, string> = {}): Promise<void> {
  await workspace.connection.stop();
  workspace.record = record;
  const before = workspace.logs.length;
  await workspace.connect(footnote, settings);
  await until(() => workspace.logs.slice(before).find((line) => line.includes(`"event":"${event}"`)));
  await workspace.connection.idle();
}

/**
 * Restarts with a record that holds an unfinished reaction of bob's to a message of ann's.
 * @returns what only bob was shown
 */
async function takeOverReaction(
  text: string,
  { takeovers = 1, event = "taken over", denied = "" } = {},
): Promise<string[]> {
  const ts = await writeUnheard(general, text);
  const user = workspace.people["bob"] ?? "";
  const data = JSON.stringify({ team, bot, user, channel: general, ts, at: "1.1" });
  const before = workspace.front.seenAlone.length;
  const left = { key: `slack:reacted:${ts}`, data, takenAt: Date.now(), takeovers };
  await connectTo(new LeftRecord([left], "slack:reaction"), event, { SLACK_DENIED_PEOPLE: denied });
  expect(await workspace.answers(general, ts)).toEqual([]);
  const shown = workspace.front.seenAlone.slice(before);
  expect(shown.map((one) => one["user"])).toEqual(shown.map(() => user));
  return shown.map(({ blocks }) => words(blocks));
}

/** Posts a message whose event the app does not get. */
async function writeUnheard(channel: string, text: string, more: Record<string, unknown> = {}): Promise<string> {
  return String((await workspace.front.as("xoxp-ann", "chat.postMessage", { channel, text, ...more }))["ts"]);
}

test("a question in a direct message is answered though another was answered after it", async () => {
  const ts = await writeUnheard(direct, lost);
  await workspace.say("ann", direct, later, { channel_type: "im" });
  await until(async () => (await workspace.answers(direct)).length === 1);
  await takeOver({ channel: direct, ts, text: lost });
  const answers = await workspace.answers(direct);
  expect(answers).toHaveLength(2);
  expect(answers.map(({ blocks }) => words(blocks)).join()).toContain("Discord");
});

test("a question in a thread is answered though another was answered after it", async () => {
  const root = await workspace.say("ann", general, `<@${bot}> when is Rust overkill?`);
  await workspace.answered(general, root);
  const place = { thread_ts: root, parent_user_id: workspace.people["ann"] };
  const ts = await writeUnheard(general, `<@${bot}> ${lost}`, place);
  await workspace.say("ann", general, `<@${bot}> ${later}`, place);
  await workspace.answered(general, root, 2);
  await takeOver({ channel: general, ts, text: `<@${bot}> ${lost}`, root });
  expect(words((await workspace.answers(general, root)).at(-1)?.blocks)).toContain("Discord");
  expect(await workspace.answers(general, root)).toHaveLength(3);
});

test.each([
  ["a direct message", () => direct],
  ["a channel", () => general],
])("a question in %s whose answer was posted, but not recorded, is not answered again", async (_, place) => {
  const channel = place();
  const text = channel === direct ? later : `<@${bot}> ${later}`;
  const isDirect = channel === direct;
  const before = workspace.front.callsOf("chat.postMessage").length;
  const ts = await workspace.say("ann", channel, text, isDirect ? { channel_type: "im" } : {});
  await until(() => workspace.front.callsOf("chat.postMessage").length > before);
  await workspace.connection.idle();
  await takeOver({ channel, ts, text });
  expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(before + 1);
});

test.each([
  ["passes", "internal_error", "taken over"],
  ["lasts", "fatal_error", "failed"],
])("a question is not answered again where Slack fails to show its answer, and that %s", async (_, code, event) => {
  const text = `<@${bot}> ${later}`;
  const ts = await workspace.say("ann", general, text);
  await workspace.answered(general, ts);
  await workspace.connection.idle();
  const before = workspace.front.callsOf("chat.postMessage").length;
  workspace.front.refusing.set("conversations.replies", code);
  await takeOver({ channel: general, ts, text }, { event });
  expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(before);
});

test("a question is answered where the bot may not read whether it is answered", async () => {
  const text = `<@${bot}> ${later}`;
  const ts = await writeUnheard(general, text);
  workspace.front.refusing.set("conversations.replies", "missing_scope");
  await takeOver({ channel: general, ts, text });
  expect(await workspace.answers(general, ts)).toHaveLength(1);
});

test("a question whose answer was recorded is not answered again though Slack shows nothing", async () => {
  const text = `<@${bot}> ${later}`;
  const ts = await writeUnheard(general, text);
  const asker = workspace.people["ann"] ?? "";
  await takeOver({ channel: general, ts, text }, { given: { message: "1.1", question: later, earlier: [], asker } });
  expect(await workspace.answers(general, ts)).toHaveLength(0);
});

test("a question that two takeovers could not finish is given up: missed, and its asker told, with no look at it", async () => {
  const text = `<@${bot}> ${later}`;
  const ts = await writeUnheard(general, text);
  await takeOver({ channel: general, ts, text }, { takeovers: 3, event: "given up" });
  const [told, ...others] = await workspace.answered(general, ts);
  expect(told?.text).toContain("could not answer this");
  expect(others).toEqual([]);
  expect(workspace.record.allMarks()).toMatchObject([{ id: ts, kind: "missed" }]);
  expect(workspace.record.allAsked()).toEqual([]);
});

test("a question by a reaction is answered to who reacted alone", async () => {
  expect(await takeOverReaction(later)).toEqual([expect.stringContaining("Dropbox")]);
});

test("one that two takeovers could not finish is given up, and who reacted is told", async () => {
  const told = await takeOverReaction(later, { takeovers: 3, event: "given up" });
  expect(told).toEqual([expect.stringContaining("could not answer this")]);
});

test("one of somebody who may no longer use the bot is not answered", async () => {
  expect(await takeOverReaction(later, { denied: workspace.people["bob"] ?? "" })).toEqual([]);
});

/** Edits a message without telling the app. */
async function editUnheard(channel: string, ts: string, text: string): Promise<void> {
  await workspace.front.as("xoxp-ann", "chat.update", { channel, ts, text });
  workspace.front.keepBeside(ts, { edited: { user: workspace.people["ann"], ts: `${Number(ts) + 1}` } });
}

test.each([
  ["asks something else is answered as it reads now", `<@${bot}> ${lost}`, "Discord"],
  ["takes it back is not answered", `<@${bot}> never mind`, undefined],
  ["no longer mentions the bot is not answered", "lunch?", undefined],
  ["is deleted is not answered", undefined, undefined],
])("a question that meanwhile %s", async (_, now, answer) => {
  const text = `<@${bot}> ${later}`;
  const ts = await writeUnheard(general, text);
  if (now === undefined) await workspace.front.as("xoxp-ann", "chat.delete", { channel: general, ts });
  else await editUnheard(general, ts, now);
  await takeOver({ channel: general, ts, text });
  const shown = (await workspace.answers(general, ts)).map(({ blocks }) => words(blocks));
  expect(shown).toEqual(answer === undefined ? [] : [expect.stringContaining(answer)]);
});

test.each([
  ["an edit", "is answered", lost, "Discord"],
  ["an edit that takes the question back", "takes the answer away", "never mind", undefined],
  ["a deletion", "takes the answer away", undefined, undefined],
])("%s of an answered question %s", async (_, __, now, answer) => {
  const ts = await workspace.say("ann", general, `<@${bot}> ${later}`);
  const [given] = await workspace.answered(general, ts);
  if (now !== undefined) await editUnheard(general, ts, `<@${bot}> ${now}`);
  const asker = workspace.people["ann"] ?? "";
  const data = JSON.stringify({ team, user: asker, bot, channel: general, ts, isDirect: false });
  const record = new LeftRecord([{ key: ts, data, takenAt: Date.now(), takeovers: 1 }], "slack:change");
  const known = { message: given?.ts ?? "", question: later, earlier: [], asker };
  await record.setAnswer(`slack:${team}:${general}:${ts}`, known);
  // A deleted message with replies leaves a tombstone.
  if (now === undefined) workspace.front.keepBeside(ts, { subtype: "tombstone" });
  await connectTo(record, "taken over");
  const shown = (await workspace.answers(general, ts)).map(({ blocks }) => words(blocks));
  expect(shown).toEqual(answer === undefined ? [] : [expect.stringContaining(answer)]);
});

test("a question that one takeover could not finish is tried once more", async () => {
  const text = `<@${bot}> ${later}`;
  const ts = await writeUnheard(general, text);
  await takeOver({ channel: general, ts, text }, { takeovers: 2 });
  expect(words((await workspace.answered(general, ts))[0]?.blocks)).toContain("Dropbox");
});

test.each([
  ["token", undefined],
  ["token, which is renewed when it is too old", 60],
])(
  "a question in a workspace of an organisation that has the app is answered with the organisation's %s",
  async (_, age) => {
    const refreshed = workspace.front.callsOf("oauth.v2.access").length;
    const old = { refreshToken: workspace.front.refreshToken, expiresAt: Math.floor(Date.now() / 1_000) - (age ?? 0) };
    const ts = await workspace.say("bob", general, lost);
    const incoming = { channel: general, ts, user: "U1", text: lost, isDirect: false, shown: [], hasFiles: false };
    const data = writeMessageWork({ team, enterprise: "E1", user: "U1", bot, way: "mention", incoming });
    await workspace.connection.stop();
    workspace.record = new LeftRecord([{ key: ts, data, takenAt: Date.now(), takeovers: 1 }]);
    await workspace.installations.storeInstallation({
      ...{
        team: undefined,
        enterprise: { id: "E1" },
        isEnterpriseInstall: true,
        authVersion: "v2" as const,
        user: { id: "U1", token: undefined, scopes: undefined },
      },
      bot: {
        ...{ token: age === undefined ? botToken : "xoxe.xoxb-old", scopes: [], id: "B1", userId: bot },
        ...(age !== undefined && old),
      },
    });
    await workspace.connect(footnote, {
      SLACK_CLIENT_ID: clientId,
      SLACK_CLIENT_SECRET: clientSecret,
      SLACK_STATE_SECRET: "a state secret",
      RECORD_KEY: "a-key-of-these-tests",
      SLACK_APP_TOKEN: appToken,
      PORT: String(await freePort()),
    });
    expect(words((await workspace.answered(general, ts))[0]?.blocks)).toContain("Discord");
    expect(workspace.front.callsOf("oauth.v2.access")).toHaveLength(refreshed + (age === undefined ? 0 : 1));
    const kept = await workspace.installations.fetchInstallation({
      ...{ isEnterpriseInstall: true, enterpriseId: "E1", teamId: undefined },
    });
    expect(kept.bot?.token).toBe(botToken);
  },
);

test.each([
  ["is completed", 1, "taken over", "completeSuccess", "Dropbox"],
  ["that ended every replica that took it over is failed", 3, "given up", "completeError", "Something went wrong"],
])("a step of a workflow %s, once", async (_, takeovers, event, method, said) => {
  const { id: run, token } = workspace.front.beginStep();
  const step = { team, user: team, namesPerson: false, bot, question: later, run, token };
  const left = { key: `slack:interaction:${run}`, data: JSON.stringify(step), takenAt: Date.now(), takeovers };
  const completed = () =>
    ["completeSuccess", "completeError"].flatMap((name) =>
      workspace.front.callsOf(`functions.${name}`).flatMap(({ body, answer }) => {
        return body["function_execution_id"] === run ? [{ name, answer, body: JSON.stringify(body) }] : [];
      }),
    );
  await connectTo(new LeftRecord([left], "slack:step"), event);
  await until(() => completed().length > 0 || undefined);
  const once = { name: method, answer: { ok: true }, body: expect.stringContaining(said) };
  expect(completed()).toEqual([once]);
  // The replica that completed it may have ended before it told the record.
  await connectTo(new LeftRecord([left], "slack:step"), event);
  expect(completed().filter(({ answer }) => answer["ok"])).toEqual([once]);
});
