import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { cloudflare, dropbox, overkill, sure, unknown, unsure } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests what happens to the answer when its question is edited or deleted. */
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

    test("loses its answer where nothing is left but the mention", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.edit(message, "");
      await flow.waitForNone(message);
    });

    test.each(["never mind", "thanks!"])("is answered where it asked nothing before: %s", async (text) => {
      const message = await flow.chat.mention("ann", text);
      expect(await flow.chat.answers(message)).toEqual([]);
      await flow.chat.edit(message, overkill);
      expect((await flow.answerTo(message)).text).toContain("CRUD");
      expect(await flow.chat.answers(message)).toHaveLength(1);
    });

    test("is answered again where it was taken back before", async () => {
      const message = await flow.chat.mention("ann", dropbox);
      await flow.answerTo(message);
      await flow.chat.edit(message, "(deleted)");
      await flow.waitForNone(message);
      await flow.chat.edit(message, overkill);
      expect((await flow.answerTo(message)).text).toContain("CRUD");
    });

    test("is answered in place of the word that its picture is not read", async () => {
      const message = await flow.chat.mention("ann", "what does this mean?", { hasPicture: true });
      expect((await flow.answerTo(message)).text).toContain("I read text alone");
      await flow.chat.edit(message, overkill);
      await flow.waitForText(message, "CRUD");
      expect(await flow.chat.answers(message)).toHaveLength(1);
      await flow.chat.edit(message, "what does this mean?");
      await flow.waitForText(message, "I read text alone, not pictures");
    });

    test("asks the bot as soon as it mentions it", async () => {
      const message = await flow.chat.write("ann", unknown);
      expect(await flow.chat.answers(message)).toEqual([]);
      await flow.chat.addMention(message, overkill);
      expect((await flow.answerTo(message)).text).toContain("CRUD");
    });

    test("asks as soon as it is a question, where the bot answers by itself", async () => {
      const message = await flow.chat.write("ann", "HELP!!!");
      expect(await flow.chat.answers(message)).toEqual([]);
      await flow.chat.edit(message, "HELP!!! anyone?");
      expect(await flow.chat.answers(message)).toEqual([]);
      await flow.chat.edit(message, sure);
      expect((await flow.answerTo(message)).text).toContain("Discord");
      expect(flow.chat.record.allAsked()).toMatchObject([{ way: "unasked" }]);
    });

    test("is answered again where nothing but the mention was left before", async () => {
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.edit(message, "");
      await flow.waitForNone(message);
      await flow.chat.edit(message, dropbox);
      await flow.waitForText(message, "Dropbox");
    });

    test("loses an answer that is not sure where it no longer mentions the bot", async () => {
      const message = await flow.chat.write("ann", sure);
      await flow.answerTo(message);
      await flow.chat.addMention(message, unsure);
      await flow.waitForText(message, "no sure answer");
      await flow.chat.edit(message, unsure);
      await flow.waitForNone(message);
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

  describe("a question whose answer was removed, and which is edited then,", () => {
    const removed = async (message: string): Promise<void> => {
      await flow.chat.press("ann", await flow.answerTo(message), "remove");
      await flow.waitForNone(message);
    };

    test("is answered anew where it addresses the bot, again and again", async () => {
      const message = await flow.chat.mention("ann", unknown);
      await removed(message);
      await flow.chat.edit(message, dropbox);
      expect((await flow.answerTo(message)).text).toContain("Dropbox");
      await flow.chat.edit(message, overkill);
      await flow.waitForText(message, "CRUD");
      await removed(message);
      await flow.chat.edit(message, dropbox);
      expect((await flow.answerTo(message)).text).toContain("Dropbox");
      expect(await flow.chat.answers(message)).toHaveLength(1);
      expect(flow.chat.logs.join("")).not.toContain('"level":50');
    });

    test("stays without an answer where nobody asked the bot, and where the question is taken back", async () => {
      const overheard = await flow.chat.write("ann", sure);
      await removed(overheard);
      await flow.chat.edit(overheard, overkill);
      expect(await flow.chat.answers(overheard)).toEqual([]);
      const message = await flow.chat.mention("ann", overkill);
      await removed(message);
      await flow.chat.edit(message, "never mind");
      expect(await flow.chat.answers(message)).toEqual([]);
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

    test("the newest is answered where nobody asked the bot before", async () => {
      const message = await flow.chat.chat("ann", "hm");
      await flow.chat.editLate(message, [overkill, dropbox]);
      expect((await flow.answerTo(message)).text).toContain("Dropbox");
      expect(await flow.chat.answers(message)).toHaveLength(1);
    });

    test("nothing is answered where nobody asked the bot before, and the newest takes the question back", async () => {
      const message = await flow.chat.chat("ann", "hm");
      await flow.chat.editLate(message, [overkill, "never mind"]);
      expect(await flow.chat.answers(message)).toEqual([]);
      expect(flow.chat.record.allAsked()).toEqual([]);
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
      await until(async () => (await flow.chat.answers(message)).length === 0);
      expect(await flow.chat.record.answerTo(flow.chat.keyOf(message))).toBeUndefined();
    });

    test("takes with it that its picture is not read", async () => {
      const message = await flow.chat.mention("ann", "", { hasPicture: true });
      await flow.answerTo(message);
      await flow.chat.erase(message);
      await flow.waitForNone(message);
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
