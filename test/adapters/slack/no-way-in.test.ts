import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeState } from "../../../adapters/slack/button-value.ts";
import { sectionKey } from "../../../src/index.ts";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { isShown, openGuarded, question, section } from "../guarded-knowledge.ts";

type Json = Record<string, unknown>;

let workspace: Workspace;
let general = "";
let quiet = "";
/** Bob's question, and its answer. */
let asked = "";
let answer = "";

beforeAll(async () => {
  const settings = ({ channels, people }: Workspace) => ({
    ANSWER_EMOJI: "question",
    SLACK_ANSWER_CHANNELS: channels["quiet"] ?? "",
    SLACK_DENIED_PEOPLE: people["guest"] ?? "",
  });
  workspace = await Workspace.open(openGuarded(), settings, { channels: ["quiet"] });
  workspace.front.isPaced = false;
  ({ general = "", quiet = "" } = workspace.channels);
  asked = await workspace.say("bob", general, `<@${bot}> ${question}`);
  answer = (await workspace.answered(general, asked))[0]?.ts ?? "";
});
afterAll(() => workspace.close());

/** Returns a row with one control. */
function row(control: Json): Json[] {
  return [{ type: "actions", block_id: "b", elements: [control] }];
}

function under(): { channel: string; ts: string; thread_ts: string } {
  return { channel: general, ts: answer, thread_ts: asked };
}

async function directOf(who: string): Promise<string> {
  const opened = await workspace.front.as(`xoxp-${who}`, "conversations.open", { users: bot });
  return (opened["channel"] as { id: string }).id;
}

/** Every way to reach the knowledge. Each returns what is shown at once. */
const ways: Record<string, (who: string) => Promise<unknown>> = {
  "a mention": (who) => workspace.say(who, general, `<@${bot}> ${question}`),
  "a mention in the thread of an answer": (who) =>
    workspace.say(who, general, `<@${bot}> ${question}`, { thread_ts: asked }),
  "a direct message": async (who) => workspace.say(who, await directOf(who), question, { channel_type: "im" }),
  "a channel that is answered by itself": (who) => workspace.say(who, quiet, question),
  "an edit that mentions the bot": async (who) => {
    const ts = await workspace.say(who, general, "hm");
    await workspace.edit(who, general, ts, `<@${bot}> ${question}`);
  },
  "a reaction": async (who) => {
    await workspace.react(who, general, await workspace.say("bob", general, question), "question");
  },
  "the command": (who) => workspace.command(who, general, question),
  "the command for topics": (who) => workspace.command(who, general, "topics"),
  "a message's menu": (who) =>
    workspace.shortcut(who, {
      type: "message_action",
      callback_id: "answer_this",
      channel: { id: general },
      message: { ts: "7.7", text: question },
    }),
  "the window to ask in": (who) => workspace.submit(who, { type: "modal", callback_id: "ask_modal" }, question),
  "a menu that is searched": (who) => workspace.find(who, "find_section", "z"),
  "a section picked there": (who) => {
    const menu = { type: "external_select", action_id: "find_section" };
    return workspace.press(who, row(menu), `find_section:${sectionKey(section)}`, under());
  },
  "a page of a section": (who) => {
    const value = JSON.stringify({ key: sectionKey(section), page: 0 });
    return workspace.press(who, row({ type: "button", action_id: "page_0", value }), "page_", under());
  },
  "the next best": (who) => {
    const value = encodeState({ question, earlier: [], except: [], asker: "U1", sections: [] });
    return workspace.press(who, row({ type: "button", action_id: "next_best", value }), "next_best", under());
  },
  "suggested questions": async (who) => {
    const channel = await directOf(who);
    await workspace.tell({ type: "app_home_opened", user: workspace.people[who], channel, tab: "messages" });
  },
  "a workflow that names them": async (who) => {
    await workspace.runStep({ question, channel: general, user: workspace.people[who] });
  },
};

/** Returns everything that the bot sent after a person tried a way. */
async function shownBy(way: string, who: string): Promise<unknown> {
  const before = workspace.front.calls.length;
  const shown = await ways[way]?.(who);
  await workspace.connection.idle();
  return [shown, workspace.front.calls.slice(before).map(({ body }) => body)];
}

describe.each(Object.keys(ways))("by %s", (way) => {
  test("who may use the bot gets to the knowledge, and who may not gets nothing of it", async () => {
    expect(isShown(await shownBy(way, "ann"))).toBe(true);
    expect(isShown(await shownBy(way, "guest"))).toBe(false);
  });
});

test("who may not use it finds no way to ask at home, and is told so in place of the window to ask in", async () => {
  await workspace.tell({ type: "app_home_opened", user: workspace.people["guest"], channel: "D1", tab: "home" });
  const view = workspace.front.callsOf("views.publish").at(-1)?.body["view"];
  expect(JSON.stringify(view)).toContain("I may not be used here");
  expect(JSON.stringify(view)).not.toContain("action_id");
  const opened = workspace.front.callsOf("views.open").length;
  await workspace.shortcut("guest", { type: "shortcut", callback_id: "ask_knowledge" });
  expect(workspace.front.callsOf("views.open")).toHaveLength(opened);
  const told = workspace.front.callsOf("chat.postMessage").at(-1)?.body;
  expect(told?.["channel"]).toBe(workspace.people["guest"]);
  expect(JSON.stringify(told?.["blocks"])).toContain("I may not be used here");
});

test("a workflow has to name who asks where not everybody may, and where the answer goes where not every channel is allowed", async () => {
  const error = async (inputs: Json): Promise<unknown> => {
    await workspace.runStep({ question, ...inputs });
    return workspace.front.callsOf("functions.completeError").at(-1)?.body["error"];
  };
  expect(await error({})).toContain("has to name the person who asks");
  await workspace.restart(openGuarded(), { SLACK_ALLOWED_CHANNELS: general });
  const user = workspace.people["ann"];
  expect(await error({ user })).toContain("and the channel");
  await workspace.runStep({ question, user, channel: general });
  expect(isShown(workspace.front.callsOf("functions.completeSuccess").at(-1)?.body)).toBe(true);
});

test("no questions are suggested where direct messages are not answered", async () => {
  await workspace.restart(openGuarded(), { SLACK_DIRECT_MESSAGES: "off" });
  expect(isShown(await shownBy("suggested questions", "ann"))).toBe(false);
});
