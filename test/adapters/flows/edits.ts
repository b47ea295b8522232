import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { cloudflare, dropbox, overkill, sure, unknown, unsure } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** What becomes of the answer to a question that is edited or deleted. */
export function describeEdits<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("a question that is edited", () => {
    test("is answered again in place", async () => {
      const message = await flow.chat.mention("ann", unknown);
      await flow.answerTo(message);
      await flow.chat.edit(message, dropbox);
      await flow.waitForText(message, "Dropbox");
      expect(await flow.chat.answers(message)).toHaveLength(1);
      expect((await flow.chat.record.answerTo(flow.chat.keyOf(message)))?.question).toBe(dropbox);
    });

    test("keeps its answer only where that is as sure as before, where nobody asked the bot", async () => {
      const message = await flow.chat.write("ann", sure);
      await flow.answerTo(message);
      await flow.chat.edit(message, unsure);
      await flow.waitForNone(message);
    });

    test("loses its answer where the question is taken away", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.edit(message, "never mind");
      await flow.waitForNone(message);
      expect(await flow.chat.record.answerTo(flow.chat.keyOf(message))).toBeUndefined();
    });

    test("asks the bot as soon as it mentions it", async () => {
      const message = await flow.chat.write("ann", unknown);
      expect(await flow.chat.answers(message)).toEqual([]);
      await flow.chat.addMention(message, overkill);
      expect((await flow.answerTo(message)).text).toContain("CRUD");
    });

    test("loses its answer where nobody asked the bot, and it tells something now", async () => {
      const message = await flow.chat.write("ann", sure);
      await flow.answerTo(message);
      await flow.chat.edit(message, "Discord switched from Go to Rust, cool");
      await flow.waitForNone(message);
    });

    test("is what the next one goes on from", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.edit(message, dropbox);
      await flow.waitForText(message, "Dropbox");
      const next = await flow.chat.writeOn("ann", message, "how did they do it?");
      await until(async () => (await flow.chat.answers(next)).find(({ text }) => text.includes("Dropbox")));
    });
  });

  describe("of several edits, of which an older one is told of last,", () => {
    test("the newest is answered", async () => {
      const message = await flow.chat.mention("ann", unknown);
      await flow.answerTo(message);
      await flow.chat.editLate(message, [dropbox, overkill]);
      await flow.waitForText(message, "CRUD");
      expect((await flow.answerTo(message)).text).toContain("CRUD");
      expect((await flow.chat.record.answerTo(flow.chat.keyOf(message)))?.question).toBe(overkill);
    });

    test("the answer stays where the newest asks what was asked at first", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.editLate(message, [dropbox, overkill]);
      expect((await flow.answerTo(message)).text).toContain("CRUD");
      expect((await flow.chat.record.answerTo(flow.chat.keyOf(message)))?.question).toBe(overkill);
    });

    test("the answer stays away where the newest takes the question back", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.editLate(message, [dropbox, "never mind"]);
      await flow.waitForNone(message);
    });
  });

  describe("a question that is deleted", () => {
    test("takes its answer with it", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.erase(message);
      await until(async () => ((await flow.chat.answers(message)).length === 0 ? true : undefined));
      expect(await flow.chat.record.answerTo(flow.chat.keyOf(message))).toBeUndefined();
    });

    test("after its answer was removed is passed over", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.chat.press("ann", await flow.answerTo(message), "remove");
      await flow.chat.erase(message);
      expect(await flow.chat.answers(message)).toEqual([]);
      expect(flow.chat.logs.join("")).not.toContain('"failed"');
    });
  });

  test("an edit waits for the answer to what it corrects", async () => {
    const message = await flow.chat.mention("ann", unknown);
    await Promise.all([flow.chat.edit(message, cloudflare), flow.chat.edit(message, overkill)]);
    await flow.waitForText(message, "CRUD");
    expect(await flow.chat.answers(message)).toHaveLength(1);
  });
}
