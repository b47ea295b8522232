import { describe, expect, test } from "vitest";
import { renderAnswer } from "../../../adapters/slack/render.ts";
import { Footnote } from "../../../src/index.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { footnote } from "../../support/shipped.ts";
import { withControls } from "../../support/with-controls.ts";

const shown = {
  earlier: [],
  except: [],
  asker: "U1",
  surface: "private",
  showsQuestion: false,
  canAskPerson: true,
  canBeSolved: false,
} as const;
const machine = `# Espresso machine

## Descaling

Descale the machine when the red lamp blinks:

1. Empty the tank, and fill it with a litre of descaler.
2. Hold both buttons for five seconds until the lamp turns yellow.

<!-- page 13 -->

3. Rinse the tank, fill it with fresh water, and press the left button once.
`;

const ownFootnote = new Footnote([parseDocument("machine.md", machine).document].flatMap((one) => one ?? []));

async function partsOf(question: string, from: Footnote): Promise<readonly Record<string, unknown>[]> {
  const answer = await from.ask(question);
  const { blocks } = renderAnswer(answer, withControls(answer, { ...shown, question }), "/ask");
  return blocks.flatMap((block) =>
    "elements" in block ? (block.elements as unknown as Record<string, unknown>[]) : [],
  );
}

describe("rich text", () => {
  test("goes on counting where a list goes on after a page's end", async () => {
    const lists = (await partsOf("how do I descale the espresso machine?", ownFootnote)).filter(
      (one) => one["type"] === "rich_text_list",
    );
    expect(lists.map(({ style, offset }) => [style, offset])).toEqual([
      ["ordered", undefined],
      ["ordered", 2],
    ]);
    expect(JSON.stringify(lists)).not.toContain("3. ");
  });

  test("tells what comes near from its title by the line of a quote", async () => {
    const parts = await partsOf("what does it cost to train a team?", footnote);
    const near = parts.filter((one) => JSON.stringify(one).includes("The learning curve"));
    expect(near.map(({ type }) => type)).toEqual(["rich_text_quote"]);
  });
});
