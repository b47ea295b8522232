import { describe, expect, test } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const page = `# Beehives

## Feeding bees in winter

Bees are fed with sugar water in winter, as soon as the combs are empty.

## What winter bees are fed with

In winter, bees are fed with sugar water or with candy that lies on the frames.

## Roofs

A roof keeps the rain out.
`;

const question = "what are bees fed with in winter?";

function opened(): Footnote {
  const { document } = parseDocument("beehives.md", page);
  if (document === undefined) throw new Error("it cannot be read");
  return new Footnote([document]);
}

async function shown(typed: string, ...earlier: readonly string[]): Promise<string | undefined> {
  const answer = await opened().ask(typed, { earlier });
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.id : answer.kind;
}

describe("who asks for more", () => {
  test.each(["tell me more", "ok, can you elaborate on that?", "More details please!", "what else?", "go on"])(
    "is answered what was asked before, from another section: %s",
    async (typed) => {
      const first = await shown(question);
      const next = await shown(typed, question);
      expect([first, next].sort()).toEqual([
        "beehives#feeding-bees-in-winter",
        "beehives#what-winter-bees-are-fed-with",
      ]);
    },
  );

  test("again gets nothing that was shown before", async () => {
    for (const typed of ["and more?", "more"]) {
      expect(await shown(typed, question, "tell me more")).not.toMatch(/#.*bees/);
    }
  });

  test("names what it is about, and is asked that", async () => {
    expect(await shown("tell me more about roofs", question)).toBe("beehives#roofs");
  });

  test("of nothing asks nothing that was asked", async () => {
    expect(await shown("tell me more")).not.toContain("#");
  });
});
