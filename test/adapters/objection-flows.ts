import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RateLimit } from "../../adapters/chat/rate-limit.ts";
import { Footnote } from "../../src/index.ts";
import { until } from "../stand-ins/until.ts";
import { shippedKnowledge } from "../support/shipped.ts";
import type { OpenChat, Seen, TestedChat } from "./flows.ts";

const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";

/** What every platform does where somebody says that an answer is wrong. */
export function describeObjections<Own extends Seen>(name: string, open: OpenChat<Own>): void {
  describe(`${name}, who says under its answer that it is wrong`, () => {
    const footnote = new Footnote(shippedKnowledge.documents);
    let chat: TestedChat<Own>;

    beforeEach(async () => {
      const many = { questions: 1e6, seconds: 60 };
      chat = await open(footnote, new RateLimit({ perPerson: many, perPlace: many }));
    });
    afterEach(() => chat.close());

    async function asked(question: string): Promise<string> {
      const message = await chat.mention("ann", question);
      await until(async () => (await chat.answers(message))[0]);
      return message;
    }

    test.each(["no that is wrong", "That's outdated.", "wrong lol"])("may say why: %s", async (text) => {
      const objection = await chat.writeOn("ann", await asked(overkill), text);
      const offered = await until(() => chat.offered("ann", objection));
      expect(offered.text).toContain("Was the answer wrong?");
      const window = await chat.press("ann", offered, "judge-down");
      await chat.giveReason("ann", window, "we need it all the same");
      const judged = { question: overkill, isHelpful: false, reason: "we need it all the same" };
      await until(() => (chat.record.allFeedback()[0]?.reason === undefined ? undefined : true));
      expect(chat.record.allFeedback()).toMatchObject([judged]);
      expect(chat.record.allAsked()).toHaveLength(1);
    });

    test("is asked once", async () => {
      const message = await asked(overkill);
      await until(async () => chat.offered("ann", await chat.writeOn("ann", message, "that is wrong")));
      const again = await chat.writeOn("ann", message, "this is just wrong");
      expect(await chat.answers(again)).toEqual([]);
      const told = await chat.told("ann");
      expect(told.filter((text) => text.includes("Was the answer wrong?")).length).toBeLessThanOrEqual(1);
    });

    test("is offered nothing where there was no answer", async () => {
      const objection = await chat.writeOn("ann", await asked("how did Netflix migrate?"), "that is wrong");
      expect(await chat.answers(objection)).toEqual([]);
      expect(await chat.offered("ann", objection)).toBeUndefined();
    });

    test("opens a section after a thumb down, and says that it answered it", async () => {
      const [answer] = await chat.answers(await asked(dropbox));
      if (answer === undefined) throw new Error("there is no answer");
      await chat.press("ann", answer, "judge-down");
      const opened = await chat.press("ann", answer, "open");
      expect((await chat.press("ann", opened, "answered-it")).text).toContain("noted");
      expect(chat.record.allLessons()).toMatchObject([{ question: dropbox, isRight: true }]);
    });
  });
}
