import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { discord, overkill, unknown } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests what happens when somebody says that an answer is wrong. */
export function describeObjections<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("who says under its answer that it is wrong", () => {
    async function asked(question: string): Promise<string> {
      const message = await flow.chat.mention("ann", question);
      await flow.answerTo(message);
      return message;
    }

    test.each(["no that is wrong", "That's outdated.", "wrong lol"])("may say why: %s", async (text) => {
      const objection = await flow.chat.writeOn("ann", await asked(overkill), text);
      const offered = await until(() => flow.chat.offered("ann", objection));
      expect(offered.text).toContain("Was the answer wrong?");
      const window = await flow.chat.press("ann", offered, "judge-down");
      await flow.chat.giveReason("ann", window, "we need it all the same");
      const judged = { question: overkill, isHelpful: false, reason: "we need it all the same" };
      await until(() => (flow.chat.record.allFeedback()[0]?.reason === undefined ? undefined : true));
      expect(flow.chat.record.allFeedback()).toMatchObject([judged]);
      expect(flow.chat.record.allAsked()).toHaveLength(1);
    });

    test("may say why where they say what they meant instead, and the bot is not sure of that", async () => {
      const text = "this is wrong, I meant the satellite launcher";
      const objection = await flow.chat.writeOn("ann", await asked(overkill), text);
      expect((await until(() => flow.chat.offered("ann", objection))).text).toContain("Was the answer wrong?");
    });

    test("is asked once", async () => {
      const message = await asked(overkill);
      await until(async () => flow.chat.offered("ann", await flow.chat.writeOn("ann", message, "that is wrong")));
      const again = await flow.chat.writeOn("ann", message, "this is just wrong");
      expect(await flow.chat.answers(again)).toEqual([]);
      const told = await flow.chat.told("ann");
      expect(told.filter((text) => text.includes("Was the answer wrong?")).length).toBeLessThanOrEqual(1);
    });

    test("takes the offer back by deleting the message, where others can see it", async () => {
      const objection = await flow.chat.writeOn("ann", await asked(overkill), "that is wrong");
      await until(() => flow.chat.offered("ann", objection));
      await flow.chat.erase(objection);
      await flow.waitForNone(objection);
    });

    test.each([
      ["that is wrong", "that is wrong!"],
      ["this is wrong, I meant the satelite launcher", "this is wrong, I meant the satellite launcher"],
    ])("keeps the offer when the message is corrected: %s", async (text, corrected) => {
      const objection = await flow.chat.writeOn("ann", await asked(overkill), text);
      await until(() => flow.chat.offered("ann", objection));
      await flow.chat.edit(objection, corrected);
      expect((await flow.chat.offered("ann", objection))?.text).toContain("Was the answer wrong?");
    });

    test("is offered nothing where there was no answer", async () => {
      const objection = await flow.chat.writeOn("ann", await asked(unknown), "that is wrong");
      expect(await flow.chat.answers(objection)).toEqual([]);
      expect(await flow.chat.offered("ann", objection)).toBeUndefined();
    });

    test("opens a section after a thumb down, and says that it answered it", async () => {
      const [answer] = await flow.chat.answers(await asked(discord));
      if (answer === undefined) throw new Error("there is no answer");
      await flow.chat.press("ann", answer, "judge-down");
      const opened = await flow.chat.press("ann", answer, "open");
      expect((await flow.chat.press("ann", opened, "answered-it")).text).toContain("noted");
      expect(flow.chat.record.allLessons()).toMatchObject([{ question: discord, isRight: true }]);
    });
  });
}
