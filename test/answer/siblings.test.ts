import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { siblingScores } from "../../src/answer/ranking/sibling-scores.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("sibling scores", () => {
  it("are the mean of the three best others of the document, those that there are not counting 0", () => {
    const found = fc
      .array(fc.record({ document: fc.constantFrom("a", "b", "c"), score: fc.integer({ min: 1, max: 20 }) }))
      .map((sections) => sections.sort((one, other) => other.score - one.score));
    fc.assert(
      fc.property(found, fc.nat({ max: 12 }), (sections, counted) => {
        const expected = sections.map(({ document }, at) => {
          const others = sections.filter((other, index) => other.document === document && index !== at);
          const best = others.filter((other) => sections.indexOf(other) < counted).slice(0, 3);
          return best.reduce((total, { score }) => total + score, 0) / 3;
        });
        expect(siblingScores(sections, counted)).toEqual(expected);
      }),
    );
  });

  it("rank a section whose document is about the thing before one that fits as well by itself", () => {
    const section = "## Outcome\n\nThe rebels lost the battle and fled.\n";
    const { documents } = loadKnowledge(
      temporaryFolder({
        "a-storm.md": `# Storm\n\n${section}\n## Weather\n\nIt rained for a week.\n\n## Harbour\n\nBoats sank.\n`,
        "revolt.md": `# Revolt\n\n${section}\n## Leaders\n\nWeavers led the rebels.\n\n## Cause\n\nRebels wanted bread.\n`,
      }),
    );
    const [first] = new Footnote(documents).search("did the rebels lose the battle?", { limit: 1 });
    expect(first?.id).toBe("revolt#outcome");
  });
});
