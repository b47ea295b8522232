import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { privateChannel } from "../../stand-ins/slack/slack-stand-in.ts";
import { type Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { openAnswering } from "./answering-workspace.ts";

type Json = Record<string, unknown>;
const overkill = "when is Rust overkill?";
let workspace: Workspace;
let general = "";

beforeAll(async () => {
  ({ workspace, general } = await openAnswering());
});
afterAll(() => workspace.close());

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

  test("shares where the bot is not, takes it away again, and shares it once more", async () => {
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
    const [anew] = await workspace.press("bob", ack["blocks"] as Json[], "share", place);
    expect(anew).toMatchObject({ response_type: "in_channel" });
    const [twice] = await workspace.press("bob", ack["blocks"] as Json[], "share", place);
    expect(words(twice?.["blocks"])).toContain("already shared");
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
    expect(words(told?.["blocks"])).toContain("Only the person who asked");
    expect(told).not.toHaveProperty("thread_ts");
  });
});
