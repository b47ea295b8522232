import { afterAll, beforeAll, expect, test } from "vitest";
import { Footnote } from "../../../src/index.ts";
import { loadKnowledge } from "../../../src/knowledge/load.ts";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { shippedFolder } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const section = "rust-in-production#when-rust-is-overkill";
const discord = "rust-in-production#discord-taming-latency";
const question = "how did the brave migrate?";
let workspace: Workspace;
let general = "";
let footnote: Footnote;

beforeAll(async () => {
  footnote = new Footnote(loadKnowledge(shippedFolder).documents);
  workspace = await Workspace.open(footnote);
  workspace.front.isPaced = false;
  general = workspace.channels["general"] ?? "";
});
afterAll(() => workspace.close());

async function asked(text: string): Promise<{ ts: string; answer: string; blocks: Json[] }> {
  const ts = await workspace.say("ann", general, `<@${bot}> ${text}`);
  const [answer] = await workspace.answered(general, ts);
  return { ts, answer: answer?.ts ?? "", blocks: [...(answer?.blocks ?? [])] };
}

test("a question is recorded with what came of it, and a section with who opened it", async () => {
  const { ts, answer, blocks } = await asked("how did Discord migrate?");
  await workspace.press("bob", blocks, "whole_section", { channel: general, ts: answer, thread_ts: ts });
  expect(workspace.record.allAsked().at(-1)).toMatchObject({
    ...{ person: { platform: "slack", id: workspace.people["ann"] }, way: "mention", audiences: ["public"] },
    ...{ question: "how did Discord migrate?", kind: "answer", sections: [discord], knowledge: footnote.version },
  });
  expect(workspace.record.allMarks().at(-1)).toMatchObject({
    ...{ kind: "opened", section: discord, person: { platform: "slack", id: workspace.people["bob"] } },
  });
});

test("what is asked again, in whatever way, is a question of its own each time", async () => {
  const before = workspace.record.allAsked().length;
  for (let time = 0; time < 2; time++) {
    await asked("when is Rust overkill?");
    const { ack } = await workspace.command("ann", general, "when is Rust overkill?");
    await workspace.press("ann", ack["blocks"] as Json[], "next_best", { channel: general, ts: "1.1" });
    await workspace.shortcut("ann", { type: "shortcut", callback_id: "ask_knowledge" });
    await workspace.submit("ann", workspace.front.callsOf("views.open").at(-1)?.answer["view"] as Json, question);
  }
  const ways = ["mention", "command", "next", "modal"];
  // Answers are recorded a moment after they are sent.
  const all = [...ways, ...ways];
  const noted = await until(() => {
    const asked = workspace.record.allAsked().slice(before);
    return asked.length < all.length ? undefined : asked;
  });
  expect(noted).toMatchObject(all.map((way) => ({ way })));
});

test("a press of This answered it teaches, but a guest's does not count", async () => {
  const { ts, answer, blocks } = await asked(question);
  expect(words(blocks)).not.toContain("This answered it");
  workspace.front.guests.add(workspace.people["guest"] ?? "");
  for (const who of ["ann", "guest"]) {
    await workspace.press(who, blocks, "open_0", { channel: general, ts: answer, thread_ts: ts });
    const view = workspace.front.callsOf("views.open").at(-1)?.body["view"] as Json;
    expect(words(view)).toContain("This answered it");
    await workspace.press(who, view["blocks"] as Json[], "answered_it", { view: { ...view, id: "V1" } });
    const noted = workspace.front.callsOf("views.update").at(-1)?.body["view"];
    expect(words(noted)).toContain("noted");
    expect(words(noted)).not.toContain("This answered it");
  }
  const taught = workspace.record.allLessons();
  expect(taught.map(({ person, countsAlone }) => [person.id, countsAlone])).toEqual([
    [workspace.people["ann"], true],
    [workspace.people["guest"], false],
  ]);
  expect(taught[0]).toMatchObject({ question, isRight: true, audiences: ["public"] });
});

test("a thumb down on what was answered by a lesson is a word against the lesson, but a guest's does not count", async () => {
  const phrase = "what is the company picnic like?";
  footnote.learn([{ section, phrase, audiences: ["public"] }]);
  const { ts, answer, blocks } = await asked("what is the company picnic like");
  expect(words(blocks)).toContain("honest advocates");
  workspace.front.guests.add(workspace.people["guest"] ?? "");
  for (const [who, countsAlone] of [
    ["bob", true],
    ["guest", false],
  ] as const) {
    await workspace.press(who, blocks, "feedback_1", { channel: general, ts: answer, thread_ts: ts });
    expect(workspace.record.allLessons().at(-1)).toMatchObject({
      question: phrase,
      section,
      isRight: false,
      countsAlone,
    });
  }
});
