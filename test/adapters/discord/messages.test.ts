import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, botRoleId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote, shippedKnowledge } from "../../support/shipped.ts";
import { FailingOnce } from "../flows/failing-once.ts";
import { openAnswering, shown } from "./answering-community.ts";

type Json = Record<string, unknown>;
const mention = `<@${botId}>`;
const overkill = "when is Rust overkill?";
const unknown = "how did Netflix migrate?";
const dropbox = "how did Dropbox migrate?";
let community: Community;
let general = "";
let settings: Record<string, string> = {};

beforeAll(async () => {
  ({ community, general, settings } = await openAnswering());
});
afterAll(() => community.close());

describe("messages", () => {
  test("a mention is answered as a reply that pings nobody", async () => {
    const asked = community.say("ann", general, `${mention} ${overkill}`);
    const answer = await community.answered(general, asked);
    expect(wordsOf(answer)).toContain("CRUD");
    expect(answer["mentions"]).toEqual([]);
    await community.settled();
    expect(community.answers(general, asked)).toHaveLength(1);
  });

  test("a mention of the bot's own role is one of the bot", async () => {
    const asked = community.say("ann", general, `<@&${botRoleId}> ${overkill}`);
    expect(wordsOf(await community.answered(general, asked))).toContain("CRUD");
  });

  test.each([
    [`> ${mention} ${overkill}\nlol look at this`, 0],
    [`> ${mention} ${overkill}`, 1],
    [`type \`${mention} ${overkill}\` to ask it`, 0],
    [`\`\`\`\n${mention} ${overkill}\n\`\`\``, 0],
    [`${mention} ${overkill} \`fn main() {}\``, 1],
  ])(
    "a mention in what is quoted speaks to nobody, unless it is all, nor does one in code: %j",
    async (text, answers) => {
      const asked = community.say("ann", general, text);
      await community.settled();
      expect(community.answers(general, asked)).toHaveLength(answers);
    },
  );

  test("a bare mention under somebody's message answers that message", async () => {
    const asked = community.say("bob", general, dropbox);
    const bare = community.say("ann", general, mention, { above: asked });
    const answer = await community.answered(general, bare);
    expect(wordsOf(answer)).toMatch(/^-# Question: how did Dropbox migrate\?/);
  });

  test.each([
    ["above the mention", `> how did Dropbox migrate?\n${mention} ${overkill}`],
    ["below the mention", `${mention}\n> how did Dropbox migrate?\n${overkill}`],
    ["below the question", `${mention} ${overkill}\n> how did Dropbox migrate?\n> and Cloudflare?`],
    ["below the question, at length", `${mention} ${overkill}\n>>> how did Dropbox migrate?\nand how did Cloudflare?`],
    ["nowhere, though a sign of it stands behind the mention", `${mention} > ${overkill}`],
  ])("what a message quotes is not asked: %s", async (_, text) => {
    const asked = community.say("ann", general, text);
    const answer = await community.answered(general, asked);
    expect(wordsOf(answer)).toContain("CRUD");
    expect(wordsOf(answer)).not.toContain("Dropbox:");
    await community.settled();
    expect((await community.record.answerTo(`discord:${asked}`))?.question).toBe(overkill);
    community.edit(asked, text.replaceAll("> how", "> and how"));
    community.edit(asked, text.replaceAll(overkill, dropbox));
    await until(() => wordsOf(answer).includes("Dropbox"));
    expect(community.rest.callsOf("PATCH", new RegExp(`/messages/${answer["id"]}`))).toHaveLength(1);
  });

  test("a reply that quotes and mentions, and asks nothing itself, asks what it replies to", async () => {
    const asked = community.say("bob", general, dropbox);
    const bare = community.say("ann", general, `> how did\n${mention}`, { above: asked });
    expect(wordsOf(await community.answered(general, bare))).toMatch(/^-# Question: how did Dropbox migrate\?/);
  });

  test("a message that quotes is read without the quote where somebody else has it answered, and in its conversation", async () => {
    const quoting = community.say("bob", general, `> ${overkill}\n${dropbox}`);
    expect(wordsOf(shown(await community.menu("ann", quoting)))).toContain(`Question: ${dropbox}`);
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, `> ${overkill}\n${dropbox}`));
    await community.restart(footnote, settings);
    const second = community.say("ann", channel, "how did they do it?");
    expect(wordsOf(await community.answered(channel, second))).toContain("Dropbox");
  });

  test("a reply to an answer keeps the conversation, across a restart too", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    const first = await community.answered(general, asked);
    const second = community.say("ann", general, "and cloudflare?", { above: String(first["id"]) });
    expect(wordsOf(await community.answered(general, second))).toContain("Cloudflare");
    await community.restart(footnote, settings);
    const third = community.say("ann", general, "how did they do it?", { above: String(first["id"]), pings: false });
    expect(wordsOf(await community.answered(general, third))).toContain("Dropbox");
  });

  test("so does a reply to what /ask was answered", async () => {
    const { message } = await community.command("ann", general, "ask", { question: dropbox });
    const reply = community.say("ann", general, "and cloudflare?", { above: String(message?.["id"]) });
    expect(wordsOf(await community.answered(general, reply))).toContain("Cloudflare");
  });

  test("so does one in a thread, where it goes on from what was asked there", async () => {
    const { guild } = community;
    const thread = community.world.addChannel("talk", { type: 11, guild, parent: general });
    community.gateway.dispatch("THREAD_CREATE", community.world.channel(thread), guild);
    await community.answered(thread.id, community.say("ann", thread.id, `${mention} ${overkill}`));
    const { message } = await community.command("ann", thread.id, "ask", { question: dropbox });
    const reply = community.say("ann", thread.id, "how did they do it?", { above: String(message?.["id"]) });
    expect(wordsOf(await community.answered(thread.id, reply))).toContain("Dropbox");
  });

  test("a mention in a thread keeps the thread's conversation, across a restart too", async () => {
    const { guild } = community;
    const thread = community.world.addChannel("talk", { type: 11, guild, parent: general });
    community.gateway.dispatch("THREAD_CREATE", community.world.channel(thread), guild);
    await community.answered(thread.id, community.say("ann", thread.id, `${mention} ${dropbox}`));
    await community.restart(footnote, settings);
    const second = community.say("ann", thread.id, `${mention} how did they do it?`);
    expect(wordsOf(await community.answered(thread.id, second))).toContain("Dropbox");
  });

  test("a direct message is answered, and keeps its conversation across a restart", async () => {
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, dropbox));
    await community.restart(footnote, settings);
    const second = community.say("ann", channel, "how did they do it?");
    expect(wordsOf(await community.answered(channel, second))).toContain("Dropbox");
  });

  test("is read back where Discord failed at first", async () => {
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, dropbox));
    await community.restart(footnote, settings);
    community.rest.failing.set(`GET /channels/${channel}/messages`, 5);
    const second = community.say("ann", channel, "how did they do it?");
    expect(wordsOf(await community.answered(channel, second))).toContain("Dropbox");
  });

  test("one that is edited before its answer stands is answered as it reads in the end", async () => {
    community.rest.slowness = 300;
    const asked = community.say("ann", general, `${mention} ${unknown}`);
    community.edit(asked, `${mention} how did Cloudflare migrate?`);
    community.edit(asked, `${mention} ${overkill}`);
    await community.answered(general, asked);
    community.rest.slowness = 0;
    await until(() => wordsOf(community.answers(general, asked)[0] ?? {}).includes("CRUD"));
    await community.settled();
    expect(community.answers(general, asked)).toHaveLength(1);
  });

  test("one that replies to somebody loses its answer with its mention, and one under an answer keeps it", async () => {
    const theirs = community.say("bob", general, "a word about languages");
    const answer = await community.answered(general, community.say("ann", general, `${mention} ${dropbox}`));
    for (const [above, answers] of [
      [theirs, 0],
      [String(answer["id"]), 1],
    ] as const) {
      const asked = community.say("ann", general, `${mention} ${overkill}`, { above });
      await community.answered(general, asked);
      community.edit(asked, overkill);
      await community.settled();
      expect(community.answers(general, asked)).toHaveLength(answers);
    }
  });

  test("one that mentions the bot since an edit is answered, though many others were written since", async () => {
    const asked = community.say("ann", general, "anyone?");
    for (let at = 0; at < 25; at++) community.say("bob", general, "hm");
    await community.settled();
    community.edit(asked, `${mention} ${overkill}`);
    expect(wordsOf(await community.answered(general, asked))).toContain("CRUD");
  });

  test("a direct message is answered where it asked nothing before an edit", async () => {
    const direct = community.direct("ann");
    const asked = community.say("ann", direct, overkill);
    await community.answered(direct, asked);
    community.edit(asked, "never mind");
    await community.settled();
    expect(community.answers(direct, asked)).toEqual([]);
    community.edit(asked, dropbox);
    await community.settled();
    expect(community.answers(direct, asked).map(wordsOf)).toEqual([expect.stringContaining("Dropbox")]);
  });

  test("that it failed goes with the question", async () => {
    await using failing = await Community.open(new FailingOnce(shippedKnowledge.documents));
    const channel = failing.channels["general"] ?? "";
    const asked = failing.say("ann", channel, `${mention} ${overkill}`);
    expect(wordsOf(await failing.answered(channel, asked))).toContain("Something went wrong");
    failing.erase(asked);
    await failing.settled();
    expect(failing.answers(channel, asked)).toEqual([]);
  });

  test("questions that a moderator deletes together take their answers with them", async () => {
    const { guild } = community;
    const ids = [overkill, dropbox].map((question) => community.say("ann", general, `${mention} ${question}`));
    for (const asked of ids) await community.answered(general, asked);
    await community.settled();
    community.gateway.dispatch("MESSAGE_DELETE_BULK", { ids, channel_id: general, guild_id: guild }, guild);
    await until(() => ids.every((asked) => community.answers(general, asked).length === 0));
  });

  test("a reply with a picture alone asks nothing again", async () => {
    const answer = await community.answered(general, community.say("ann", general, `${mention} ${dropbox}`));
    const reply = community.say("ann", general, "", { above: String(answer["id"]) });
    await community.settled();
    expect(community.answers(general, reply)).toEqual([]);
  });

  test("an answer that is forwarded is no question", async () => {
    const answer = await community.answered(general, community.say("ann", general, `${mention} ${dropbox}`));
    const reference = { type: 1, channel_id: general, message_id: answer["id"] };
    const forward = community.say("bob", general, "", { type: 0, pings: false, message_reference: reference });
    await community.settled();
    expect(community.answers(general, forward)).toHaveLength(0);
  });

  test.each<[string, Json]>([
    ["a bot", { author: { author: { id: "1", username: "x", discriminator: "0", bot: true } } }],
    ["a webhook", { webhook_id: "1" }],
    ["the system", { type: 7 }],
    ["a pin", { type: 6 }],
  ])("%s is never answered", async (_, more) => {
    const asked = community.say("ann", general, `${mention} ${overkill}`, more);
    await community.settled();
    expect(community.answers(general, asked)).toHaveLength(0);
  });
});

describe("nobody is pinged", () => {
  test("by any message that was sent, whatever was asked", async () => {
    const evil = "@everyone <@&1> [free](https://evil.example) https://discord.gg/abc zeppelin?";
    const asked = community.say("ann", general, `${mention} ${evil}`);
    const answer = await community.answered(general, asked);
    const { message } = await community.command("bob", general, "ask", { question: evil, private: true });
    expect(wordsOf(message ?? {})).toContain("\\@everyone");
    for (const shownTo of [answer, message ?? {}]) {
      expect(wordsOf(shownTo)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@&|(?<!\\)\[free/);
    }
    const sent = community.rest.calls.filter(({ method, path }) => method !== "GET" && /messages|callback/.test(path));
    const bodies = sent.map(({ body }) => (body["data"] ?? body) as Json);
    const answers = bodies.filter((one) => "components" in one && "flags" in one && !("title" in one));
    expect(answers.map((one) => one["allowed_mentions"])).toEqual(
      answers.map(() => expect.objectContaining({ parse: [] })),
    );
    expect(answers.length).toBeGreaterThan(1);
  });
});

test("a greeting is answered in one line, in which the command can be pressed", async () => {
  const channel = community.direct("ann");
  const answer = await community.answered(channel, community.say("ann", channel, "hello!"));
  const topics = community.world.commands.find(({ name }) => name === "topics");
  expect(wordsOf(answer)).toContain(`</topics:${topics?.["id"]}> lists`);
  expect(wordsOf(answer)).not.toContain("\n");
  expect(topics?.["description_localizations"]).toMatchObject({ de: "Sehen, wonach man fragen kann" });
});
