import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { isPrivate, openAnswering, shown } from "./answering-community.ts";

type Json = Record<string, unknown>;
const mention = `<@${botId}>`;
const overkill = "when is Rust overkill?";
const unknown = "how did Netflix migrate?";
const dropbox = "how did Dropbox migrate?";
let community: Community;
let general = "";
let help = "";
let role = "";
let settings: Record<string, string> = {};

beforeAll(async () => {
  ({ community, general, help, role, settings } = await openAnswering());
});
afterAll(() => community.close());

describe("buttons, after a restart too", () => {
  async function answered(text = overkill): Promise<Json> {
    const answer = await community.answered(general, community.say("ann", general, `${mention} ${text}`));
    await community.restart(footnote, settings);
    return answer;
  }

  test("the whole section opens for who pressed, and its pages turn in place", async () => {
    const opened = await community.press("bob", await answered("how did Discord migrate?"), "open:0:");
    expect(isPrivate(opened)).toBe(true);
    expect(wordsOf(shown(opened))).toContain("its media processing pipelines");
  });

  test("the next best is shown to who pressed, and is another", async () => {
    const answer = await answered(dropbox);
    const next = await community.press("bob", answer, "next:");
    expect(isPrivate(next)).toBe(true);
    expect(wordsOf(shown(next))).toContain("Question: how did Dropbox migrate?");
    expect(wordsOf(shown(next)).split("\n").slice(1)).not.toEqual(wordsOf(answer).split("\n"));
  });

  test("the next best of a follow-up is shared as it was seen", async () => {
    const answer = await answered(dropbox);
    const asked = community.say("ann", general, "how did they do it?", { above: String(answer["id"]) });
    const followed = await community.answered(general, asked);
    const next = await community.press("bob", followed, "next:");
    const shared = await community.press("bob", next.message, "share:");
    const [, seen = ""] = /Question: .+\n(.{20})/.exec(wordsOf(shown(next))) ?? [];
    expect(seen).not.toBe("");
    expect(wordsOf(shown(shared))).toContain(seen);
  });

  test("a private answer is shared once, with who did", async () => {
    const { message } = await community.command("bob", general, "ask", { question: overkill, private: true });
    await community.restart(footnote, settings);
    const shared = await community.press("bob", message, "share:");
    expect(isPrivate(shared)).toBe(false);
    expect(wordsOf(shown(shared))).toMatch(
      new RegExp(`^-# Shared by <@${community.world.people["bob"]}>\n-# Question`),
    );
    expect(wordsOf(shown(await community.press("bob", message, "share:")))).toContain("already shared");
  });

  test("thumbs are kept, and a thumb down asks for a reason", async () => {
    const answer = await answered("why is Rust slow to compile?");
    expect((await community.press("ann", answer, "good:")).callbacks).toEqual([{ type: 6 }]);
    const modal = await community.press("bob", answer, "bad:");
    expect(modal.callbacks[0]?.["type"]).toBe(9);
    await community.submit("bob", modal, "it is about something else");
    expect(community.record.allFeedback().slice(-2)).toMatchObject([
      { isHelpful: true, question: "why is Rust slow to compile?" },
      { isHelpful: false, reason: "it is about something else" },
    ]);
  });

  test("who asked can remove an answer, and who manages messages; nobody else", async () => {
    for (const who of ["ann", "mod"]) {
      const answer = await answered();
      expect(wordsOf(shown(await community.press("bob", answer, "remove:")))).toContain("Only the person who asked");
      expect(community.world.messages.has(String(answer["id"]))).toBe(true);
      await community.press(who, answer, "remove:");
      await until(() => (community.world.messages.has(String(answer["id"])) ? undefined : true));
    }
  });

  test("a person is asked once, with the question, its place and the role, and nobody else is called", async () => {
    const answer = await answered(`${unknown} @everyone <@&1>`);
    expect(wordsOf(shown(await community.press("ann", answer, "person:")))).toContain(help);
    expect(wordsOf(shown(await community.press("bob", answer, "person:")))).toContain("already");
    const [asked, ...more] = community.answers(help);
    expect(more).toEqual([]);
    expect(wordsOf(asked ?? {})).toMatch(
      new RegExp(`<@&${role}>[\\s\\S]*<@${community.world.people["ann"]}>[\\s\\S]*Netflix`),
    );
    expect(wordsOf(asked ?? {})).toContain(`/${general}/${answer["id"]}`);
    const sent = community.rest.callsOf("POST", new RegExp(`/channels/${help}/messages`)).at(-1)?.body;
    expect(sent?.["allowed_mentions"]).toEqual({ parse: [], roles: [role] });
  });

  test("who answers in the help channel is left to talk, unless they mention the bot", async () => {
    await community.press("ann", await answered(dropbox.replace("Dropbox", "Netscape")), "person:");
    const post = await until(() => community.answers(help).find((one) => wordsOf(one).includes("Netscape")));
    const above = String(post["id"]);
    const talk = [{}, { pings: false }].map((more) =>
      community.say("bob", help, "They used Rust.", { above, ...more }),
    );
    const asked = community.say("bob", help, `${mention} ${overkill}`, { above });
    await community.answered(help, asked);
    await community.settled();
    for (const one of talk) expect(community.answers(help, one)).toHaveLength(0);
  });

  test("the next best is found where no texts are kept, and an edit that changes no word answers nothing again", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    const answer = await community.answered(general, asked);
    await community.settled();
    const key = `discord:${asked}`;
    const given = await community.record.answerTo(key);
    if (given === undefined) throw new Error("the answer is not remembered");
    await community.record.setAnswer(key, { ...given, question: "", earlier: [] });
    expect(wordsOf(shown(await community.press("bob", answer, "next:")))).toContain(`Question: ${dropbox}`);
    const edits = () => community.rest.callsOf("PATCH", new RegExp(`/messages/${answer["id"]}`)).length;
    community.edit(asked, `${mention} ${dropbox}`);
    await community.settled();
    expect(edits()).toBe(0);
  });

  test("a reason whose question is gone is not thanked for", async () => {
    const asked = community.say("ann", general, `${mention} ${overkill}`);
    const modal = await community.press("bob", await community.answered(general, asked), "bad:");
    await community.restart(footnote, settings);
    community.world.messages.delete(asked);
    const sent = await community.submit("bob", modal, "it is about something else");
    expect(wordsOf(shown(sent))).toContain("can no longer see the question");
  });

  test("a question that is gone is said so", async () => {
    const asked = community.say("ann", general, `${mention} ${overkill}`);
    const answer = await community.answered(general, asked);
    await community.restart(footnote, settings);
    community.world.messages.delete(asked);
    expect(wordsOf(shown(await community.press("ann", answer, "menu:")))).toContain("can no longer see the question");
  });
});

describe("where components are refused", () => {
  test("the answer goes as text, with its buttons", async () => {
    community.rest.refusesComponents = true;
    const asked = await community.command("ann", general, "ask", { question: dropbox });
    const answer = await community.answered(general, community.say("ann", general, `${mention} ${dropbox}`));
    community.rest.refusesComponents = false;
    for (const message of [shown(asked), answer]) expect(String(message["content"])).toContain("Dropbox");
    const next = await community.press("ann", asked.message, "next:");
    expect(wordsOf(shown(next))).toContain("Question: how did Dropbox migrate?");
  });
});
