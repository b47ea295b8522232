import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import { shippedKnowledge } from "../../support/shipped.ts";
import { FailingOnce } from "./failing-once.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { dropbox, overkill } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

const emoji = "question";

/** Tests what happens when somebody adds the configured emoji to a message. */
export function describeReactions<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("whose emoji asks with the message that it stands on", () => {
    test("answers who reacted, and records it", async () => {
      const message = await flow.chat.chat("ann", overkill);
      expect(await flow.chat.answers(message)).toEqual([]);
      expect((await flow.chat.react("bob", message, emoji))?.text).toContain("CRUD");
      expect(flow.chat.record.allAsked()).toMatchObject([{ way: "reaction", question: overkill, kind: "answer" }]);
    });

    test.each([
      ["can anybody help with this?", "a plea"],
      ["I was asked this today", "words that ask nothing"],
    ])("asks with what is forwarded where they say %j: %s", async (text) => {
      const message = await flow.chat.chat("ann", text, { forwarded: dropbox });
      expect((await flow.chat.react("bob", message, emoji))?.text).toContain("Dropbox");
      expect(flow.chat.record.allAsked()).toMatchObject([{ way: "reaction", question: dropbox, kind: "answer" }]);
    });

    test("says that it reads text alone where the message is a picture", async () => {
      const message = await flow.chat.chat("ann", "what is this?", { hasPicture: true });
      expect((await flow.chat.react("bob", message, emoji))?.text).toContain("I read text alone");
      expect(flow.chat.record.allAsked()).toEqual([]);
    });

    test("answers each person once", async () => {
      const message = await flow.chat.chat("ann", overkill);
      await flow.chat.react("bob", message, emoji);
      expect(await flow.chat.react("bob", message, emoji)).toBeUndefined();
      expect(flow.chat.record.allAsked()).toHaveLength(1);
    });

    test("has an answer that can be judged", async () => {
      const answer = await flow.chat.react("bob", await flow.chat.chat("ann", overkill), emoji);
      if (answer === undefined) throw new Error("there is no answer");
      await flow.chat.press("bob", answer, "judge");
      expect(flow.chat.record.allFeedback()).toMatchObject([{ question: overkill, isHelpful: true }]);
    });

    test("asks nothing on the bot's own message, by another emoji, and by who may not use the bot", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      expect(await flow.chat.react("bob", message, emoji, true)).toBeUndefined();
      const other = await flow.chat.chat("ann", overkill);
      expect(await flow.chat.react("bob", other, "tada")).toBeUndefined();
      expect(await flow.chat.react(flow.chat.denied, other, emoji)).toBeUndefined();
      expect(flow.chat.record.allAsked()).toHaveLength(1);
    });

    test("tells who reacted alone where it fails, and lets them ask again by the same emoji", async () => {
      await flow.reopen(1e6, {}, new FailingOnce(shippedKnowledge.documents));
      const message = await flow.chat.chat("ann", overkill);
      const shown = await flow.chat.react("bob", message, emoji);
      const told = [...(await flow.chat.told("bob")), ...(await flow.chat.privately("bob"))];
      expect(told.join()).toContain("Something went wrong");
      expect(shown?.text ?? "").not.toContain("CRUD");
      expect(await flow.chat.answers(message)).toEqual([]);
      expect((await flow.chat.react("bob", message, emoji))?.text).toContain("CRUD");
    });

    test("tells who reacted alone why, where the bot may not write", async () => {
      const message = await flow.chat.chat("ann", overkill);
      await flow.chat.shut();
      expect(await flow.chat.react("bob", message, emoji)).toBeUndefined();
      expect(await until(async () => (await flow.chat.privately("bob"))[0])).toMatch(/closed|archived|lack/);
      expect(await flow.chat.privately("ann")).toEqual([]);
    });

    test("asks no more often than who reacts may ask", async () => {
      await flow.reopen(1);
      await flow.chat.react("bob", await flow.chat.chat("ann", overkill), emoji);
      await flow.chat.react("bob", await flow.chat.chat("ann", dropbox), emoji);
      expect(flow.chat.record.allAsked()).toHaveLength(1);
    });
  });
}
