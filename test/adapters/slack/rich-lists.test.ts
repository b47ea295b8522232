import { describe, expect, test } from "vitest";
import { renderAnswer } from "../../../adapters/slack/render.ts";
import { toRichText } from "../../../adapters/slack/rich-text.ts";
import { Footnote } from "../../../src/index.ts";
import { toBlocks } from "../../../src/knowledge/blocks.ts";
import { lex } from "../../../src/knowledge/markdown.ts";
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
    const near = parts.filter((one) => JSON.stringify(one).includes("No company moves"));
    expect(near.map(({ type }) => type)).toEqual(["rich_text_quote"]);
  });

  /** Returns the parts of rendered Markdown, each with its type and its visible text. */
  function read(markdown: string): string[] {
    const parts = toRichText(toBlocks(lex(markdown).tokens, 1), false).flatMap((block) =>
      block.type === "rich_text" ? block.elements : [],
    );
    return parts.map((part) => {
      const list =
        part.type === "rich_text_list" ? [part.style, (part as { offset?: number }).offset ?? 0] : [part.type];
      return [...list, ...(JSON.stringify(part).match(/(?<="(?:text|url)":")[^"]*/g) ?? [])].join(" ");
    });
  }

  test.each<[reason: string, markdown: string, parts: readonly string[]]>([
    [
      "numbers go on behind code in a list, without bullets before them",
      "1. a\n   ```\n   b\n   ```\n2. c\n3. d",
      ["ordered 0 a", "rich_text_preformatted b", "ordered 1 c d"],
    ],
    [
      "Slack counts from one: what begins with none has its numbers in the text",
      "0. a\n1. b",
      ["bullet 0 0.  a", "ordered 0 b"],
    ],
    [
      "a table with links has a line for each row, since code would hide them",
      "| Who | Page |\n|---|---|\n| Ann | [a](https://docs.example/a) |",
      ["bullet 0 Ann  ·  Page :  https://docs.example/a a"],
    ],
    [
      "an address that is not where it leads is told with where it leads",
      "[https://bank.example](https://evil.example/a)",
      ["rich_text_section https://bank.example ( https://evil.example/a https://evil.example/a )"],
    ],
    ["a number to call is told behind its name", "[the desk](tel:+4930)", ["rich_text_section the desk  (+4930)"]],
    [
      "marks of Discord's are read",
      "\\<t:1618953630:R> <:party:123456789012345678>",
      ["rich_text_section 20 April 2021 at 21:20 UTC :party:"],
    ],
  ])("%s", (_, markdown, parts) => {
    expect(read(markdown)).toEqual(parts);
  });
});
