import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Answer, Footnote, MemoryStore } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { shippedKnowledge } from "../../support/shipped.ts";
import { withPaydays } from "../../support/with-paydays.ts";

const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";
const paid = "when are salaries paid?";
const mark = "❓";
let footnote: Footnote;
let community: Community;
let general = "";

function settingsOf({ guild }: Community): Record<string, string> {
  return { ANSWER_EMOJI: "question", DISCORD_AUDIENCES: `${guild}=public+internal` };
}

beforeAll(() => {
  footnote = new Footnote(withPaydays);
});
beforeEach(async () => {
  community = await Community.open(footnote, settingsOf);
  ({ general = "" } = community.channels);
});
afterEach(() => community.close());

/** Returns the text of the answer to a reaction; empty if there is none. */
async function reactedTo(text: string, who = "bob"): Promise<string> {
  const message = community.say("ann", general, text);
  community.react(who, message, mark);
  await community.settled();
  return community.answers(general, message).map(wordsOf).join();
}

test("a reaction shows no more than who manages the server has set to be seen there", async () => {
  expect(await reactedTo(paid)).toContain("Friday");
  const settings = await community.command("mod", general, "footnote");
  await community.choose("mod", settings.message, "set:audiences", []);
  expect(await reactedTo(paid)).not.toContain("Friday");
});

test("of several people who react at once one is answered", async () => {
  const message = community.say("ann", general, overkill);
  for (const who of ["ann", "bob", "mod"]) community.react(who, message, mark);
  await community.settled();
  expect(community.answers(general, message)).toHaveLength(1);
  expect(community.record.allAsked()).toHaveLength(1);
});

test("a message that has only the word to wait, or whose answer was removed, is answered by a reaction", async () => {
  const one = { questions: 1, seconds: 60 };
  const rateLimit = rateLimitOf({ perPerson: one, perPlace: { ...one, questions: 9 } });
  await community.connection?.stop();
  await community.connect(footnote, settingsOf(community), rateLimit);
  const first = community.say("ann", general, `<@${botId}> ${dropbox}`);
  const answer = await community.answered(general, first);
  const second = community.say("ann", general, `<@${botId}> ${overkill}`);
  expect(wordsOf(await community.answered(general, second))).toContain("ask again");
  community.react("bob", second, mark);
  await community.settled();
  expect(community.answers(general, second).map(wordsOf).join()).toContain("CRUD");
  community.react("mod", first, mark);
  await community.settled();
  expect(community.answers(general, first)).toHaveLength(1);
  await community.press("ann", answer, "remove:");
  community.react("mod", first, mark);
  await community.settled();
  expect(community.answers(general, first).map(wordsOf).join()).toContain("Dropbox");
});

test("a message whose answer an edit replaced by the word to wait is answered by a reaction", async () => {
  const one = { questions: 1, seconds: 60 };
  const rateLimit = rateLimitOf({ perPerson: one, perPlace: { ...one, questions: 9 } });
  await community.connection?.stop();
  await community.connect(footnote, settingsOf(community), rateLimit);
  const asked = community.say("ann", general, `<@${botId}> ${dropbox}`);
  await community.answered(general, asked);
  community.edit(asked, `<@${botId}> ${overkill}`);
  await until(() => community.answers(general, asked).some((one) => wordsOf(one).includes("ask again")));
  await community.settled();
  community.react("bob", asked, mark);
  await community.settled();
  expect(community.answers(general, asked).map(wordsOf).join()).toContain("CRUD");
});

test.each(["ann", "bob"])(
  "what %s asked by a reaction is answered anew when it is corrected, and goes with it",
  async (who) => {
    const message = community.say("ann", general, overkill);
    community.react(who, message, mark);
    await community.answered(general, message);
    community.edit(message, dropbox);
    const again = await until(() => {
      const [answer] = community.answers(general, message);
      return answer !== undefined && wordsOf(answer).includes("Dropbox") ? answer : undefined;
    });
    community.edit(message, "never mind");
    await until(() => (community.world.messages.has(String(again["id"])) ? undefined : true));
  },
);

/** A Footnote that answers only once `go` is called. */
class Waiting extends Footnote {
  go: () => void = () => undefined;
  readonly asked: string[] = [];

  override async ask(...asked: Parameters<Footnote["ask"]>): Promise<Answer> {
    this.asked.push(asked[0]);
    await new Promise<void>((resolve) => {
      this.go = resolve;
    });
    return super.ask(...asked);
  }
}

test("once the bot is to end no reaction is taken, so that its claim is left to another", async () => {
  const waiting = new Waiting(shippedKnowledge.documents);
  const record = new MemoryStore();
  await community.connection?.stop();
  community.kept = record;
  await community.connect(waiting, settingsOf(community));
  const [first, second] = [community.say("ann", general, overkill), community.say("ann", general, dropbox)];
  community.react("bob", first, mark);
  await until(() => waiting.asked[0]);
  const stopping = community.connection?.stop();
  community.react("bob", second, mark);
  await community.gateway.arrived();
  waiting.go();
  await stopping;
  expect(waiting.asked).toEqual([overkill]);
});
