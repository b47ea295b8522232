import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { toAnswerJson } from "../../src/answer/answer-json.ts";
import type { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { embeddedFootnote } from "../support/embedded.ts";
import { rows } from "../support/scale.ts";
import { footnote as byWords, shippedFolder, shippedKnowledge } from "../support/shipped.ts";
import { notInSource } from "../support/verbatim.ts";

const source = readFileSync(join(shippedFolder, "rust-in-production.md"), "utf8");
const judged = rows(readJudgedQuestions(join(shippedFolder, "..", "test", "judged", "natural-questions.jsonl")), 40);
/** A threshold that no answer reaches, so that closest sections are always shown. */
const unsure = { threshold: 1 };

describe.each(["by words", "by words and meaning"] as const)("the closest sections %s", (how) => {
  let footnote: Footnote;
  const answers: (readonly [question: string, answer: Answer])[] = [];
  beforeAll(async () => {
    footnote = how === "by words" ? byWords : await embeddedFootnote(shippedKnowledge.documents);
    for (const { question, earlier } of judged) {
      answers.push([question, await footnote.ask(question, { earlier, ...unsure })]);
    }
  }, 120_000);

  it("are three at most, each with what comes nearest of it, verbatim and short", () => {
    let quoted = 0;
    for (const [, answer] of answers) {
      if (answer.kind !== "closest") continue;
      expect(answer.sections.length).toBeLessThanOrEqual(3);
      for (const { blocks, lines } of answer.sections) {
        quoted += blocks.length;
        expect(notInSource(blocks, source, lines)).toEqual([]);
        expect(blocksText(blocks).length).toBeLessThanOrEqual(300);
      }
    }
    expect(quoted).toBeGreaterThan(judged.length);
  });

  it("say as data what a reader sees", () => {
    for (const [question, answer] of answers) {
      if (answer.kind !== "closest") continue;
      const { text, sources } = toAnswerJson("1", question, answer, 0);
      expect(sources.length).toBe(answer.sections.length);
      for (const { excerpt = "absent" } of sources) expect(text).toContain(excerpt);
    }
  });

  it.each([
    "who sings the theme song of happy days?",
    "when was the berlin wall built?",
    "whats the best pizza in town",
    "best pizza place near the office",
    "who won the world cup",
    "when do I plant tulip bulbs",
    "which wine goes with salmon",
    // Of these, sections share a word: "production", "memory safety", "security risks".
    "how do I train a puppy for production",
    "does a bakery need memory safety",
    "what are the security risks of a vaccine",
  ])("are none for a question from another field: %s", async (question) => {
    expect((await footnote.ask(question)).kind).toBe("unknown");
  });

  it("are none where the question's subject is never named", async () => {
    const answer = await footnote.ask("how did Zorblax migrate its services?");
    expect(answer).toMatchObject({ kind: "unknown", missing: ["Zorblax"] });
  });
});

it("nothing is near by meaning where words alone find some by chance", async () => {
  const footnote = await embeddedFootnote(shippedKnowledge.documents);
  expect((await byWords.ask("how do I get a girlfriend")).kind).toBe("closest");
  expect((await footnote.ask("how do I get a girlfriend")).kind).toBe("unknown");
}, 60_000);

it("a section whose whole heading is asked about is shown alone, however unlikely it is to answer", async () => {
  const page = `# Expenses

## How to claim

Send the receipt to the people team within a month.

## Home office budget

Each new employee may spend £400 on a desk, a chair or a screen.

## Travel

Trains are booked in standard class, and hotels cost up to £140 a night.
`;
  const { document } = parseDocument("expenses.md", page);
  const small = await embeddedFootnote(document === undefined ? [] : [document]);
  const shown = await Promise.all(
    ["who approves the home office budget?", "who approves the travel insurance of contractors?"].map(
      async (question) => {
        const answer = await small.ask(question);
        return answer.kind === "closest" ? answer.sections.map(({ id }) => id) : answer.kind;
      },
    ),
  );
  expect(shown).toEqual([["expenses#home-office-budget"], "unknown"]);
});
