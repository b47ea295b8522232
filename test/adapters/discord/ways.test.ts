import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { applicationId, botId, botRoleId, snowflake } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const mention = `<@${botId}>`;
const overkill = "when is Rust overkill?";
const unknown = "how did Netflix migrate?";
const dropbox = "how did Dropbox migrate?";
let role = "";
let community: Community;
let general = "";
let help = "";
let quiet = "";
let forum = "";

beforeAll(async () => {
  const prepare = ({ world }: Community): void => {
    role = world.addRole("helpers");
  };
  community = await Community.open(footnote, settingsOf, { prepare });
  ({ general = "", help = "", quiet = "", forum = "" } = community.channels);
});
afterAll(() => community.close());

function settingsOf({ channels }: Community): Record<string, string> {
  return {
    DISCORD_ANSWER_CHANNELS: `${channels["quiet"]} ${channels["forum"]}`,
    DISCORD_HELP_CHANNEL: channels["help"] ?? "",
    DISCORD_HELP_ROLE: role,
  };
}

/** The data of the response to an interaction. */
function shown({ callbacks }: Interaction): Json {
  return (callbacks[0]?.["data"] ?? {}) as Json;
}

function isPrivate(interaction: Interaction): boolean {
  return (Number(shown(interaction)["flags"]) & 64) !== 0;
}

describe("/ask", () => {
  test("is answered by its first response, for all to see, with the question above", async () => {
    const asked = await community.command("ann", general, "ask", { question: overkill });
    expect(asked.callbacks[0]?.["type"]).toBe(4);
    expect(isPrivate(asked)).toBe(false);
    expect(wordsOf(shown(asked))).toMatch(/^-# Question: when is Rust overkill\?[\s\S]*CRUD/);
  });

  test("is answered for the asker alone where they want it so", async () => {
    expect(isPrivate(await community.command("ann", general, "ask", { question: overkill, private: true }))).toBe(true);
  });

  test("has nothing to open where it quotes its sections whole", async () => {
    const { message } = await community.command("ann", general, "ask", { question: "compare Discord and Cloudflare" });
    expect(wordsOf(message ?? {})).toMatch(
      /malicious input is a constant danger[\s\S]*Freedom from garbage collection/,
    );
    await expect(community.press("ann", message, "pick:0")).rejects.toThrow("no button pick:0");
  });

  test("suggests sections while it is typed, and opens the one that is picked", async () => {
    const choices = await community.autocomplete("ann", general, "ask", "question", "rust is ovrekill");
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices[0]?.name).toContain("When Rust Is Overkill");
    const opened = await community.command("ann", general, "ask", { question: choices[0]?.value });
    expect(wordsOf(shown(opened))).toContain("When Rust Is Overkill");
    expect(wordsOf(shown(opened))).not.toContain("Question:");
  });

  test("suggests sections before anything is typed", async () => {
    expect(await community.autocomplete("ann", general, "ask", "question", "")).not.toEqual([]);
  });

  test("works where only the person installed the app, and in their direct messages", async () => {
    const elsewhere = { guild: snowflake(), isUserInstalled: true };
    const abroad = await community.command("ann", snowflake(), "ask", { question: overkill }, elsewhere);
    expect(wordsOf(shown(abroad))).toContain("CRUD");
    const next = await community.press("ann", abroad.message, "next:", elsewhere);
    expect(isPrivate(next)).toBe(true);
    const direct = await community.command(
      "ann",
      snowflake(),
      "ask",
      { question: overkill },
      { guild: undefined, isUserInstalled: true },
    );
    expect(wordsOf(shown(direct))).toContain("CRUD");
  });
});

describe("/topics and /section", () => {
  test("documents are browsed, and a section is picked from them", async () => {
    const topics = await community.command("ann", general, "topics");
    expect(wordsOf(shown(topics))).toContain("Rust in Production");
    const values = [sectionKey("rust-in-production#when-rust-is-overkill")];
    const picked = await community.press("ann", topics.message, "pick:", { values });
    expect(wordsOf(shown(picked))).toContain("CRUD");
    expect(isPrivate(picked)).toBe(true);
  });

  test("a section is found by its name, roughly", async () => {
    const section = await community.command("ann", general, "section", { name: "overkil" });
    expect(wordsOf(shown(section))).toContain("CRUD");
    const nothing = await community.command("ann", general, "section", { name: "zzzz" });
    expect(wordsOf(shown(nothing))).toContain("no such section");
  });
});

describe("the menu of a message", () => {
  test("answers it, for who used it alone", async () => {
    const asked = community.say("bob", general, dropbox);
    const answer = await community.menu("ann", asked);
    expect(isPrivate(answer)).toBe(true);
    expect(wordsOf(shown(answer))).toContain("Dropbox");
    expect(wordsOf(shown(answer))).toContain("Share here");
  });
});

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
    ["below the question, at length", `${mention} ${overkill}\n>>> how did Dropbox migrate?`],
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
    await until(() => (wordsOf(answer).includes("Dropbox") ? true : undefined));
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
    await community.restart(footnote, settingsOf(community));
    const second = community.say("ann", channel, "how did they do it?");
    expect(wordsOf(await community.answered(channel, second))).toContain("Dropbox");
  });

  test("a reply to an answer keeps the conversation, across a restart too", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    const first = await community.answered(general, asked);
    const second = community.say("ann", general, "and cloudflare?", { above: String(first["id"]) });
    expect(wordsOf(await community.answered(general, second))).toContain("Cloudflare");
    await community.restart(footnote, settingsOf(community));
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
    await community.restart(footnote, settingsOf(community));
    const second = community.say("ann", thread.id, `${mention} how did they do it?`);
    expect(wordsOf(await community.answered(thread.id, second))).toContain("Dropbox");
  });

  test("a direct message is answered, and keeps its conversation across a restart", async () => {
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, dropbox));
    await community.restart(footnote, settingsOf(community));
    const second = community.say("ann", channel, "how did they do it?");
    expect(wordsOf(await community.answered(channel, second))).toContain("Dropbox");
  });

  test("is read back where Discord failed at first", async () => {
    const channel = community.direct("ann");
    await community.answered(channel, community.say("ann", channel, dropbox));
    await community.restart(footnote, settingsOf(community));
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
    await until(() => (wordsOf(community.answers(general, asked)[0] ?? {}).includes("CRUD") ? true : undefined));
    await community.settled();
    expect(community.answers(general, asked)).toHaveLength(1);
  });

  test("questions that a moderator deletes together take their answers with them", async () => {
    const { guild } = community;
    const ids = [overkill, dropbox].map((question) => community.say("ann", general, `${mention} ${question}`));
    for (const asked of ids) await community.answered(general, asked);
    await community.settled();
    community.gateway.dispatch("MESSAGE_DELETE_BULK", { ids, channel_id: general, guild_id: guild }, guild);
    await until(() => (ids.every((asked) => community.answers(general, asked).length === 0) ? true : undefined));
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

describe("a channel that is set to be answered", () => {
  const sure = "why did Discord switch from Go to Rust?";
  const story =
    "Hi all! We have a shop for tea, and a cat. Our cook likes trains. Any hint is welcome, thank you so much.";

  test("gets a reply where it is sure, and its asker says that it is solved", async () => {
    const answer = await community.answered(quiet, community.say("ann", quiet, sure));
    expect(wordsOf(answer)).toContain("Discord");
    expect(wordsOf(shown(await community.press("bob", answer, "solved:")))).toContain("Only who asked");
    const solved = await community.press("ann", answer, "solved:");
    expect(solved.callbacks[0]?.["type"]).toBe(7);
    expect(wordsOf(shown(solved))).toContain("Solved");
    expect(community.record.allFeedback().at(-1)).toMatchObject({ isHelpful: true, question: sure });
  });

  test("is solved by who helps, in a post that was closed, too, which is closed again", async () => {
    const { world, gateway, guild } = community;
    const post = community.post("ann", forum, "Why did Discord switch from Go to Rust?", "I would like to know.");
    const answer = await community.answered(post, post);
    const thread = world.channels.get(post);
    if (thread === undefined) throw new Error("the post is gone");
    thread.isArchived = true;
    gateway.dispatch("THREAD_UPDATE", world.channel(thread), guild);
    world.rolesOf.set(world.people["bob"] ?? "", [role]);
    const solved = await community.press("bob", answer, "solved:");
    world.rolesOf.clear();
    expect(wordsOf(shown(solved))).toContain("Solved");
    await until(() => (thread.appliedTags.length === 1 && thread.isArchived ? true : undefined));
  });

  test("offers nobody to ask in direct messages and in servers without a help channel", async () => {
    const direct = community.direct("ann");
    expect(wordsOf(await community.answered(direct, community.say("ann", direct, unknown)))).not.toContain(
      "Ask a person",
    );
    const elsewhere = { guild: snowflake(), isUserInstalled: true };
    const { message } = await community.command("ann", snowflake(), "ask", { question: unknown }, elsewhere);
    expect(wordsOf(message ?? {})).not.toContain("Ask a person");
  });

  test("gets a reply to a forum post, whose title counts, and a tag when it is solved", async () => {
    const post = community.post("ann", forum, "Why did Discord switch from Go to Rust?", "I would like to know.");
    const answer = await community.answered(post, post);
    expect(wordsOf(answer)).toContain("Discord");
    await community.press("ann", answer, "solved:");
    await until(() => (community.world.channels.get(post)?.appliedTags.length === 1 ? true : undefined));
  });

  test("gets a reply to a post whose title asks, whatever else is told below", async () => {
    const post = community.post("ann", forum, "Why did Discord switch from Go to Rust?", story);
    expect(wordsOf(await community.answered(post, post))).toContain("Discord");
  });

  test("gets a reply to a post whose title only cries for help, and whose text asks", async () => {
    const post = community.post("ann", forum, "HELP!!! urgent", `Hi all, ${sure} Thanks in advance!`);
    expect(wordsOf(await community.answered(post, post))).toContain("Discord");
  });

  test("is silent under a post that tells something", async () => {
    const post = community.post(
      "ann",
      forum,
      "Discord switched from Go to Rust",
      "Cool, it solved the latency spikes.",
    );
    await community.settled();
    expect(community.answers(post, post)).toEqual([]);
  });

  test.each([
    ["a bare mention", mention],
    ["a mention that asks nothing by itself", `${mention} any idea?`],
    ["a story", `${story} ${mention}`],
  ])("answers the title of a post whose text is %s, as it would without the mention", async (_, text) => {
    const post = community.post("ann", forum, "Why did Discord switch from Go to Rust?", text);
    const plain = community.post("ann", forum, "Why did Discord switch from Go to Rust?", text.replace(mention, ""));
    const [mentioned, unmentioned] = await Promise.all([post, plain].map((one) => community.answered(one, one)));
    expect(wordsOf(mentioned ?? {})).toContain("Read States");
    expect(wordsOf(mentioned ?? {})).toBe(wordsOf(unmentioned ?? {}).replace("This solved it\n", ""));
    await community.settled();
    community.edit(post, text.replace(mention, `${mention} `));
    await community.settled();
    expect(community.rest.callsOf("PATCH", new RegExp(`/messages/${mentioned?.["id"]}`))).toEqual([]);
  });

  test("asks the title with what is written below it, where both are needed", async () => {
    const post = community.post("ann", forum, "How did they migrate?", `${mention} I mean Dropbox`);
    expect(wordsOf(await community.answered(post, post))).toContain("Dropbox");
  });

  test("answers an edited post as it would a new one", async () => {
    const post = community.post("ann", forum, "Why did Discord switch from Go to Rust?", `${mention} any idea?`);
    const answer = await community.answered(post, post);
    await community.settled();
    community.edit(post, `${mention} ${story}`);
    await community.settled();
    expect(wordsOf(answer)).toMatch(/^-# Question: Why did Discord switch from Go to Rust\?\nDiscord's move to Rust/);
  });

  test("is asked on in a post, whose title began it, across a restart too", async () => {
    const post = community.post("ann", forum, "How did Dropbox migrate to Rust?", "?");
    await community.answered(post, post);
    await community.restart(footnote, settingsOf(community));
    const next = community.say("ann", post, `${mention} how did they do it?`);
    expect(wordsOf(await community.answered(post, next))).toContain("Dropbox");
  });

  test("that was edited can still be said to be solved", async () => {
    const asked = community.say("ann", quiet, sure);
    const answer = await community.answered(quiet, asked);
    await community.settled();
    const edited = `Hello! ${sure}`;
    community.edit(asked, edited);
    await until(async () =>
      (await community.record.answerTo(`discord:${asked}`))?.question === edited ? true : undefined,
    );
    expect(wordsOf(answer)).toContain("This solved it");
  });

  test.each<[string, string, Json]>([
    ["is not sure", unknown, {}],
    ["is greeted", "good morning everybody", {}],
    ["hears a bot", sure, { author: { author: { id: "1", username: "x", discriminator: "0", bot: true } } }],
    ["hears that somebody joined", sure, { type: 7 }],
  ])("stays silent where it %s", async (_, text, more) => {
    const asked = community.say("ann", quiet, text, more);
    await community.settled();
    expect(community.answers(quiet, asked)).toHaveLength(0);
  });

  test("stays silent in other people's threads, under replies, later in a post, and where nobody set it", async () => {
    const { guild } = community;
    const thread = community.world.addChannel("talk", { type: 11, guild, parent: quiet });
    community.gateway.dispatch("THREAD_CREATE", community.world.channel(thread), guild);
    const post = community.post("ann", forum, "Good morning", "everybody");
    const places: [string, string][] = [
      [thread.id, community.say("bob", thread.id, sure)],
      [quiet, community.say("bob", quiet, sure, { above: community.say("ann", quiet, "hm") })],
      [post, community.say("bob", post, sure)],
      [general, community.say("bob", general, sure)],
    ];
    await community.settled();
    for (const [channel, asked] of places) expect(community.answers(channel, asked)).toHaveLength(0);
  });
});

describe("buttons, after a restart too", () => {
  async function answered(text = overkill): Promise<Json> {
    const answer = await community.answered(general, community.say("ann", general, `${mention} ${text}`));
    await community.restart(footnote, settingsOf(community));
    return answer;
  }

  test("the whole section opens for who pressed, and its pages turn in place", async () => {
    const opened = await community.press("bob", await answered(dropbox), "open:0:");
    expect(isPrivate(opened)).toBe(true);
    expect(wordsOf(shown(opened))).toContain("Before Rust, the sync engine was written in Python");
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
    await community.restart(footnote, settingsOf(community));
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
      expect(wordsOf(shown(await community.press("bob", answer, "remove:")))).toContain("Only who asked");
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
      new RegExp(`<@${community.world.people["ann"]}>[\\s\\S]*<@&${role}>[\\s\\S]*Netflix`),
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
    await community.restart(footnote, settingsOf(community));
    community.world.messages.delete(asked);
    const sent = await community.submit("bob", modal, "it is about something else");
    expect(wordsOf(shown(sent))).toContain("can no longer see the question");
  });

  test("a question that is gone is said so", async () => {
    const asked = community.say("ann", general, `${mention} ${overkill}`);
    const answer = await community.answered(general, asked);
    await community.restart(footnote, settingsOf(community));
    community.world.messages.delete(asked);
    expect(wordsOf(shown(await community.press("ann", answer, "menu:")))).toContain("can no longer see the question");
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
    for (const body of bodies.filter((one) => "components" in one && "flags" in one && !("title" in one))) {
      expect(body["allowed_mentions"]).toMatchObject({ parse: [] });
    }
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

test("a greeting is answered in one line, in which the command can be pressed", async () => {
  const channel = community.direct("ann");
  const answer = await community.answered(channel, community.say("ann", channel, "hello!"));
  const topics = community.world.commands.find(({ name }) => name === "topics");
  expect(wordsOf(answer)).toContain(`</topics:${topics?.["id"]}> lists`);
  expect(wordsOf(answer)).not.toContain("\n");
  expect(topics?.["description_localizations"]).toMatchObject({ de: "Sehen, wonach man fragen kann" });
});

test("commands are registered by the start, and only when they changed", async () => {
  const puts = () => community.rest.callsOf("PUT", new RegExp(`/applications/${applicationId}/commands`)).length;
  expect(puts()).toBe(1);
  community.world.commands = community.world.commands.slice(1);
  await community.restart(footnote, settingsOf(community));
  expect(puts()).toBe(2);
  expect(community.logs.join("")).toContain("https://discord.com/oauth2/authorize?client_id=");
});
