import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bot, botToken, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { shippedKnowledge } from "../../support/shipped.ts";
import { FailingOnce } from "../flows/failing-once.ts";
import { askedInGeneral, openAnswering } from "./answering-workspace.ts";

const mention = `<@${bot}>`;
const overkill = "when is Rust overkill?";
const unknown = "how did Netflix migrate?";
let workspace: Workspace;
let general = "";

beforeAll(async () => {
  ({ workspace, general } = await openAnswering());
});
afterAll(() => workspace.close());

describe("a question that is edited", () => {
  test("is answered again in place, in its conversation", async () => {
    const { ts } = await askedInGeneral(workspace, "how did Dropbox migrate?");
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
    const { ts } = await askedInGeneral(workspace, "how did Dropbox migrate?");
    workspace.front.refusing.set("chat.update", "edit_window_closed");
    await workspace.edit("ann", general, ts, `${mention} how did Figma migrate?`);
    const seen = await until(() => workspace.front.seenAlone.at(-1));
    expect(seen).toMatchObject({ user: workspace.people["ann"], channel: general, thread_ts: ts });
    expect(words(seen["blocks"])).toContain("Something went wrong");
  });

  test("loses its answer where the mention goes in somebody else's thread, and keeps it in its own", async () => {
    for (const [beginner, answers] of [
      ["bob", 0],
      ["ann", 1],
    ] as const) {
      const root = await workspace.say(beginner, general, "a word about languages");
      const place = { thread_ts: root, parent_user_id: workspace.people[beginner] };
      const ts = await workspace.say("ann", general, `${mention} ${overkill}`, place);
      await workspace.answered(general, root);
      await workspace.edit("ann", general, ts, overkill);
      await workspace.connection.idle();
      expect(await workspace.answers(general, root)).toHaveLength(answers);
    }
  });

  test("in direct messages is answered where it asked nothing before", async () => {
    const opened = await workspace.front.as(botToken, "conversations.open", { users: workspace.people["ann"] });
    const direct = String((opened["channel"] as { id: string }).id);
    const ts = await workspace.say("ann", direct, overkill);
    await workspace.answered(direct, ts);
    await workspace.edit("ann", direct, ts, "never mind");
    await workspace.connection.idle();
    expect(await workspace.answers(direct, ts)).toEqual([]);
    await workspace.edit("ann", direct, ts, "how did Dropbox migrate?");
    await workspace.connection.idle();
    expect((await workspace.answers(direct, ts)).map(({ blocks }) => words(blocks))).toEqual([
      expect.stringContaining("Dropbox"),
    ]);
  });

  test("is answered in place of the word that it failed, which goes with it", async () => {
    const failing = await Workspace.open(new FailingOnce(shippedKnowledge.documents));
    const channel = failing.channels["general"] ?? "";
    const ts = await failing.say("ann", channel, `${mention} ${unknown}`);
    const [told] = await failing.answered(channel, ts);
    expect(words(told?.blocks)).toContain("Something went wrong");
    await failing.edit("ann", channel, ts, `${mention} ${overkill}`);
    await failing.connection.idle();
    const said = (await failing.answers(channel, ts)).map(({ blocks }) => words(blocks));
    expect(said).toEqual([expect.stringContaining("CRUD")]);
    await failing.close();
  });
});

describe("a question that is deleted", () => {
  test("takes its answer with it", async () => {
    const { ts } = await askedInGeneral(workspace, overkill);
    const edits = workspace.front.callsOf("chat.update").length;
    await workspace.erase("ann", general, ts);
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(0);
    expect(await workspace.record.answerTo(`slack:${team}:${general}:${ts}`)).toBeUndefined();
    expect(workspace.front.callsOf("chat.update")).toHaveLength(edits);
  });

  test("takes its own answer out of a conversation, and no other", async () => {
    const { ts } = await askedInGeneral(workspace, "how did Dropbox migrate?");
    const place = { thread_ts: ts, parent_user_id: workspace.people["ann"] };
    const second = await workspace.say("ann", general, "and cloudflare?", place);
    const [first] = await workspace.answered(general, ts, 2);
    await workspace.erase("ann", general, second);
    await workspace.connection.idle();
    expect((await workspace.answers(general, ts)).map((one) => one.ts)).toEqual([first?.ts]);
  });
});
