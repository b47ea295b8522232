import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { botToken } from "../../stand-ins/slack/slack-stand-in.ts";
import { type Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { askedInGeneral, openAnswering } from "./answering-workspace.ts";

type Json = Record<string, unknown>;
const overkill = "when is Rust overkill?";
const discord = "how did Discord migrate?";
const unknown = "how did Netflix migrate?";
let workspace: Workspace;
let general = "";
let help = "";

beforeAll(async () => {
  ({ workspace, general, help } = await openAnswering());
});
afterAll(() => workspace.close());

describe("modals", () => {
  test("the whole section opens, from an answer", async () => {
    const { blocks, answer, ts } = await askedInGeneral(workspace, discord);
    await workspace.press("ann", blocks, "whole_section", {
      channel: general,
      ts: String(answer["ts"]),
      thread_ts: ts,
    });
    const view = workspace.front.callsOf("views.open").at(-1)?.body["view"];
    expect(words(view)).toContain("its media processing pipelines");
  });

  test("a press that came too late is answered, not passed over", async () => {
    const { blocks, answer, ts } = await askedInGeneral(workspace, discord);
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
    const response = await workspace.submit("ann", view, discord);
    expect(response["response_action"]).toBe("update");
    const answered = response["view"] as Json;
    expect(words(answered["blocks"])).toContain("Discord");
    await workspace.press("ann", answered["blocks"] as Json[], "whole_section", { view: { ...answered, id: "V1" } });
    expect(words(workspace.front.callsOf("views.push").at(-1)?.body["view"])).toContain(
      "its media processing pipelines",
    );
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
    const { blocks, answer, ts } = await askedInGeneral(workspace, overkill);
    const place = { channel: general, ts: String(answer["ts"]), thread_ts: ts };
    const [told] = await workspace.press("bob", blocks, "remove", place);
    expect(words(told?.["blocks"])).toContain("Only the person who asked");
    expect(told?.["thread_ts"]).toBe(ts);
    expect(await workspace.answers(general, ts)).toHaveLength(1);
    await workspace.press("ann", blocks, "remove", place);
    expect(await workspace.answers(general, ts)).toHaveLength(0);
    expect(await workspace.press("ann", blocks, "remove", place)).toEqual([]);
  });
});

describe("asking a person", () => {
  test("posts the question and its link to the help channel, once, and calls the group", async () => {
    const { blocks, answer, ts } = await askedInGeneral(workspace, `${unknown} <!channel>`);
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
    const { blocks, answer, ts } = await askedInGeneral(workspace, "how did Spotify migrate?");
    const place = { channel: general, ts: String(answer["ts"]), thread_ts: ts };
    workspace.front.refusing.set("chat.postMessage", "restricted_action");
    const [failed] = await workspace.press("ann", blocks, "ask_person", place);
    expect(words(failed?.["blocks"])).toContain("I cannot reach the channel where people are asked");
    const [told] = await workspace.press("ann", blocks, "ask_person", place);
    expect(words(told?.["blocks"])).toContain(help);
  });
});
