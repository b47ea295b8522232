import { describe, expect, test } from "vitest";
import { longestQuestion } from "../../../src/index.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { dropbox, overkill, sure } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests what a message contains besides its text. */
export function describeBesideWords<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("what stands beside the words of a mention", () => {
    test.each([
      ["", "nothing"],
      ["this?", "a word that points"],
      ["can anybody please help with this 🙏", "a plea"],
    ])("is what they ask where they say %j: %s", async (text) => {
      const message = await flow.chat.mention("ann", text, { forwarded: dropbox });
      expect((await flow.answerTo(message)).text).toContain("Dropbox");
      expect((await flow.chat.record.answerTo(flow.chat.keyOf(message)))?.question).toBe(dropbox);
    });

    test("is what they ask beside an address", async () => {
      const message = await flow.chat.mention("ann", "https://example.org/when-is-rust-overkill", {
        forwarded: dropbox,
      });
      expect((await flow.answerTo(message)).text).toContain("Dropbox");
    });

    test("comes behind what they ask themselves", async () => {
      const message = await flow.chat.mention("ann", overkill, { forwarded: dropbox });
      expect((await flow.answerTo(message)).text).toContain("CRUD");
    });

    test("is tried where what they ask is not answered", async () => {
      const message = await flow.chat.mention("ann", "does somebody know it by heart?", { forwarded: sure });
      expect((await flow.answerTo(message)).text).toContain("Discord");
    });

    test("is cut as questions are: its beginning and its end are read", async () => {
      const forwarded = `We talked about trains. ${"The weather was fine. ".repeat(150)} ${dropbox}`;
      const message = await flow.chat.mention("ann", "", { forwarded });
      expect((await flow.answerTo(message)).text).toContain("its beginning and its end");
      const { question } = (await flow.chat.record.answerTo(flow.chat.keyOf(message))) ?? { question: "" };
      expect(question).toMatch(/^We talked about trains[\s\S]*how did Dropbox migrate\?$/);
      expect(question.length).toBeLessThanOrEqual(longestQuestion);
    });

    test.each([
      ["", "nothing"],
      ["what does this mean?", "a question about what is seen"],
      ["see the attached screenshot", "a hint"],
    ])("is said not to be read if it is a picture, where they say %j: %s", async (text) => {
      const { text: said } = await flow.answerTo(await flow.chat.mention("ann", text, { hasPicture: true }));
      expect(said).toContain("I read text alone");
      expect(flow.chat.record.allAsked()).toEqual([]);
    });

    test("is said not to be read beside the answer to a question that stands by itself", async () => {
      const { text } = await flow.answerTo(await flow.chat.mention("ann", overkill, { hasPicture: true }));
      expect(text).toContain("I read text alone");
      expect(text).toContain("CRUD");
    });
  });
}
