import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const asked = `<@${bot}> when is Rust overkill?`;
let workspace: Workspace;
let general: string;

const settings = ({ channels: { quiet = "" } }: Workspace) => ({
  SLACK_ANSWER_APPS: "B0FLOW A0TICKETS B0LOOP",
  SLACK_ANSWER_CHANNELS: quiet,
});

beforeAll(async () => {
  const rateLimit = rateLimitOf({ perAppInPlace: { questions: 3, seconds: 3_600 } });
  workspace = await Workspace.open(footnote, settings, { channels: ["quiet"], rateLimit });
  workspace.front.isPaced = false;
  general = workspace.channels["general"] ?? "";
});
afterAll(() => workspace.close());

/**
 * Posts a message as an app.
 * @returns how many answers the bot has given in the message's thread
 */
async function write(app: Json, text: string, place: Json = {}, channel = general): Promise<number> {
  const ts = await workspace.say("bob", channel, text, { ...app, ...place });
  await workspace.connection.idle();
  return (await workspace.answers(channel, String(place["thread_ts"] ?? ts))).length;
}

const loop = { bot_id: "B0LOOP", user: "U0LOOP" };

describe("an app that mentions the bot", () => {
  test.each<[string, Json, number]>([
    ["a workflow that is allowed", { subtype: "bot_message", bot_id: "B0FLOW", user: undefined }, 1],
    ["an app that is allowed by its own id", { bot_id: "B0TICKET", app_id: "A0TICKETS", user: "U0TICKET" }, 1],
    ["a workflow that is not", { subtype: "bot_message", bot_id: "B0OTHER", user: undefined }, 0],
    ["an app that is not", { bot_id: "B0OTHER", app_id: "A0OTHER", user: "U0OTHER" }, 0],
  ])("%s", async (_, app, answers) => {
    expect(await write(app, asked)).toBe(answers);
  });

  test("is not answered where it does not mention the bot", async () => {
    const quiet = workspace.channels["quiet"] ?? "";
    const flow = { subtype: "bot_message", bot_id: "B0FLOW", user: undefined };
    expect(await write(flow, "why did Discord switch from Go to Rust?", {}, quiet)).toBe(0);
  });

  test.each([
    { bot_id: "B0FLOW", user: "U0FLOW" },
    { bot_id: "B0OTHER", user: "U0OTHER" },
  ])("is not answered where it mentions the bot only in what it writes anew, as while it composes: %j", async (app) => {
    const ts = await workspace.say("bob", general, "let me think", app);
    const previous = { ts, text: "let me think", ...app };
    const message = { ...previous, type: "message", text: asked, edited: { user: app.user, ts: "1900000000.1" } };
    const event = { type: "message", subtype: "message_changed", channel: general, ts: "1" };
    await workspace.tell({ ...event, message, previous_message: previous });
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toEqual([]);
  });

  test("is answered once in a thread, and no more often than so in a channel", async () => {
    const thread_ts = await workspace.say("bob", general, asked, loop);
    await workspace.connection.idle();
    expect(await write(loop, asked, { thread_ts })).toBe(1);
    const answered = [];
    for (let at = 0; at < 4; at++) answered.push(await write(loop, asked));
    expect(answered).toEqual([1, 1, 0, 0]);
  });

  test("is answered later in a thread in which the limit refused an answer, once", async () => {
    await reconnect(1);
    await write(loop, asked);
    const thread_ts = await workspace.say("bob", general, asked, loop);
    await workspace.connection.idle();
    expect(await workspace.answers(general, thread_ts)).toEqual([]);
    await reconnect(3);
    const answered = [];
    for (let at = 0; at < 2; at++) answered.push(await write(loop, asked, { thread_ts }));
    expect(answered).toEqual([1, 1]);
  });
});

/** Restarts the app with its record, and with a limit of which nothing is used. */
async function reconnect(questions: number): Promise<void> {
  await workspace.connection.stop();
  const perAppInPlace = { questions, seconds: 3_600 };
  await workspace.connect(footnote, settings(workspace), rateLimitOf({ perAppInPlace }));
}
