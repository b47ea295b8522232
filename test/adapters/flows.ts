import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Control } from "../../adapters/chat/controls.ts";
import { RateLimit, type RateLimits } from "../../adapters/chat/rate-limit.ts";
import { Footnote, longestQuestion, type MemoryStore } from "../../src/index.ts";
import { until } from "../stand-ins/until.ts";
import { shippedKnowledge } from "../support/shipped.ts";

/** Something that the bot showed, to all or to one person. */
export interface Seen {
  readonly text: string;
}

/** What a message holds beside its words. */
export interface Beside {
  /** The words of somebody's message that it forwards. */
  readonly forwarded?: string;
  readonly hasPicture?: true;
}

/** A chat with people in it, as a test needs it of each platform: `Own` is what it shows, with whatever it takes to press it. */
export interface TestedChat<Own extends Seen> {
  readonly record: MemoryStore;
  readonly logs: readonly string[];
  /** Somebody who may not use the bot. */
  readonly denied: string;
  /** The record's key of a message. */
  keyOf(message: string): string;
  /** Mentions the bot. @returns what names the message */
  mention(who: string, text: string, beside?: Beside): Promise<string>;
  /** Writes on under the answer to a message, without a mention. */
  writeOn(who: string, message: string, text: string): Promise<string>;
  /** Writes where nobody asks the bot. */
  chat(who: string, text: string): Promise<string>;
  /**
   * Puts an emoji on a message, or on the bot's answer to it.
   * @param name that of the emoji
   * @returns what is shown of it to who did, when all is done that was begun
   */
  react(who: string, message: string, name: string, isOnAnswer?: boolean): Promise<Own | undefined>;
  /** Writes where the bot answers by itself. */
  write(who: string, text: string, beside?: Beside): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /** Edits a message several times; the bot is told of the last edit first. */
  editLate(message: string, texts: readonly string[]): Promise<void>;
  /** Edits a message so that it mentions the bot. */
  addMention(message: string, text: string): Promise<void>;
  erase(message: string): Promise<void>;
  /** The bot's answers to a message that stand now, when all is done that was begun. */
  answers(message: string): Promise<readonly Own[]>;
  /** How many thumbs the bot has put to a message. */
  thumbs(message: string): Promise<number>;
  /** What the bot offers somebody who says that the answer is wrong, when all is done that was begun. */
  offered(who: string, message: string): Promise<Own | undefined>;
  /** Uses the command. @returns what they alone see of it */
  command(who: string, text: string): Promise<Own>;
  /** Presses a control, such as the thumb down, of which the first that there is counts. @returns what they see then */
  press(who: string, seen: Own, control: Control["kind"] | "judge-down"): Promise<Own>;
  /** Sends the window that asks for a reason. */
  giveReason(who: string, asked: Own, reason: string): Promise<void>;
  /** What the bot told somebody who asks too often. */
  told(who: string): Promise<readonly string[]>;
  /** Lets the bot write no more where people mention it. */
  shut(): Promise<void>;
  /** What the bot told somebody in private. */
  privately(who: string): Promise<readonly string[]>;
  /** Takes away what was shared last. */
  removeShared(who: string): Promise<void>;
  /** How often the bot tried to write where people mention it. */
  tries(): number;
  /** What was shared, and what was posted where people are asked. */
  shared(): Promise<readonly string[]>;
  helpPosts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a chat in which ann, bob and the bot talk, in which people can be asked, and one room is answered without a mention. */
export type OpenChat<Own extends Seen> = (footnote: Footnote, rateLimit: RateLimit) => Promise<TestedChat<Own>>;

const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";
const cloudflare = "how did Cloudflare migrate?";
const unknown = "how did Netflix migrate?";
/** Nothing of it is named, so that sections come near. */
const unsure = "how did the pirates migrate?";
const sure = "why did Discord switch from Go to Rust?";
const section = "rust-in-production#when-rust-is-overkill";

/** What every platform does alike, since it stands once, in `adapters/chat`. */
export function describeFlows<Own extends Seen>(name: string, open: OpenChat<Own>): void {
  describe(`${name}, as every other platform`, () => {
    const footnote = new Footnote(shippedKnowledge.documents);
    let chat: TestedChat<Own>;

    async function reopen(perPerson: number, more: Partial<RateLimits> = {}): Promise<void> {
      await chat?.close();
      const many = { questions: 1e6, seconds: 60 };
      const limits = { perPerson: { ...many, questions: perPerson }, perPlace: many, ...more };
      chat = await open(footnote, new RateLimit(limits));
    }
    beforeEach(() => reopen(1e6));
    afterEach(() => chat.close());

    async function answerTo(message: string): Promise<Own> {
      return until(async () => (await chat.answers(message))[0]);
    }

    async function asked(text: string, who = "ann"): Promise<Own> {
      return answerTo(await chat.mention(who, text));
    }

    async function waitForText(message: string, text: string): Promise<void> {
      await until(async () => ((await answerTo(message)).text.includes(text) ? true : undefined));
    }

    async function waitForNone(message: string): Promise<void> {
      await until(async () => ((await chat.answers(message)).length === 0 ? true : undefined));
    }

    describe("a message", () => {
      test("that mentions the bot is answered once, and recorded", async () => {
        const message = await chat.mention("ann", overkill);
        expect((await answerTo(message)).text).toContain("CRUD");
        expect(await chat.answers(message)).toHaveLength(1);
        const kept = { way: "mention", question: overkill, kind: "answer", sections: [section], audiences: ["public"] };
        expect(chat.record.allAsked()).toMatchObject([kept]);
      });

      test("under an answer goes on from it", async () => {
        const first = await chat.mention("ann", dropbox);
        await answerTo(first);
        const next = await chat.writeOn("ann", first, "and cloudflare?");
        await until(async () => (await chat.answers(next)).find(({ text }) => text.includes("Cloudflare")));
      });

      test("that nobody addressed to the bot is answered where the bot is sure, and not where it is not", async () => {
        expect((await answerTo(await chat.write("ann", sure))).text).toContain("Discord");
        expect(await chat.answers(await chat.write("ann", unknown))).toEqual([]);
        expect(chat.record.allAsked().map(({ way }) => way)).toEqual(["unasked"]);
      });
    });

    describe("what is written on under an answer", () => {
      test.each([
        ["lol", "laughter"],
        ["https://tenor.com/view/cat-typing-gif-123?x=1", "a picture"],
        ["let me try that tomorrow", "a plan"],
        ["that worked", "a report"],
        ["why did Netflix migrate?", "a question that the bot is not sure of"],
      ])("gets nothing: %s, %s", async (text) => {
        const first = await chat.mention("ann", dropbox);
        await answerTo(first);
        expect(await chat.answers(await chat.writeOn("ann", first, text))).toEqual([]);
        expect(chat.record.allAsked()).toHaveLength(1);
      });

      test.each(["thanks!", "👍🏽"])("gets a thumb, if it thanks: %s", async (text) => {
        const first = await chat.mention("ann", dropbox);
        await answerTo(first);
        const thanks = await chat.writeOn("ann", first, text);
        expect(await chat.answers(thanks)).toEqual([]);
        expect(await chat.thumbs(thanks)).toBe(1);
      });
    });

    test("thanks with a mention get a thumb, too", async () => {
      const thanks = await chat.mention("ann", "thank you so much!");
      expect(await chat.answers(thanks)).toEqual([]);
      expect(await chat.thumbs(thanks)).toBe(1);
    });

    describe("what stands beside the words of a mention", () => {
      test.each([
        ["", "nothing"],
        ["this?", "a word that points"],
        ["can anybody please help with this 🙏", "a plea"],
      ])("is what they ask where they say %j: %s", async (text) => {
        const message = await chat.mention("ann", text, { forwarded: dropbox });
        expect((await answerTo(message)).text).toContain("Dropbox");
        expect((await chat.record.answerTo(chat.keyOf(message)))?.question).toBe(dropbox);
      });

      test("comes behind what they ask themselves", async () => {
        const message = await chat.mention("ann", overkill, { forwarded: dropbox });
        expect((await answerTo(message)).text).toContain("CRUD");
      });

      test("is tried where what they ask is not answered", async () => {
        const message = await chat.mention("ann", "does somebody know it by heart?", { forwarded: sure });
        expect((await answerTo(message)).text).toContain("Discord");
      });

      test("is cut as questions are: its beginning and its end are read", async () => {
        const forwarded = `We talked about trains. ${"The weather was fine. ".repeat(150)} ${dropbox}`;
        const message = await chat.mention("ann", "", { forwarded });
        expect((await answerTo(message)).text).toContain("its beginning and its end");
        const { question } = (await chat.record.answerTo(chat.keyOf(message))) ?? { question: "" };
        expect(question).toMatch(/^We talked about trains[\s\S]*how did Dropbox migrate\?$/);
        expect(question.length).toBeLessThanOrEqual(longestQuestion);
      });

      test.each([
        ["", "nothing"],
        ["what does this mean?", "a question about what is seen"],
        ["see the attached screenshot", "a hint"],
      ])("is said not to be read if it is a picture, where they say %j: %s", async (text) => {
        const { text: said } = await answerTo(await chat.mention("ann", text, { hasPicture: true }));
        expect(said).toContain("I read text alone");
        expect(chat.record.allAsked()).toEqual([]);
      });

      test("is said not to be read beside the answer to a question that stands by itself", async () => {
        const { text } = await answerTo(await chat.mention("ann", overkill, { hasPicture: true }));
        expect(text).toContain("I read text alone");
        expect(text).toContain("CRUD");
      });
    });

    describe("where the bot answers by itself", () => {
      test("nothing is said to a question about a picture", async () => {
        const message = await chat.write("ann", "why did this Discord server switch from Go to Rust?", {
          hasPicture: true,
        });
        expect(await chat.answers(message)).toEqual([]);
      });

      test("a message that is forwarded without a word asks nothing", async () => {
        expect(await chat.answers(await chat.write("ann", "", { forwarded: sure }))).toEqual([]);
      });

      test.each([
        ["Discord switched from Go to Rust because of latency spikes, cool", "news"],
        ["@bob why did Discord switch from Go to Rust?", "a question to somebody"],
        ["can somebody check why Discord switched from Go to Rust?", "a deed"],
        ["thanks!", "thanks for something else"],
      ])("nothing is said to what asks nothing of it: %s, %s", async (text) => {
        const message = await chat.write("ann", text);
        expect(await chat.answers(message)).toEqual([]);
        expect(await chat.thumbs(message)).toBe(0);
      });

      test("a greeting and thanks around a question take nothing away", async () => {
        const message = await chat.write("ann", "Hi all! Why did Discord switch from Go to Rust? Thanks in advance");
        expect((await answerTo(message)).text).toContain("Discord");
      });
    });

    describe("a question that is edited", () => {
      test("is answered again in place", async () => {
        const message = await chat.mention("ann", unknown);
        await answerTo(message);
        await chat.edit(message, dropbox);
        await waitForText(message, "Dropbox");
        expect(await chat.answers(message)).toHaveLength(1);
        expect((await chat.record.answerTo(chat.keyOf(message)))?.question).toBe(dropbox);
      });

      test("keeps its answer only where that is as sure as before, where nobody asked the bot", async () => {
        const message = await chat.write("ann", sure);
        await answerTo(message);
        await chat.edit(message, "go vs rust?");
        await waitForNone(message);
      });

      test("loses its answer where the question is taken away", async () => {
        const message = await chat.mention("ann", overkill);
        await answerTo(message);
        await chat.edit(message, "never mind");
        await waitForNone(message);
        expect(await chat.record.answerTo(chat.keyOf(message))).toBeUndefined();
      });

      test("asks the bot as soon as it mentions it", async () => {
        const message = await chat.write("ann", unknown);
        expect(await chat.answers(message)).toEqual([]);
        await chat.addMention(message, overkill);
        expect((await answerTo(message)).text).toContain("CRUD");
      });

      test("loses its answer where nobody asked the bot, and it tells something now", async () => {
        const message = await chat.write("ann", sure);
        await answerTo(message);
        await chat.edit(message, "Discord switched from Go to Rust, cool");
        await waitForNone(message);
      });

      test("is what the next one goes on from", async () => {
        const message = await chat.mention("ann", overkill);
        await answerTo(message);
        await chat.edit(message, dropbox);
        await waitForText(message, "Dropbox");
        const next = await chat.writeOn("ann", message, "how did they do it?");
        await until(async () => (await chat.answers(next)).find(({ text }) => text.includes("Dropbox")));
      });
    });

    describe("of several edits, of which an older one is told of last,", () => {
      test("the newest is answered", async () => {
        const message = await chat.mention("ann", unknown);
        await answerTo(message);
        await chat.editLate(message, [dropbox, overkill]);
        await waitForText(message, "CRUD");
        expect((await answerTo(message)).text).toContain("CRUD");
        expect((await chat.record.answerTo(chat.keyOf(message)))?.question).toBe(overkill);
      });

      test("the answer stays where the newest asks what was asked at first", async () => {
        const message = await chat.mention("ann", overkill);
        await answerTo(message);
        await chat.editLate(message, [dropbox, overkill]);
        expect((await answerTo(message)).text).toContain("CRUD");
        expect((await chat.record.answerTo(chat.keyOf(message)))?.question).toBe(overkill);
      });

      test("the answer stays away where the newest takes the question back", async () => {
        const message = await chat.mention("ann", overkill);
        await answerTo(message);
        await chat.editLate(message, [dropbox, "never mind"]);
        expect(await chat.answers(message)).toEqual([]);
      });
    });

    describe("a question that is deleted", () => {
      test("takes its answer with it", async () => {
        const message = await chat.mention("ann", overkill);
        await answerTo(message);
        await chat.erase(message);
        await until(async () => ((await chat.answers(message)).length === 0 ? true : undefined));
        expect(await chat.record.answerTo(chat.keyOf(message))).toBeUndefined();
      });

      test("after its answer was removed is passed over", async () => {
        const message = await chat.mention("ann", overkill);
        await chat.press("ann", await answerTo(message), "remove");
        await chat.erase(message);
        expect(await chat.answers(message)).toEqual([]);
        expect(chat.logs.join("")).not.toContain('"failed"');
      });
    });

    describe("a command", () => {
      test("is answered, and shared once, with who did", async () => {
        const answer = await chat.command("bob", overkill);
        expect(answer.text).toContain("CRUD");
        expect(await chat.shared()).toEqual([]);
        await chat.press("bob", answer, "share");
        expect((await chat.press("bob", answer, "share")).text).toContain("already shared");
        expect(await chat.shared()).toEqual([expect.stringMatching(/Shared by[\s\S]*CRUD/)]);
        expect(chat.record.allMarks()).toMatchObject([{ kind: "shared", question: overkill }]);
      });

      test("is shared again after what was shared is removed", async () => {
        const answer = await chat.command("bob", overkill);
        await chat.press("bob", answer, "share");
        await chat.removeShared("bob");
        expect(await chat.shared()).toEqual([]);
        await chat.press("bob", answer, "share");
        expect(await chat.shared()).toHaveLength(1);
        expect((await chat.press("bob", answer, "share")).text).toContain("already shared");
      });
    });

    test("who may not use the bot is not answered, and told so where they use a command or press", async () => {
      expect(await chat.answers(await chat.mention(chat.denied, overkill))).toEqual([]);
      expect((await chat.command(chat.denied, overkill)).text).toContain("I am not to be used here");
      const answer = await asked(dropbox);
      expect((await chat.press(chat.denied, answer, "judge-down")).text).toContain("I am not to be used here");
      expect(chat.record.allAsked()).toHaveLength(1);
    });

    describe("where the bot may not write", () => {
      test("it tries once for each message, and tells who asked once why, and nobody who did not ask", async () => {
        await chat.shut();
        const before = chat.tries();
        for (let at = 0; at < 5; at++) await chat.answers(await chat.mention("ann", overkill));
        expect(await until(async () => (await chat.privately("ann"))[0])).toMatch(/closed|archived|lack/);
        expect(await chat.privately("ann")).toHaveLength(1);
        expect(chat.tries() - before).toBeLessThanOrEqual(5);
        expect(await chat.privately("bob")).toEqual([]);
        await chat.answers(await chat.mention("bob", overkill));
        expect(await chat.privately("bob")).toHaveLength(1);
      });
    });

    describe("who asks very often", () => {
      test("is asked to wait, in messages and in commands; nobody else is", async () => {
        await reopen(1);
        await asked(overkill);
        await chat.mention("ann", dropbox);
        expect(await until(async () => (await chat.told("ann"))[0])).toMatch(/ask again in \d+ second/);
        expect((await chat.command("ann", dropbox)).text).toMatch(/ask again in \d+ second/);
        expect((await asked(dropbox, "bob")).text).toContain("Dropbox");
      });

      test("is asked to wait for the next best, too", async () => {
        await reopen(1);
        const answer = await asked(dropbox);
        expect((await chat.press("bob", answer, "next-best")).text).not.toMatch(/ask again/);
        expect((await chat.press("bob", answer, "next-best")).text).toMatch(/ask again in \d+ second/);
      });

      test("is asked to wait where they edit", async () => {
        await reopen(1);
        const message = await chat.mention("ann", overkill);
        await answerTo(message);
        await chat.edit(message, dropbox);
        await until(async () => (await chat.told("ann")).find((said) => /ask again in \d+ second/.test(said)));
      });
    });

    describe("under an answer", () => {
      test("the next best is another, for who presses", async () => {
        const answer = await asked(dropbox);
        const next = await chat.press("bob", answer, "next-best");
        expect(next.text).not.toBe("");
        expect(next.text).not.toBe(answer.text);
        expect(chat.record.allAsked().map(({ way }) => way)).toEqual(["mention", "next"]);
      });

      test("its section opens whole, and who opened it is recorded", async () => {
        expect((await chat.press("bob", await asked(dropbox), "open")).text).toContain("Before Rust, the sync engine");
        const [opened] = chat.record.allAsked().at(-1)?.sections ?? [];
        expect(chat.record.allMarks()).toMatchObject([{ kind: "opened", section: opened }]);
      });

      test("a person is asked once", async () => {
        const answer = await asked(unknown);
        await chat.press("ann", answer, "ask-person");
        expect((await chat.press("bob", answer, "ask-person")).text).toContain("already asked");
        expect(await chat.helpPosts()).toEqual([expect.stringContaining("Netflix")]);
      });

      test("a person is asked three times in a row and no more, by one person", async () => {
        await reopen(1e6, { helpPerPerson: { questions: 3, seconds: 600 } });
        const asking = ["Netflix", "Spotify", "Twitch", "Uber"].map((name) => `how did ${name} migrate?`);
        const told: string[] = [];
        for (const question of asking) told.push((await chat.press("ann", await asked(question), "ask-person")).text);
        expect(told.at(-1)).toContain("People were asked often just now");
        expect(await chat.helpPosts()).toHaveLength(3);
        await chat.press("bob", await asked("how did Uber migrate?"), "ask-person");
        expect(await chat.helpPosts()).toHaveLength(4);
      });

      test("only who asked removes it", async () => {
        const message = await chat.mention("ann", overkill);
        const answer = await answerTo(message);
        expect((await chat.press("bob", answer, "remove")).text).toContain("Only who asked");
        expect(await chat.answers(message)).toHaveLength(1);
        await chat.press("ann", answer, "remove");
        await until(async () => ((await chat.answers(message)).length === 0 ? true : undefined));
      });

      test("what else comes near is shown to who wants to see it", async () => {
        const answer = await asked(unsure);
        const all = await chat.press("bob", answer, "see-all");
        expect(all.text.length).toBeGreaterThan(answer.text.length);
        expect(chat.record.allAsked().map(({ way }) => way)).toEqual(["mention"]);
      });

      test("somebody teaches which section answered it", async () => {
        const opened = await chat.press("bob", await asked(unsure), "open");
        expect((await chat.press("bob", opened, "answered-it")).text).toContain("noted");
        const [lesson] = chat.record.allLessons();
        expect(lesson).toMatchObject({ question: unsure, isRight: true, audiences: ["public"] });
        const solved = { kind: "solved", question: unsure, section: lesson?.section };
        expect(chat.record.allMarks()).toMatchObject([{ kind: "opened", section: lesson?.section }, solved]);
      });

      test("thumbs are kept, the last of each person, with a reason", async () => {
        const answer = await asked(overkill);
        expect((await chat.press("bob", answer, "judge")).text).not.toContain("Thank");
        const window = await chat.press("bob", answer, "judge-down");
        await chat.giveReason("bob", window, "it is about something else");
        await until(() => (chat.record.allFeedback()[0]?.reason === undefined ? undefined : true));
        const judged = {
          question: overkill,
          sections: [section],
          isHelpful: false,
          reason: "it is about something else",
        };
        expect(chat.record.allFeedback()).toMatchObject([judged]);
      });

      test("a thumb down is a word against the lesson that it was answered by", async () => {
        const phrase = "what is the company picnic like?";
        footnote.learn([{ section, phrase, audiences: ["public"] }]);
        await chat.press("bob", await asked(phrase), "judge-down");
        footnote.learn([]);
        expect(chat.record.allLessons()).toMatchObject([{ question: phrase, section, isRight: false }]);
      });
    });

    test("an edit waits for the answer to what it corrects", async () => {
      const message = await chat.mention("ann", unknown);
      await Promise.all([chat.edit(message, cloudflare), chat.edit(message, overkill)]);
      await waitForText(message, "CRUD");
      expect(await chat.answers(message)).toHaveLength(1);
    });
  });
}
