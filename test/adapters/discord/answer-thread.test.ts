import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

const mention = `<@${botId}>`;
const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";
let community: Community;
let general = "";
let quiet = "";
let help = "";

function settingsOf({ channels }: Community): Record<string, string> {
  const { general: one = "", quiet: two = "", help: three = "" } = channels;
  return { DISCORD_THREAD_CHANNELS: `${one} ${two} ${three}`, DISCORD_ANSWER_CHANNELS: two };
}

beforeAll(async () => {
  community = await Community.open(footnote, settingsOf);
  ({ general = "", quiet = "", help = "" } = community.channels);
});
afterAll(() => community.close());

/** Waits for the answer in a message's thread. */
function inThread(asked: string): Promise<Record<string, unknown>> {
  return until(() => community.answers(asked)[0]);
}

describe("in a channel that is set so, a question is answered in a thread of its own", () => {
  test("that is named after it, with nothing in the channel", async () => {
    const asked = community.say("ann", general, `${mention} ${overkill}`);
    expect(wordsOf(await inThread(asked))).toContain("CRUD");
    expect(community.world.channels.get(asked)).toMatchObject({ name: overkill, parent: general, type: 11 });
    await community.settled();
    expect(community.answers(general, asked)).toEqual([]);
    expect(community.answers(asked)).toHaveLength(1);
  });

  test("also where nobody mentioned the bot, in a channel that it answers by itself", async () => {
    const asked = community.say("ann", quiet, overkill);
    expect(wordsOf(await inThread(asked))).toContain("CRUD");
  });

  test("of a question longer than a name can be, by its beginning", async () => {
    const asked = community.say(
      "ann",
      general,
      `${mention} ${dropbox} ${"I would really like to know that, ".repeat(9)}`,
    );
    await inThread(asked);
    const name = community.world.channels.get(asked)?.name ?? "";
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toContain("how did Dropbox migrate?");
  });

  test("where the conversation goes on, across a restart that remembers nothing too", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    await inThread(asked);
    const next = community.say("ann", asked, `${mention} and how did they test it?`);
    const first = wordsOf(await community.answered(asked, next));
    expect(first).toContain("Dropbox");
    community.erase(next);
    await until(() => community.answers(asked, next).length === 0);
    await community.restart(footnote, settingsOf(community));
    const again = community.say("ann", asked, `${mention} and how did they test it?`);
    expect(wordsOf(await community.answered(asked, again))).toBe(first);
  });

  test("where what its asker writes on needs no mention, while nobody else writes there", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    await inThread(asked);
    const next = community.say("ann", asked, "and what about Cloudflare?");
    expect(wordsOf(await community.answered(asked, next))).toContain("Cloudflare");
    const thanks = community.say("ann", asked, "thanks!");
    const remark = community.say("ann", asked, "we will try that");
    await community.settled();
    expect(community.world.messages.get(thanks)?.["thumbs"]).toBe(1);
    expect([thanks, remark].flatMap((one) => community.answers(asked, one))).toEqual([]);
    const others = community.say("bob", asked, "and what about Figma?");
    await community.settled();
    const since = community.say("ann", asked, "and what about Figma?");
    await community.settled();
    expect([others, since].flatMap((one) => community.answers(asked, one))).toEqual([]);
  });

  test("whose buttons know the question, across a restart too", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    const answer = await inThread(asked);
    const words = async () => wordsOf((await community.press("bob", answer, "next:")).message ?? {});
    expect(await words()).toContain(`Question: ${dropbox}`);
    await community.restart(footnote, settingsOf(community));
    expect(await words()).toContain(`Question: ${dropbox}`);
  });

  test("which follows an edit of the question, and goes with it", async () => {
    const asked = community.say("ann", general, `${mention} ${dropbox}`);
    const answer = await inThread(asked);
    community.edit(asked, `${mention} ${overkill}`);
    await until(() => wordsOf(answer).includes("CRUD"));
    community.erase(asked);
    await until(() => community.answers(asked).length === 0);
  });

  test("but for a greeting, which is answered where it stands, and in a thread that stands already", async () => {
    const greeting = community.say("ann", general, `${mention} hello!`);
    await community.answered(general, greeting);
    expect(community.world.channels.has(greeting)).toBe(false);
    const asked = community.say("ann", general, `${mention} ${overkill}`);
    await inThread(asked);
    const within = community.say("ann", asked, `${mention} ${dropbox}`);
    await community.answered(asked, within);
    expect(community.world.channels.has(within)).toBe(false);
  });
});

describe("it is answered by a reply", () => {
  test("where the bot may start no threads: it does not try", async () => {
    Object.assign(community.world.channels.get(help) ?? {}, { denied: bits.createThreads });
    await community.restart(footnote, settingsOf(community));
    const asked = community.say("ann", help, `${mention} ${overkill}`);
    expect(wordsOf(await community.answered(help, asked))).toContain("CRUD");
    expect(community.rest.callsOf("POST", new RegExp(`/${asked}/threads`))).toEqual([]);
  });

  test("where Discord takes no more threads", async () => {
    community.rest.channels.fullOfThreads.add(quiet);
    const asked = community.say("ann", quiet, `${mention} ${overkill}`);
    expect(wordsOf(await community.answered(quiet, asked))).toContain("CRUD");
    community.rest.channels.fullOfThreads.delete(quiet);
  });

  test("where Discord lets no thread be started for minutes, at once", async () => {
    const { channels } = community.rest;
    channels.threadPause = 300;
    const asked = ["first", "second"].map((which) => community.say("ann", general, `${mention} ${overkill} ${which}`));
    for (const one of asked) expect(wordsOf(await community.answered(general, one))).toContain("CRUD");
    channels.threadPause = 0;
  });

  test("in channels that are not set so", async () => {
    const { other = "" } = community.channels;
    const asked = community.say("ann", other, `${mention} ${overkill}`);
    await community.answered(other, asked);
    expect(community.world.channels.has(asked)).toBe(false);
  });
});

test("who says in its thread that it is wrong is asked why", async () => {
  const asked = community.say("ann", quiet, `${mention} ${overkill}`);
  const answer = await inThread(asked);
  const objection = community.say("ann", asked, "no that is wrong", { above: String(answer["id"]) });
  expect(wordsOf(await community.answered(asked, objection))).toContain("Was the answer wrong?");
});

test("an answer that could not be written in its thread at first is written there once", async () => {
  const asked = community.say("ann", general, `${mention} ${overkill}`);
  community.rest.failing.set(`POST /channels/${asked}/messages`, 5);
  await inThread(asked);
  await community.connection?.idle();
  expect(community.answers(asked)).toHaveLength(1);
  expect(community.answers(general, asked)).toEqual([]);
  expect(community.rest.callsOf("POST", new RegExp(`/${asked}/threads`))).toHaveLength(1);
});
