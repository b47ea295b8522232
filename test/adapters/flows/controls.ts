import { describe, expect, test } from "vitest";
import { until } from "../../stand-ins/until.ts";
import type { OpenedChat } from "./opened-chat.ts";
import { discord, dropbox, overkill, section, unknown, unsure } from "./questions.ts";
import type { Seen } from "./tested-chat.ts";

/** Tests the controls under an answer. */
export function describeControls<Own extends Seen>(flow: OpenedChat<Own>): void {
  describe("under an answer", () => {
    test("the next best is another, for who presses", async () => {
      const answer = await flow.asked(dropbox);
      const next = await flow.chat.press("bob", answer, "next-best");
      expect(next.text).not.toBe("");
      expect(next.text).not.toBe(answer.text);
      expect(flow.chat.record.allAsked().map(({ way }) => way)).toEqual(["mention", "next"]);
    });

    test("its section opens whole, and who opened it is recorded", async () => {
      expect((await flow.chat.press("bob", await flow.asked(discord), "open")).text).toContain(
        "its media processing pipelines",
      );
      const [opened] = flow.chat.record.allAsked().at(-1)?.sections ?? [];
      expect(flow.chat.record.allMarks()).toMatchObject([{ kind: "opened", section: opened }]);
    });

    test("a person is asked once", async () => {
      const answer = await flow.asked(unknown);
      await flow.chat.press("ann", answer, "ask-person");
      expect((await flow.chat.press("bob", answer, "ask-person")).text).toContain("already asked");
      expect(await flow.chat.helpPosts()).toEqual([expect.stringContaining("Netflix")]);
    });

    test("a person is asked three times in a row and no more, by one person", async () => {
      await flow.reopen(1e6, { helpPerPerson: { questions: 3, seconds: 600 } });
      const asking = ["Netflix", "Spotify", "Twitch", "Uber"].map((name) => `how did ${name} migrate?`);
      const told: string[] = [];
      for (const question of asking)
        told.push((await flow.chat.press("ann", await flow.asked(question), "ask-person")).text);
      expect(told.at(-1)).toContain("People have been asked a lot just now");
      expect(await flow.chat.helpPosts()).toHaveLength(3);
      await flow.chat.press("bob", await flow.asked("how did Uber migrate?"), "ask-person");
      expect(await flow.chat.helpPosts()).toHaveLength(4);
    });

    test("only who asked removes it", async () => {
      const message = await flow.chat.mention("ann", overkill);
      const answer = await flow.answerTo(message);
      expect((await flow.chat.press("bob", answer, "remove")).text).toContain("Only the person who asked");
      expect(await flow.chat.answers(message)).toHaveLength(1);
      await flow.chat.press("ann", answer, "remove");
      await until(async () => (await flow.chat.answers(message)).length === 0);
    });

    test("what else comes near is shown to who wants to see it", async () => {
      const answer = await flow.asked(unsure);
      const all = await flow.chat.press("bob", answer, "see-all");
      expect(all.text.length).toBeGreaterThan(answer.text.length);
      expect(flow.chat.record.allAsked().map(({ way }) => way)).toEqual(["mention"]);
    });

    test("somebody teaches which section answered it", async () => {
      const opened = await flow.chat.press("bob", await flow.asked(unsure), "open");
      expect((await flow.chat.press("bob", opened, "answered-it")).text).toContain("noted");
      const [lesson] = flow.chat.record.allLessons();
      expect(lesson).toMatchObject({ question: unsure, isRight: true, audiences: ["public"] });
      const solved = { kind: "solved", question: unsure, section: lesson?.section };
      expect(flow.chat.record.allMarks()).toMatchObject([{ kind: "opened", section: lesson?.section }, solved]);
    });

    test("thumbs are kept, the last of each person, with a reason", async () => {
      const answer = await flow.asked(overkill);
      expect((await flow.chat.press("bob", answer, "judge")).text).not.toContain("Thank");
      const window = await flow.chat.press("bob", answer, "judge-down");
      await flow.chat.giveReason("bob", window, "it is about something else");
      await until(() => (flow.chat.record.allFeedback()[0]?.reason === undefined ? undefined : true));
      const judged = {
        question: overkill,
        sections: [section],
        isHelpful: false,
        reason: "it is about something else",
      };
      expect(flow.chat.record.allFeedback()).toMatchObject([judged]);
    });

    test("a thumb down is a word against the lesson that it was answered by", async () => {
      const phrase = "what is the company picnic like?";
      flow.footnote.learn([{ section, phrase, audiences: ["public"] }]);
      await flow.chat.press("bob", await flow.asked(phrase), "judge-down");
      flow.footnote.learn([]);
      expect(flow.chat.record.allLessons()).toMatchObject([{ question: phrase, section, isRight: false }]);
    });
  });
}
