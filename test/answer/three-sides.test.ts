import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const page = `# Boats

## Boat kinds

There are boats of several kinds.

## Sail boats

Sail boats need wind, and a crew of two people. ${"A sail is sewn by hand. ".repeat(8)}

## Motor boats

Motor boats need fuel, and a licence.

## Paddle boats

Paddle boats need nothing but arms, and may be hired.
`;
const others = Object.fromEntries(
  ["Sail cloth", "Sail sewing", "Sail repair", "Sail storage"].map((title) => [
    `${title}.md`,
    `# ${title}\n\n## Sail notes\n\nA sail is a sail: every boat with a sail has its sail dried, and the sail is folded.\n`,
  ]),
);

async function sides(question: string): Promise<string[]> {
  const { documents } = loadKnowledge(temporaryFolder({ "boats.md": page, ...others }));
  const answer = await new Footnote(documents).ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.headings.at(-1) ?? "").sort() : [];
}

describe("a comparison quotes every side that heads a section", () => {
  it.each([
    [
      "what's the difference between sail boats, motor boats and paddle boats?",
      ["Motor boats", "Paddle boats", "Sail boats"],
      "also one whose word is common",
    ],
    ["motor boats vs paddle boats", ["Motor boats", "Paddle boats"], "and no other"],
  ])("%s: %s", async (question, headings) => {
    expect(await sides(question)).toEqual(headings);
  });
});
