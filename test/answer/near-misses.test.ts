import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import type { Footnote } from "../../src/footnote.ts";
import { embeddedFootnote } from "../support/embedded.ts";
import { shippedFolder, shippedKnowledge } from "../support/shipped.ts";

/** The half of the judged questions that nothing was fitted to. */
const judged = readJudgedQuestions(join(shippedFolder, "..", "test", "judged", "natural-questions.jsonl")).filter(
  (_, at) => at % 2 === 1,
);
const withoutAliases = shippedKnowledge.documents.map((document) => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, aliases: [] })),
}));

describe("a question of which the answer is not there, and the next best is near", () => {
  let footnote: Footnote;
  beforeAll(async () => {
    footnote = await embeddedFootnote(withoutAliases);
  }, 120_000);

  const answered = async (isThere: boolean): Promise<number> => {
    let count = 0;
    for (const { question, earlier, gold } of judged) {
      const { kind } = await footnote.ask(question, { earlier, except: isThere ? [] : gold });
      if (kind === "answer") count++;
    }
    return count / judged.length;
  };

  it("mostly gets none, while nearly all are answered where it is there", async () => {
    expect(await answered(true)).toBeGreaterThan(0.9);
    expect(await answered(false)).toBeLessThan(0.45);
  });
});
