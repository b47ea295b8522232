import { expect, test } from "vitest";
import { Footnote } from "../../src/index.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { footnote } from "../support/shipped.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function opened(files: Record<string, string>): Footnote {
  return new Footnote(loadKnowledge(temporaryFolder(files)).documents);
}

test("suggested questions ask, each is answered for sure, and from a section of its own", async () => {
  const questions = await footnote.suggestedQuestions(4);
  expect(questions).toHaveLength(4);
  const answers = await Promise.all(questions.map((question) => footnote.ask(question, { isUnasked: true })));
  expect(answers.map(({ kind }) => kind)).toEqual(Array(4).fill("answer"));
  const sections = answers.map((answer) => (answer.kind === "answer" ? answer.excerpts[0]?.citation.id : undefined));
  expect(new Set(sections).size).toBe(4);
  for (const question of questions) expect(question).toMatch(/^\p{Lu}.*\?$/u);
});

test("what authors wrote comes first, and a heading that names a thing is asked about", async () => {
  const footnote = opened({
    "cars.md": "# Cars\n\n## Parking permits\n\nAsk at the front desk for a parking permit.\n",
    "pay.md": "# Pay\n\n## When are salaries paid?\n\nSalaries are paid on the last Friday of the month.\n",
  });
  expect(await footnote.suggestedQuestions(4)).toEqual([
    "When are salaries paid?",
    "What should I know about Parking permits?",
  ]);
});

test("a page whose title stands in its front matter is asked about, too", async () => {
  const footnote = opened({
    "badges.md": "---\ntitle: Badges\n---\n## When do badges expire?\n\nBadges expire after two years.\n",
  });
  expect(await footnote.suggestedQuestions(4)).toEqual(["When do badges expire?"]);
});

test.each([
  ["points elsewhere", "# A\n\n## What is it?\n\nA lamp that glows at night.\n"],
  ["is the same in two places", "# A\n\n## Setup\n\nScrew the lamp in.\n\n# B\n\n## Setup\n\nPlug the radio in.\n"],
  ["is a sentence", "# A\n\n## We always screw the lamp in before we leave the house\n\nIt glows at night.\n"],
])("a heading that %s is no question", async (_, text) => {
  expect(await opened({ "a.md": text }).suggestedQuestions(4)).toEqual([]);
});
