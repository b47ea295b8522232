import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, blocksText } from "../../src/knowledge/block.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { toPages } from "../../src/reading/pages.ts";
import { markdownDocument } from "../markdown-arbitrary.ts";

const room = 600;

function blocksOf(markdown: string): Block[] {
  return toBlocks(lex(markdown).tokens, 1);
}

/** Without what parts the cells of a row, which stand by themselves where the row is too large. */
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
