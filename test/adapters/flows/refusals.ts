import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { dropbox, overkill, sure } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests people who may not use the bot, places where the bot may not write, and people who ask too often. */
export function describeRefusals<Own extends Seen>(flow: OpenedChat<Own>): void {
  test("who may not use the bot is not answered, and told so where they use a command or press", async () => {
    expect(await flow.chat.answers(await flow.chat.mention(flow.chat.denied, overkill))).toEqual([]);
    expect((await flow.chat.command(flow.chat.denied, overkill)).text).toContain("I may not be used here");
    const answer = await flow.asked(dropbox);
    expect((await flow.chat.press(flow.chat.denied, answer, "judge-down")).text).toContain("I may not be used here");
    expect(flow.chat.record.allAsked()).toHaveLength(1);
  });

  describe("where the bot may not write", () => {
    test("it tries once for each message, and tells who asked once why, and nobody who did not ask", async () => {
      await flow.chat.shut();
      const before = flow.chat.tries();
      for (let at = 0; at < 5; at++) await flow.chat.answers(await flow.chat.mention("ann", overkill));
      expect(await until(async () => (await flow.chat.privately("ann"))[0])).toMatch(/closed|archived|lack/);
      expect(await flow.chat.privately("ann")).toHaveLength(1);
      expect(flow.chat.tries() - before).toBeLessThanOrEqual(5);
      expect(await flow.chat.privately("bob")).toEqual([]);
      await flow.chat.answers(await flow.chat.mention("bob", overkill));
      expect(await flow.chat.privately("bob")).toHaveLength(1);
    });
  });

  describe("who asks very often", () => {
    test("is asked to wait, in messages and in commands; nobody else is", async () => {
      await flow.reopen(1);
      await flow.asked(overkill);
      await flow.chat.mention("ann", dropbox);
      expect(await until(async () => (await flow.chat.told("ann"))[0])).toMatch(/ask again in \d+ second/);
      expect((await flow.chat.command("ann", dropbox)).text).toMatch(/ask again in \d+ second/);
      expect((await flow.asked(dropbox, "bob")).text).toContain("Dropbox");
    });

    test("takes the word to wait along by deleting the question, where others can see it", async () => {
      await flow.reopen(1);
      await flow.asked(overkill);
      const message = await flow.chat.mention("ann", dropbox);
      await until(async () => (await flow.chat.told("ann"))[0]);
      await flow.chat.erase(message);
      await flow.waitForNone(message);
    });

    test("is asked to wait for the next best, too", async () => {
      await flow.reopen(1);
      const answer = await flow.asked(dropbox);
      expect((await flow.chat.press("bob", answer, "next-best")).text).not.toMatch(/ask again/);
      expect((await flow.chat.press("bob", answer, "next-best")).text).toMatch(/ask again in \d+ second/);
    });

    test("is asked to wait where they edit", async () => {
      await flow.reopen(1);
      const message = await flow.chat.mention("ann", overkill);
      await flow.answerTo(message);
      await flow.chat.edit(message, dropbox);
      await until(async () => (await flow.chat.told("ann")).find((said) => /ask again in \d+ second/.test(said)));
      await flow.chat.edit(message, overkill);
      await flow.chat.edit(message, "never mind");
      await flow.waitForNone(message);
      // Where the notice is a reply, it goes with the question.
      const told = (await flow.chat.told("ann")).filter((said) => /ask again/.test(said));
      expect(told.length).toBeLessThanOrEqual(1);
    });

    test("edits what asks nobody as freely as they write it", async () => {
      await flow.reopen(1);
      await flow.asked(overkill);
      const message = await flow.chat.write("ann", sure);
      await flow.answerTo(message);
      await flow.chat.edit(message, overkill);
      await flow.waitForText(message, "CRUD");
      expect(await flow.chat.told("ann")).toEqual([]);
    });
  });
}
