import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { bot, botToken, privateChannel, team } from "../../stand-ins/slack/front.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const mention = `<@${bot}>`;
const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";
const unknown = "how did Netflix migrate?";
let workspace: Workspace;
let general = "";
let help = "";
let quiet = "";

beforeAll(async () => {
  workspace = await Workspace.open(footnote, settingsOf, { channels: ["quiet"] });
  workspace.front.isPaced = false;
  general = workspace.channels["general"] ?? "";
  help = workspace.channels["help"] ?? "";
  quiet = workspace.channels["quiet"] ?? "";
});
afterAll(() => workspace.close());

function settingsOf({ channels }: Workspace): Record<string, string> {
  return {
    SLACK_ANSWER_CHANNELS: channels["quiet"] ?? "",
    SLACK_HELP_CHANNEL: channels["help"] ?? "",
    SLACK_HELP_GROUP: "S0HELPERS",
  };
}

async function askedInGeneral(text: string, who = "ann"): Promise<{ ts: string; answer: Json; blocks: Json[] }> {
  const ts = await workspace.say(who, general, `${mention} ${text}`);
  const [answer] = await workspace.answered(general, ts);
  return { ts, answer: { ...answer }, blocks: [...(answer?.blocks ?? [])] };
}

describe("messages", () => {
  test("a mention is answered in its thread, once, though it arrives as a message too", async () => {
    const { ts, answer, blocks } = await askedInGeneral(overkill);
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
    const { ts } = await askedInGeneral("how did Dropbox migrate?");
    await workspace.restart(footnote, settingsOf(workspace));
    const place = { thread_ts: ts, parent_user_id: workspace.people["ann"] };
    workspace.front.refusing.set("conversations.replies", "ratelimited");
    await workspace.say("ann", general, "and cloudflare?", place);
    await workspace.connection.idle();
    await workspace.say("ann", general, "how did Figma migrate?", place);
    expect(await workspace.answered(general, ts, 2)).toHaveLength(2);
  });

  test("a follow-up needs no mention while nobody else has written, and one afterwards", async () => {
    const { ts } = await askedInGeneral("how did Dropbox migrate?");
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
    await until(async () => ((await workspace.answers(channel)).length === 1 ? true : undefined));
    await workspace.restart(footnote, settingsOf(workspace));
    await workspace.say("ann", channel, "and cloudflare?", { channel_type: "im" });
    await until(async () => ((await workspace.answers(channel)).length === 2 ? true : undefined));
    const all = await workspace.answers(channel);
    expect(all.map(({ blocks }) => words(blocks)).join()).toContain("Cloudflare");
  });

  test("a thread of a direct message keeps its conversation across a restart too", async () => {
    const opened = (await workspace.front.as("xoxp-bob", "conversations.open", { users: bot })) as {
      channel: { id: string };
    };
    const channel = opened.channel.id;
    const ts = await workspace.say("bob", channel, "how did Dropbox migrate?", { channel_type: "im" });
    await until(async () => ((await workspace.answers(channel)).length === 1 ? true : undefined));
    await workspace.restart(footnote, settingsOf(workspace));
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

describe("a question that is edited", () => {
  test("is answered again in place, in its conversation", async () => {
    const { ts } = await askedInGeneral("how did Dropbox migrate?");
    const place = { thread_ts: ts, parent_user_id: workspace.people["ann"] };
    const second = await workspace.say("ann", general, `${mention} and Netflix?`, place);
    await workspace.answered(general, ts, 2);
    await workspace.edit("ann", general, second, `${mention} and Cloudflare?`);
    const answers = await until(async () => {
      const found = await workspace.answers(general, ts);
      return words(found[1]?.blocks).includes("Cloudflare: Edge Computing") ? found : undefined;
    });
    expect(answers).toHaveLength(2);
  });

  test("before its answer stands is answered as it reads in the end", async () => {
    const text = `${mention} ${unknown}`;
    const posted = await workspace.front.as("xoxp-ann", "chat.postMessage", { channel: general, text });
    const ts = String(posted["ts"]);
    workspace.front.slowness = 300;
    const asked = workspace.tell({ type: "app_mention", channel: general, text, ts, user: workspace.people["ann"] });
    const edit = { type: "message", subtype: "message_changed", channel: general, ts: "1" };
    const corrected = ["how did Cloudflare migrate?", overkill].map((question) =>
      workspace.tell({ ...edit, message: { ts, user: workspace.people["ann"], text: `${mention} ${question}` } }),
    );
    await Promise.all([asked, ...corrected]);
    workspace.front.slowness = 0;
    await workspace.connection.idle();
    const answers = await workspace.answers(general, ts);
    expect(answers.map(({ blocks }) => words(blocks))).toEqual([expect.stringContaining("CRUD")]);
  });

  test("who edits is told where it could not be answered again", async () => {
    const { ts } = await askedInGeneral("how did Dropbox migrate?");
    workspace.front.refusing.set("chat.update", "edit_window_closed");
    await workspace.edit("ann", general, ts, `${mention} how did Figma migrate?`);
    const seen = await until(() => workspace.front.seenAlone.at(-1));
    expect(seen).toMatchObject({ user: workspace.people["ann"], channel: general, thread_ts: ts });
    expect(words(seen["blocks"])).toContain("Something went wrong");
  });

  test("is left alone once its answer was removed", async () => {
    const { ts, answer, blocks } = await askedInGeneral(unknown);
    await workspace.press("ann", blocks, "remove", { channel: general, ts: String(answer["ts"]), thread_ts: ts });
    await workspace.edit("ann", general, ts, `${mention} ${overkill}`);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(0);
    expect(workspace.logs.join("")).not.toContain("message_not_found");
  });
});

describe("a question that is deleted", () => {
  test("takes its answer with it", async () => {
    const { ts } = await askedInGeneral(overkill);
    const edits = workspace.front.callsOf("chat.update").length;
    await workspace.erase("ann", general, ts);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(0);
    expect(await workspace.record.answerTo(`slack:${team}:${general}:${ts}`)).toBeUndefined();
    expect(workspace.front.callsOf("chat.update")).toHaveLength(edits);
  });

  test("takes its own answer out of a conversation, and no other", async () => {
    const { ts } = await askedInGeneral("how did Dropbox migrate?");
    const place = { thread_ts: ts, parent_user_id: workspace.people["ann"] };
    const second = await workspace.say("ann", general, "and cloudflare?", place);
    const [first] = await workspace.answered(general, ts, 2);
    await workspace.erase("ann", general, second);
    await workspace.connection.idle();
    expect((await workspace.answers(general, ts)).map((one) => one.ts)).toEqual([first?.ts]);
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
    await until(() => (workspace.front.refusing.size === 0 ? true : undefined));
    await workspace.connection.idle();
    expect(workspace.front.callsOf("chat.postMessage")).toHaveLength(before);
  });

  test("stays silent where nobody set it", async () => {
    const ts = await workspace.say("ann", general, overkill);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(0);
  });
});

describe("the slash command", () => {
  test("is answered with its acknowledgement, for the asker alone", async () => {
    const { ack, replies } = await workspace.command("ann", general, overkill);
    expect(ack["response_type"]).toBe("ephemeral");
    expect(words(ack["blocks"])).toContain("CRUD");
    expect(replies).toHaveLength(0);
  });

  test("reads what Slack escapes", async () => {
    const { ack } = await workspace.command("ann", general, "what is &lt;T&gt; &amp; why?");
    const asked = words((ack["blocks"] as Json[])[0]);
    expect(asked).toContain("&lt;T&gt; &amp; why?");
    expect(asked).not.toContain("amp;lt;");
  });

  test.each(["", "help", "topics"])("says how to ask and what there is to “%s”", async (text) => {
    const { ack } = await workspace.command("ann", general, text);
    expect(words(ack["blocks"])).toContain("When Rust Is Overkill");
  });

  test("shares where the bot is not, and takes it away again", async () => {
    const channel = workspace.channels[privateChannel] ?? "";
    const { ack } = await workspace.command("bob", channel, overkill);
    const place = { channel, ts: "5.7" };
    const [shared, ...more] = await workspace.press("bob", ack["blocks"] as Json[], "share", place);
    expect(more).toEqual([]);
    expect(shared).toMatchObject({ response_type: "in_channel", replace_original: false });
    expect(words(shared?.["blocks"])).toContain(`<@${workspace.people["bob"]}>`);
    const [again] = await workspace.press("bob", ack["blocks"] as Json[], "share", place);
    expect(words(again?.["blocks"])).toContain("already shared");
    const removed = await workspace.press("bob", shared?.["blocks"] as Json[], "remove", { channel, ts: "5.8" });
    expect(removed).toEqual([{ delete_original: true }]);
  });

  test("says to invite the bot where nothing can be shared, and shares once it is there", async () => {
    const { ack } = await workspace.command("bob", general, overkill);
    const place = { channel: general, ts: "5.9" };
    workspace.front.refusing.set("chat.postMessage", "not_in_channel").set("respond", "expired_url");
    expect(await workspace.press("bob", ack["blocks"] as Json[], "share", place)).toEqual([]);
    const { body } = workspace.front.callsOf("chat.postMessage").at(-1) ?? {};
    expect(body?.["channel"]).toBe(workspace.people["bob"]);
    expect(words(body?.["blocks"])).toContain(`I am not in <#${general}>`);
    const before = (await workspace.answers(general)).length;
    await workspace.press("bob", ack["blocks"] as Json[], "share", place);
    expect(await workspace.answers(general)).toHaveLength(before + 1);
  });

  test("tells who presses under what was shared, where they see it", async () => {
    const { ack } = await workspace.command("bob", general, overkill);
    await workspace.press("bob", ack["blocks"] as Json[], "share", { channel: general, ts: "5.6" });
    const shared = (await workspace.answers(general)).find(({ blocks }) => words(blocks).includes("Shared by"));
    const ts = shared?.ts ?? "";
    const place = { channel: general, ts, thread_ts: ts };
    const [told] = await workspace.press("ann", shared?.blocks ?? [], "remove", place);
    expect(words(told?.["blocks"])).toContain("Only who asked");
    expect(told).not.toHaveProperty("thread_ts");
  });
});

describe("modals", () => {
  test("the whole section opens, from an answer", async () => {
    const { blocks, answer, ts } = await askedInGeneral(dropbox);
    await workspace.press("ann", blocks, "whole_section", {
      channel: general,
      ts: String(answer["ts"]),
      thread_ts: ts,
    });
    const view = workspace.front.callsOf("views.open").at(-1)?.body["view"];
    expect(words(view)).toContain("Before Rust, the sync engine was written in Python");
  });

  test("a press that came too late is answered, not passed over", async () => {
    const { blocks, answer, ts } = await askedInGeneral(dropbox);
    const trigger = workspace.front.trigger();
    workspace.front.expire(trigger);
    const place = { channel: general, ts: String(answer["ts"]), thread_ts: ts, trigger };
    const [told] = await workspace.press("ann", blocks, "whole_section", place);
    expect(words(told?.["blocks"])).toContain("ask again");
  });

  test("the shortcut from anywhere opens a modal that answers, and browses", async () => {
    await workspace.shortcut("ann", { type: "shortcut", callback_id: "ask_knowledge" });
    const opened = workspace.front.callsOf("views.open").at(-1);
    const view = opened?.answer["view"] as Json;
    expect(await workspace.find("ann", "find_section", "overkil")).toContain("When Rust Is Overkill");
    const response = await workspace.submit("ann", view, dropbox);
    expect(response["response_action"]).toBe("update");
    const answered = response["view"] as Json;
    expect(words(answered["blocks"])).toContain("Dropbox");
    await workspace.press("ann", answered["blocks"] as Json[], "whole_section", { view: { ...answered, id: "V1" } });
    expect(words(workspace.front.callsOf("views.push").at(-1)?.body["view"])).toContain("Before Rust");
    await workspace.press("ann", answered["blocks"] as Json[], "feedback_1", { view: { ...answered, id: "V1" } });
    expect(words(workspace.front.callsOf("views.push").at(-1)?.body["view"])).toContain("What was wrong?");
  });

  test("the app's home says where to ask, who sees it and what is recorded, and finds any section", async () => {
    await workspace.tell({ type: "app_home_opened", user: workspace.people["ann"], channel: "D1", tab: "home" });
    const { body } = await until(() => workspace.front.callsOf("views.publish")[0]);
    const view = body["view"] as Json;
    for (const said of ["mention me", "you alone see", "are recorded"]) expect(words(view)).toContain(said);
    const pushed = workspace.front.callsOf("views.push").length;
    const picked = sectionKey("rust-in-production#when-rust-is-overkill");
    await workspace.press("ann", view["blocks"] as Json[], `find_section:${picked}`, { view: { ...view, id: "V1" } });
    const opened = words(workspace.front.callsOf("views.open").at(-1)?.body["view"]);
    expect(opened).toContain("CRUD");
    expect(opened).not.toContain("This answered it");
    expect(workspace.front.callsOf("views.push")).toHaveLength(pushed);
    await workspace.press("ann", view["blocks"] as Json[], "open_ask", { view: { ...view, id: "V1" } });
    expect(words(workspace.front.callsOf("views.open").at(-1)?.body["view"])).toContain("Your question");
  });
});

describe("what fails", () => {
  test.each(["the shortcut from anywhere", "a button at home"])("%s: who used it is told", async (way) => {
    workspace.front.refusing.set("views.open", "expired_trigger_id");
    const home = [{ elements: [{ type: "button", action_id: "open_ask", value: "ask" }] }];
    if (way.startsWith("a button"))
      await workspace.press("ann", home, "open_ask", { view: { type: "home", id: "V1" } });
    else await workspace.shortcut("ann", { type: "shortcut", callback_id: "ask_knowledge" });
    const { body, answer } = await until(() => workspace.front.callsOf("chat.postMessage").at(-1));
    expect(answer["ok"]).toBe(true);
    expect(body["channel"]).toBe(workspace.people["ann"]);
    expect(words(body["blocks"])).toContain("Something went wrong");
  });

  test("a button of which nothing can be read says so", async () => {
    const blocks = [{ elements: [{ type: "button", action_id: "next_best", value: "{}" }] }];
    const [told] = await workspace.press("ann", blocks, "next_best", { channel: general, ts: "1.1" });
    expect(words(told?.["blocks"])).toContain("Something went wrong");
  });

  test("a fourth modal takes the third one's place", async () => {
    const modal = { type: "modal", id: "V3" };
    const buttons = [{ elements: [{ type: "button", action_id: "open_0", value: "none" }] }];
    workspace.front.refusing.set("views.push", "push_limit_reached");
    await workspace.press("ann", buttons, "open_0", { view: modal });
    const { body } = await until(() => workspace.front.callsOf("views.update").at(-1));
    expect(body["view_id"]).toBe("V3");
    expect(words(body["view"])).toContain("no longer there");
  });
});

describe("the shortcut on a message", () => {
  test("tells who used it where the answer was refused", async () => {
    workspace.front.refusing.set("respond", "internal_error");
    const replies = await workspace.shortcut("ann", {
      type: "message_action",
      callback_id: "answer_this",
      channel: { id: general },
      message: { ts: "7.7", text: overkill },
    });
    expect(words(replies[0]?.["blocks"])).toContain("Something went wrong");
  });

  test("answers in a thread too, for who used it alone", async () => {
    const [reply] = await workspace.shortcut("ann", {
      type: "message_action",
      callback_id: "answer_this",
      channel: { id: general, name: "general" },
      message_ts: "7.7",
      message: {
        type: "message",
        user: workspace.people["bob"],
        ts: "7.7",
        text: "how did Dropbox migrate?",
        thread_ts: "7.1",
      },
    });
    expect(reply?.["response_type"]).toBe("ephemeral");
    expect(words(reply?.["blocks"])).toContain("Dropbox");
    expect(words(reply?.["blocks"])).toContain("Share in channel");
  });
});

describe("removing", () => {
  test("only who asked can", async () => {
    const { blocks, answer, ts } = await askedInGeneral(overkill);
    const place = { channel: general, ts: String(answer["ts"]), thread_ts: ts };
    const [told] = await workspace.press("bob", blocks, "remove", place);
    expect(words(told?.["blocks"])).toContain("Only who asked");
    expect(told?.["thread_ts"]).toBe(ts);
    expect(await workspace.answers(general, ts)).toHaveLength(1);
    await workspace.press("ann", blocks, "remove", place);
    expect(await workspace.answers(general, ts)).toHaveLength(0);
    expect(await workspace.press("ann", blocks, "remove", place)).toEqual([]);
  });
});

describe("asking a person", () => {
  test("posts the question and its link to the help channel, once, and calls the group", async () => {
    const { blocks, answer, ts } = await askedInGeneral(`${unknown} <!channel>`);
    const place = { channel: general, ts: String(answer["ts"]), thread_ts: ts };
    const [told] = await workspace.press("ann", blocks, "ask_person", place);
    expect(words(told?.["blocks"])).toContain(help);
    const [again] = await workspace.press("bob", blocks, "ask_person", place);
    expect(words(again?.["blocks"])).toContain("already");
    const asked = (await workspace.front.as(botToken, "conversations.history", { channel: help }))[
      "messages"
    ] as Json[];
    expect(asked).toHaveLength(1);
    const text = words(asked[0]?.["blocks"]);
    expect(text).toContain("Netflix");
    expect(text).toContain("<!subteam^S0HELPERS>");
    expect(text).not.toContain("<!channel>");
  });

  test("from a modal: who pressed is told in their direct messages", async () => {
    await workspace.shortcut("ann", { type: "shortcut", callback_id: "ask_knowledge" });
    const view = workspace.front.callsOf("views.open").at(-1)?.answer["view"] as Json;
    const answered = (await workspace.submit("ann", view, "how did Zoom migrate?"))["view"] as Json;
    await workspace.press("ann", answered["blocks"] as Json[], "ask_person", { view: { ...answered, id: "V1" } });
    const { body, answer } = await until(() => workspace.front.callsOf("chat.postMessage").at(-1));
    expect(answer["ok"]).toBe(true);
    expect(body["channel"]).toBe(workspace.people["ann"]);
    expect(words(body["blocks"])).toContain(help);
  });

  test("can be tried again where it failed", async () => {
    const { blocks, answer, ts } = await askedInGeneral("how did Spotify migrate?");
    const place = { channel: general, ts: String(answer["ts"]), thread_ts: ts };
    workspace.front.refusing.set("chat.postMessage", "restricted_action");
    const [failed] = await workspace.press("ann", blocks, "ask_person", place);
    expect(words(failed?.["blocks"])).toContain("Something went wrong");
    const [told] = await workspace.press("ann", blocks, "ask_person", place);
    expect(words(told?.["blocks"])).toContain(help);
  });
});
