import { describe, expect, it } from "vitest";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { footnote, shippedKnowledge } from "../support/shipped.ts";

/** Judged questions about the shipped article, each with the section that answers it and the reason. */
const questions = readJudgedQuestions("test/judged/natural-questions.jsonl");
const sections = shippedKnowledge.documents.flatMap((document) => document.sections.map(({ id }) => id));

/** The least number of questions for each section of which the section must be the first source. */
const fewest = 3;

async function firstSource(question: string): Promise<string | undefined> {
  const answer = await footnote.ask(question);
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.id : undefined;
}

describe("each section is the first source of at least three natural questions", () => {
  it.each(sections)("%s", async (id) => {
    const own = questions.filter(({ gold }) => gold.includes(id));
    const answered: string[] = [];
    for (const { question } of own) if ((await firstSource(question)) === id) answered.push(question);
    expect(answered.length, `of ${own.length}: ${answered.join(" | ")}`).toBeGreaterThanOrEqual(fewest);
  });
});
