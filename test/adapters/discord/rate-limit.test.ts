import { describe, expect, test } from "vitest";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { open } from "./own-community.ts";

const overkill = "when is Rust overkill?";
const question = `<@${botId}> ${overkill}`;

describe.concurrent("who asks very often, in an edit", () => {
  test("is told where the answer stands, and answered afterwards", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 1, seconds: 5 },
    });
    await using community = await open(undefined, { rateLimit });
    const { general = "" } = community.channels;
    const asked = community.say("ann", general, question);
    const answer = await community.answered(general, asked);
    await community.settled();
    community.edit(asked, `<@${botId}> how did Dropbox migrate?`);
    await until(() => wordsOf(answer).includes("ask again in"));
    let count = 0;
    await until(async () => {
      community.edit(asked, `${question}${"?".repeat(++count % 2)}`);
      await community.settled();
      return wordsOf(answer).includes("CRUD");
    });
  });
});

describe.concurrent("who asks very often", () => {
  test("closes the channel for nobody", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 3, seconds: 600 },
      perPlace: { questions: 6, seconds: 600 },
    });
    await using community = await open(undefined, { rateLimit });
    const { general = "" } = community.channels;
    for (let at = 0; at < 60; at++) community.say("ann", general, question);
    const { message } = await community.command("bob", general, "ask", { question: overkill });
    expect(wordsOf(message ?? {})).toContain("CRUD");
    expect(wordsOf(await community.answered(general, community.say("bob", general, question)))).toContain("CRUD");
    await community.settled();
    const answers = community.answers(general).filter((answer) => wordsOf(answer).includes("CRUD"));
    expect(answers).toHaveLength(4 + 1);
  });

  test("is asked to wait, once in messages, and answered afterwards; nobody else waits", async () => {
    const rateLimit = rateLimitOf({
      perPerson: { questions: 2, seconds: 5 },
    });
    await using community = await open(undefined, { rateLimit });
    const { general = "" } = community.channels;
    for (let at = 0; at < 2; at++) await community.answered(general, community.say("ann", general, question));
    const third = await community.command("ann", general, "ask", { question: overkill });
    expect(wordsOf(third.message ?? {})).toMatch(/ask again in \d+ second/);
    const slowed = [community.say("ann", general, question), community.say("ann", general, question)];
    await community.settled();
    expect(slowed.flatMap((asked) => community.answers(general, asked))).toHaveLength(1);
    const bob = await community.command("bob", general, "ask", { question: overkill });
    expect(wordsOf(bob.message ?? {})).toContain("CRUD");
    await until(async () => {
      const again = await community.command("ann", general, "ask", { question: overkill });
      return wordsOf(again.message ?? {}).includes("CRUD");
    });
  });
});
