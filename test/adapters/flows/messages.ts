import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { dropbox, overkill, section, sure, unknown } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests which messages are answered, and follow-ups under an answer. */
export function describeMessages<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("a message", () => {
    test("that mentions the bot is answered once, and recorded", async () => {
      const message = await flow.chat.mention("ann", overkill);
      expect((await flow.answerTo(message)).text).toContain("CRUD");
      expect(await flow.chat.answers(message)).toHaveLength(1);
      const kept = { way: "mention", question: overkill, kind: "answer", sections: [section], audiences: ["public"] };
      expect(flow.chat.record.allAsked()).toMatchObject([kept]);
    });

    test("that is an address alone asks nothing", async () => {
      const message = await flow.chat.mention("ann", "https://example.org/when-is-rust-overkill");
      expect((await flow.answerTo(message)).text).not.toContain("CRUD");
      expect(flow.chat.record.allAsked()).toMatchObject([{ kind: "courtesy" }]);
    });

    test("under an answer goes on from it", async () => {
      const first = await flow.chat.mention("ann", dropbox);
      await flow.answerTo(first);
      const next = await flow.chat.writeOn("ann", first, "and cloudflare?");
      await until(async () => (await flow.chat.answers(next)).find(({ text }) => text.includes("Cloudflare")));
    });

    test("that asks for more is not answered with the same once more", async () => {
      const first = await flow.chat.mention("ann", dropbox);
      await flow.answerTo(first);
      expect(await flow.chat.answers(await flow.chat.writeOn("ann", first, "tell me more"))).toEqual([]);
    });

    test("that nobody addressed to the bot is answered where the bot is sure, and not where it is not", async () => {
      expect((await flow.answerTo(await flow.chat.write("ann", sure))).text).toContain("Discord");
      expect(await flow.chat.answers(await flow.chat.write("ann", unknown))).toEqual([]);
      expect(flow.chat.record.allAsked().map(({ way }) => way)).toEqual(["unasked"]);
    });
  });

  describe("what is written on under an answer", () => {
    test.each([
      ["lol", "laughter"],
      ["https://tenor.com/view/cat-typing-gif-123?x=1", "a picture"],
      ["let me try that tomorrow", "a plan"],
      ["that worked", "a report"],
      ["lass es mich morgen probieren", "a plan in another language"],
      ["tu peux regarder ça demain ?", "a deed asked of somebody in another language"],
      ["why did Netflix migrate?", "a question that the bot is not sure of"],
    ])("gets nothing: %s, %s", async (text) => {
      const first = await flow.chat.mention("ann", dropbox);
      await flow.answerTo(first);
      expect(await flow.chat.answers(await flow.chat.writeOn("ann", first, text))).toEqual([]);
      expect(flow.chat.record.allAsked()).toHaveLength(1);
    });

    test.each(["thanks!", "👍🏽", "ok merci", "Danke, hat geklappt!", "ありがとう"])(
      "gets a thumb, if it thanks: %s",
      async (text) => {
        const first = await flow.chat.mention("ann", dropbox);
        await flow.answerTo(first);
        const thanks = await flow.chat.writeOn("ann", first, text);
        expect(await flow.chat.answers(thanks)).toEqual([]);
        expect(await flow.chat.thumbs(thanks)).toBe(1);
      },
    );
  });

  test("thanks with a mention get a thumb, too", async () => {
    const thanks = await flow.chat.mention("ann", "thank you so much!");
    expect(await flow.chat.answers(thanks)).toEqual([]);
    expect(await flow.chat.thumbs(thanks)).toBe(1);
  });

  test.each(["great, that worked", "let me try that tomorrow", "ça marche"])(
    "a mention that asks nothing gets nothing: %s",
    async (text) => {
      expect(await flow.chat.answers(await flow.chat.mention("ann", text))).toEqual([]);
    },
  );

  describe("where the bot answers by itself", () => {
    test.each([
      "lol look at this",
      "krass",
      "@bob is this for us?",
      "People still ask this :joy:",
      "we get this one every week 😂",
    ])("a question that somebody forwards with a word of their own is not asked: %s", async (text) => {
      expect(await flow.chat.answers(await flow.chat.write("ann", text, { forwarded: sure }))).toEqual([]);
    });

    test("nothing is said to a question about a picture", async () => {
      const message = await flow.chat.write("ann", "why did this Discord server switch from Go to Rust?", {
        hasPicture: true,
      });
      expect(await flow.chat.answers(message)).toEqual([]);
    });

    test("a message that is forwarded without a word asks nothing", async () => {
      expect(await flow.chat.answers(await flow.chat.write("ann", "", { forwarded: sure }))).toEqual([]);
    });

    test.each([
      ["Discord switched from Go to Rust because of latency spikes, cool", "news"],
      ["@bob why did Discord switch from Go to Rust?", "a question to somebody"],
      ["can somebody check why Discord switched from Go to Rust?", "a deed"],
      ["thanks!", "thanks for something else"],
      ["why did Discord move away from Rust?", "the other way round"],
    ])("nothing is said to what asks nothing of it: %s, %s", async (text) => {
      const message = await flow.chat.write("ann", text);
      expect(await flow.chat.answers(message)).toEqual([]);
      expect(await flow.chat.thumbs(message)).toBe(0);
    });

    test("a greeting and thanks around a question take nothing away", async () => {
      const message = await flow.chat.write("ann", "Hi all! Why did Discord switch from Go to Rust? Thanks in advance");
      expect((await flow.answerTo(message)).text).toContain("Discord");
    });
  });
}
