import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, snowflake } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { openAnswering, shown } from "./answering-community.ts";

type Json = Record<string, unknown>;
const mention = `<@${botId}>`;
const unknown = "how did Netflix migrate?";
let community: Community;
let general = "";
let quiet = "";
let forum = "";
let role = "";
let settings: Record<string, string> = {};

beforeAll(async () => {
  ({ community, general, quiet, forum, role, settings } = await openAnswering());
});
afterAll(() => community.close());

describe("a channel that is set to be answered", () => {
  const sure = "why did Discord switch from Go to Rust?";
  const story =
    "Hi all! We have a shop for tea, and a cat. Our cook likes trains. Any hint is welcome, thank you so much.";

  test("gets a reply where it is sure, and its asker says that it is solved", async () => {
    const answer = await community.answered(quiet, community.say("ann", quiet, sure));
    expect(wordsOf(answer)).toContain("Discord");
    expect(wordsOf(shown(await community.press("bob", answer, "solved:")))).toContain("Only the person who asked");
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
    await until(() => thread.appliedTags.length === 1 && thread.isArchived);
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
    await until(() => community.world.channels.get(post)?.appliedTags.length === 1);
  });

  test("gets no reply to a post that asks something else than what its title names", async () => {
    const post = community.post("ann", forum, "Looking for Rust developers", "We pay well. Interested? Write to me.");
    await community.settled();
    expect(community.answers(post)).toEqual([]);
  });

  test("gets a reply to what its asker writes on in the post, until somebody else writes there", async () => {
    const post = community.post("ann", forum, "Why did Discord switch from Go to Rust?", "I would like to know.");
    await community.answered(post, post);
    const next = community.say("ann", post, "and what about Cloudflare?");
    expect(wordsOf(await community.answered(post, next))).toContain("Cloudflare");
    community.say("bob", post, "I think the article is wrong");
    await community.settled();
    const late = community.say("ann", post, "and what about Figma?");
    await community.settled();
    expect(community.answers(post, late)).toEqual([]);
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
    expect(wordsOf(answer)).toMatch(/^Discord's move to Rust/);
  });

  test("is asked on in a post, whose title began it, across a restart too", async () => {
    const post = community.post("ann", forum, "How did Dropbox migrate to Rust?", "?");
    await community.answered(post, post);
    await community.restart(footnote, settings);
    const next = community.say("ann", post, `${mention} how did they do it?`);
    expect(wordsOf(await community.answered(post, next))).toContain("Dropbox");
  });

  test("that was edited can still be said to be solved", async () => {
    const asked = community.say("ann", quiet, sure);
    const answer = await community.answered(quiet, asked);
    await community.settled();
    const edited = `Hello! ${sure}`;
    community.edit(asked, edited);
    await until(async () => (await community.record.answerTo(`discord:${asked}`))?.question === edited);
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
