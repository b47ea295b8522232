import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestQuestion, readableQuestion, shortenQuestion } from "../../src/answer/question/shorten-question.ts";
import { toAnswerJson } from "../../src/index.ts";
import { footnote } from "../support/shipped.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 3 * longestQuestion }),
  fc
    .array(fc.constantFrom("word", "longerword", "a", "🦀", "\n"), { maxLength: 1_500 })
    .map((words) => words.join(" ")),
  fc.constantFrom("x", "🦀", "é", "\ufdfa").map((one) => one.repeat(3 * longestQuestion)),
);

describe("a question", () => {
  it("that is short enough stays as it is", () => {
    const text = "a".repeat(longestQuestion);
    expect(shortenQuestion(text)).toBe(text);
    expect(readableQuestion(text)).toEqual({ text });
  });

  it("that is longer keeps its beginning and its end, cut between words", () => {
    const middle = "and so on ".repeat(1_000);
    const shortened = shortenQuestion(`We moved last year. ${middle}When is Rust overkill?`);
    expect(shortened).toMatch(/^We moved last year\. and so on .*\w … \w.* When is Rust overkill\?$/);
    for (const word of shortened.replace("…", "").match(/\S+/g) ?? []) {
      expect(["We", "moved", "last", "year.", "and", "so", "on", "When", "is", "Rust", "overkill?"]).toContain(word);
    }
  });

  it("without a blank is cut between characters", () => {
    expect(shortenQuestion("🦀".repeat(longestQuestion))).toMatch(/^(?:🦀)+ … (?:🦀)+$/u);
  });

  it("is never read further than the limit, whatever its characters stand for, and is cut once", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 100, max: longestQuestion }), (text, most) => {
        expect(readableQuestion(text).text.length).toBeLessThanOrEqual(longestQuestion);
        const shortened = shortenQuestion(text, most);
        expect(shortened.length).toBeLessThanOrEqual(most);
        expect(shortenQuestion(shortened, most)).toBe(shortened);
        expect(shortened).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it("is answered from its end, and the answer says that its middle was not read", async () => {
    const answer = await footnote.ask(`${"We have talked about it for a while. ".repeat(300)}When is Rust overkill?`);
    expect(answer).toMatchObject({ isShortened: true });
    expect(toAnswerJson("1", "", answer, 0)).toMatchObject({ shortened: true });
    const short = await footnote.ask("When is Rust overkill?");
    expect(short).not.toHaveProperty("isShortened");
    expect(toAnswerJson("1", "", short, 0)).not.toHaveProperty("shortened");
  });

  it("is searched for by what is read of it", () => {
    const ids = (text: string): string[] => footnote.search(text, { limit: 3 }).map(({ id }) => id);
    const beginning = "When is Rust overkill? ";
    expect(ids(`${beginning}${"a ".repeat(20_000)}`)).toEqual(ids(beginning));
  });
});
