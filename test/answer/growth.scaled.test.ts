import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { cleanQuestion } from "../../src/answer/question/clean-question.ts";
import { isCourtesy } from "../../src/answer/question/courtesy.ts";
import { intentOf } from "../../src/answer/question/intent.ts";
import { pointsElsewhere, standsByItself } from "../../src/answer/question/points-elsewhere.ts";
import { questionKind } from "../../src/answer/question/question-kind.ts";
import { holdsWanted, wantedRanges } from "../../src/answer/question/wanted-kind.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { isListOfSections } from "../../src/knowledge/section-tree.ts";
import { allTerms, fold } from "../../src/search/terms.ts";
import { toWords } from "../../src/search/words.ts";
import { growth, leastTime, linear } from "../support/growth.ts";
import { filledWith, hostileQuestion, repeated } from "../support/hostile-questions.ts";
import { rows, scaled } from "../support/scale.ts";
import { footnote, shippedKnowledge } from "../support/shipped.ts";

beforeAll(() => footnote.warmUp());

const everyday = "how did Dropbox migrate its infrastructure?";

describe("the time of an answer", () => {
  test("is of the order of an everyday one's, whatever is asked: 40,000 characters of anything", async () => {
    const usual = await leastTime(() => footnote.ask(everyday));
    await fc.assert(
      fc.asyncProperty(hostileQuestion(40_000), async (question) => {
        const took = await leastTime(() => footnote.ask(question));
        expect(took / Math.max(usual, 1)).toBeLessThan(60);
      }),
      { numRuns: scaled(5, 40) },
    );
  });

  test("does not grow with how often a word stands that has an opposite", async () => {
    const usual = await leastTime(() => footnote.ask(everyday));
    const took = await leastTime(() => footnote.ask("better better better ? <@U123>? ".repeat(1_000)));
    expect(took / Math.max(usual, 1)).toBeLessThan(20);
  });

  test("grows no faster than the question", async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuestion(40_000), async (question) => {
        const ask = (size: number) => () => footnote.ask(question.slice(0, size));
        expect(await growth(ask, 4_000)).toBeLessThan(linear);
      }),
      { numRuns: scaled(3, 10) },
    );
  });
});

/** The functions that read text of a person, before or after it is cut, or text of a file. */
const readers: Record<string, (text: string) => unknown> = {
  cleanQuestion,
  isCourtesy,
  intentOf,
  pointsElsewhere,
  standsByItself,
  questionKind,
  "holdsWanted: name": (text) => holdsWanted("name", text),
  "holdsWanted: date": (text) => holdsWanted("date", text),
  "holdsWanted: number": (text) => holdsWanted("number", text),
  "holdsWanted: share": (text) => holdsWanted("share", text),
  "holdsWanted: duration": (text) => holdsWanted("duration", text),
  "holdsWanted: price": (text) => holdsWanted("price", text),
  wantedRanges: (text) => wantedRanges("number", text),
  isListOfSections: (text) => {
    const [document] = shippedKnowledge.documents;
    const [section] = document?.sections ?? [];
    return document && section && isListOfSections(document, { ...section, headings: [text], source: text });
  },
  toWords,
  allTerms,
  fold,
  suggest: (text) => footnote.suggest(text, 5),
  search: (text) => footnote.search(text, { limit: 5 }),
  lessonBehind: (text) => footnote.lessonFor(text, "rust-in-production"),
};

describe("the time grows no faster than the text", () => {
  test.each(Object.entries(readers))(
    "of %s",
    async (_name, read) => {
      for (const one of rows(repeated, 8)) {
        const prepare = (size: number) => {
          const text = `a${filledWith(one, size)}b`;
          return () => read(text);
        };
        expect(await growth(prepare, 3_000), JSON.stringify(one)).toBeLessThan(linear);
      }
    },
    120_000,
  );
});

describe("the time of an answer from a section grows no faster than", () => {
  test.each([
    ["its list", "how many tea items", (count: number) => "- One tea item costs 3 pounds.\n".repeat(count)],
    ["its sentences", "what is tea", (count: number) => "Tea is green. ".repeat(count)],
    ["its paragraphs", "list tea", (count: number) => "Tea is green.\n\n".repeat(count)],
    ["its table", "tea price", (count: number) => `| tea | price |\n|---|---|\n${"| green | 3 |\n".repeat(count)}`],
    ["a list that a sentence announces", "which tea", (count: number) => `Teas are:\n\n${"- green\n".repeat(count)}`],
  ])(
    "%s",
    async (_what, question, write) => {
      const prepare = (size: number) => {
        const { document } = parseDocument("tea.md", `# Tea\n\n## Kinds\n\n${write(size / 10)}\n`);
        if (document === undefined) throw new Error("it was not read");
        const tea = new Footnote([document]);
        return () => tea.ask(question);
      };
      expect(await growth(prepare, 10_000)).toBeLessThan(linear);
    },
    60_000,
  );
});
