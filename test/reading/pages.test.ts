import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPages } from "../../adapters/chat/fit/pages.ts";
import { type Block, blocksText } from "../../src/knowledge/block.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { markdownDocument } from "../support/markdown-arbitrary.ts";

const room = 600;

function blocksOf(markdown: string): Block[] {
  return toBlocks(lex(markdown).tokens, 1);
}

/** Returns the words of pages without the separators of cells, which are missing where the cells of a large row stand alone. */
function wordsOf(pages: readonly (readonly Block[])[]): string[] {
  return pages
    .map(blocksText)
    .join("\n")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "|");
}

describe("what is larger than a page goes on over several, word for word", () => {
  const words = Array.from({ length: 500 }, (_, at) => `word${at}`);
  test.each([
    ["a paragraph, between words", words.join(" ")],
    ["a paragraph in bold, between words", `**${words.join(" ")}**`],
    ["code, between lines", `\`\`\`sh\n${words.join("\n")}\n\`\`\``],
    ["a list, between items", words.map((word) => `- ${word}`).join("\n")],
    ["an item that is too large by itself", `- ${words.join(" ")}`],
    ["a quote", `> ${words.join(" ")}`],
  ])("%s", (_, markdown) => {
    const pages = toPages(blocksOf(markdown), room);
    expect(pages.length).toBeGreaterThan(4);
    expect(wordsOf(pages)).toEqual(words);
  });

  test.each([
    ["code that is shown longer than it is", `~~~\n${"`".repeat(3_000)}\n~~~`],
    ["code in a quote, whose lines are all marked", `> ~~~\n${"> x\n".repeat(800)}> ~~~`],
    ["code in a list, whose lines are all set off", `- a\n  ~~~\n${"  x\n".repeat(800)}  ~~~`],
  ])("%s, no page larger than it may be where it is shown", (_, markdown) => {
    const shown = (block: Block): number => {
      if (block.kind === "code") return block.text.length + block.text.replace(/[^`]/g, "").length + 10;
      const inner =
        block.kind === "quote" ? block.blocks : block.kind === "list" ? block.items.flatMap((item) => item.blocks) : [];
      const lines = blocksText(inner).split("\n").length;
      return (
        inner.reduce((sum, one) => sum + shown(one), 3 * lines) +
        blocksText([block]).length * Number(inner.length === 0)
      );
    };
    const pages = toPages(blocksOf(markdown), room, shown);
    for (const page of pages) expect(page.reduce((sum, block) => sum + shown(block), 0)).toBeLessThanOrEqual(room);
  });

  test("a table, between rows, each page with the header", () => {
    const pages = toPages(blocksOf(`| head |\n|---|\n${words.map((word) => `| ${word} |`).join("\n")}`), room);
    expect(wordsOf(pages).filter((word) => word !== "head")).toEqual(words);
  });

  test("a blank line of code stays", () => {
    const code = words.join("\n\n");
    const pages = toPages(blocksOf(`\`\`\`\n${code}\n\`\`\``), room);
    expect(pages.map(blocksText).join("\n")).toBe(code);
  });
});

test("generated sections lose nothing, however small the page", () => {
  fc.assert(
    fc.property(markdownDocument, fc.integer({ min: 300, max: 3_000 }), (markdown, size) => {
      const blocks = blocksOf(markdown);
      const shown = wordsOf(toPages(blocks, size)).join("");
      let at = 0;
      for (const word of wordsOf([blocks])) {
        at = shown.indexOf(word, at);
        expect(at, word).toBeGreaterThanOrEqual(0);
        at += word.length;
      }
    }),
    { numRuns: 300 },
  );
});
