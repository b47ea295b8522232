import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RateLimit } from "../../adapters/chat/rate-limit.ts";
import { type Answer, Footnote } from "../../src/index.ts";
import { until } from "../stand-ins/until.ts";
import { shippedKnowledge } from "../support/shipped.ts";
import type { OpenChat, Seen, TestedChat } from "./flows.ts";

const overkill = "when is Rust overkill?";
const emoji = "question";

/** Cannot answer what it is asked first. */
class FailingOnce extends Footnote {
  private hasFailed = false;

  override ask(question: string, ...rest: [never?]): Promise<Answer> {
    if (this.hasFailed) return super.ask(question, ...rest);
    this.hasFailed = true;
    throw new Error("exploded");
  }
}

/** What every platform does where somebody puts the emoji that is set for it on a message. */
export function describeReactions<Own extends Seen>(name: string, open: OpenChat<Own>): void {
  describe(`${name}, whose emoji asks with the message that it stands on`, () => {
    const footnote = new Footnote(shippedKnowledge.documents);
    let chat: TestedChat<Own>;

    async function reopen(questions: number, knowledge = footnote): Promise<void> {
      await chat?.close();
      const limits = { perPerson: { questions, seconds: 60 }, perPlace: { questions: 1e6, seconds: 60 } };
      chat = await open(knowledge, new RateLimit(limits));
    }
    beforeEach(() => reopen(1e6));
    afterEach(() => chat.close());

    test("answers who reacted, and records it", async () => {
      const message = await chat.chat("ann", overkill);
      expect(await chat.answers(message)).toEqual([]);
      expect((await chat.react("bob", message, emoji))?.text).toContain("CRUD");
      expect(chat.record.allAsked()).toMatchObject([{ way: "reaction", question: overkill, kind: "answer" }]);
    });

    test("answers each person once", async () => {
      const message = await chat.chat("ann", overkill);
      await chat.react("bob", message, emoji);
      expect(await chat.react("bob", message, emoji)).toBeUndefined();
      expect(chat.record.allAsked()).toHaveLength(1);
    });

    test("has an answer that can be judged", async () => {
      const answer = await chat.react("bob", await chat.chat("ann", overkill), emoji);
      if (answer === undefined) throw new Error("there is no answer");
      await chat.press("bob", answer, "judge");
      expect(chat.record.allFeedback()).toMatchObject([{ question: overkill, isHelpful: true }]);
    });

    test("asks nothing on the bot's own message, by another emoji, and by who may not use the bot", async () => {
      const message = await chat.mention("ann", overkill);
      await until(async () => (await chat.answers(message))[0]);
      expect(await chat.react("bob", message, emoji, true)).toBeUndefined();
      const other = await chat.chat("ann", overkill);
      expect(await chat.react("bob", other, "tada")).toBeUndefined();
      expect(await chat.react(chat.denied, other, emoji)).toBeUndefined();
      expect(chat.record.allAsked()).toHaveLength(1);
    });

    test("tells who reacted alone where it fails, and lets them ask again by the same emoji", async () => {
      const failing = new FailingOnce(shippedKnowledge.documents);
      await reopen(1e6, failing);
      const message = await chat.chat("ann", overkill);
      const shown = await chat.react("bob", message, emoji);
      const told = async (who: string): Promise<string> =>
        [...(await chat.told(who)), ...(await chat.privately(who))].join();
      expect(await told("bob")).toContain("Something went wrong");
      expect(shown?.text ?? "").not.toContain("CRUD");
      expect(await chat.answers(message)).toEqual([]);
      expect((await chat.react("bob", message, emoji))?.text).toContain("CRUD");
    });

    test("tells who reacted alone why, where the bot may not write", async () => {
      const message = await chat.chat("ann", overkill);
      await chat.shut();
      expect(await chat.react("bob", message, emoji)).toBeUndefined();
      expect(await until(async () => (await chat.privately("bob"))[0])).toMatch(/closed|archived|lack/);
      expect(await chat.privately("ann")).toEqual([]);
    });

    test("asks no more often than who reacts may ask", async () => {
      await reopen(1);
      await chat.react("bob", await chat.chat("ann", overkill), emoji);
      await chat.react("bob", await chat.chat("ann", "how did Dropbox migrate?"), emoji);
      expect(chat.record.allAsked()).toHaveLength(1);
    });
  });
}
