import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, blocksText } from "../../src/knowledge/block.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { sectionBlocks } from "../../src/knowledge/footnotes.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { type Passage, toPassages } from "../../src/knowledge/passages.ts";
import { quote } from "../../src/knowledge/quote.ts";
import { markdownDocument } from "../support/markdown-arbitrary.ts";
import { scaled } from "../support/scale.ts";
import { notInSource } from "../support/verbatim.ts";

function read(markdown: string): { blocks: Block[]; passages: Passage[] } {
  const blocks = toBlocks(lex(markdown).tokens, 1);
  return { blocks, passages: toPassages(blocks) };
}

/** Quotes the passages that contain one of the given words, and returns the quote's text. */
function quoted(markdown: string, ...holding: string[]): string {
  const { blocks, passages } = read(markdown);
  return blocksText(
    quote(
      blocks,
      passages.filter(({ text }) => holding.some((word) => text.includes(word))),
    ),
  );
}

describe("passages", () => {
  it.each([
    ["sentences of a paragraph", "One is. Two are.", ["One is.", "Two are."]],
    ["items of a list", "- One is. Two are.\n- three", ["One is. Two are.", "three"]],
    ["a short item has what is nested in it", "- one\n  - two", ["one\ntwo"]],
    ["rows with the header", "| h |\n|---|\n| 1 |\n| 2 |", ["h\n1", "h\n2"]],
    ["code in one piece", "```\na. b.\n\nc\n```", ["a. b.\n\nc"]],
    ["what is in a quote", "> One is. Two are.", ["One is.", "Two are."]],
  ])("%s", (_reason, markdown, expected) => {
    expect(read(markdown).passages.map(({ text }) => text)).toEqual(expected);
  });

  it("know their lines in a paragraph that wraps", () => {
    const { passages } = read("One\nis. Two are.\nThree is.");
    expect(passages.map(({ lines }) => [lines.first, lines.last])).toEqual([
      [1, 2],
      [2, 2],
      [3, 3],
    ]);
  });

  it("are introduced by a sentence that ends in a colon", () => {
    const { passages } = read("So it is. Here they are:\n\n- a\n- b\n\nc");
    expect(passages.map(({ leadIn }) => leadIn?.text)).toEqual([
      undefined,
      undefined,
      "Here they are:",
      "Here they are:",
      undefined,
    ]);
  });

  it("of a long item with items in it are those items, introduced by it", () => {
    const long = "x ".repeat(400);
    const { passages } = read(`- top\n  - ${long}\n  - b`);
    expect(passages.map(({ text, leadIn }) => [text.slice(0, 3), leadIn?.text])).toEqual([
      ["top", undefined],
      ["x x", "top"],
      ["b", "top"],
    ]);
  });
});

describe("a quote", () => {
  it.each([
    ["stands for what it leaves out between sentences", "One. Two. Three.", ["One", "Three"], "One. … Three."],
    ["keeps neighbours as they stand", "One. Two. Three.", ["Two", "Three"], "Two. Three."],
    ["stands for what it leaves out between items", "- a\n- b\n- c", ["a", "c"], "a\n…\nc"],
    ["has a row with its header", "| h |\n|---|\n| 1 |", ["1"], "h\n1"],
    ["stands for the rows before and behind", "| h |\n|---|\n| 1 |\n| 2 |\n| 3 |", ["2"], "h\n…\n2\n…"],
    ["has an item with what introduces the list", "Intro. These:\n\n- a", ["a"], "These:\na"],
    ["stands for the items before and behind", "- a\n- b\n- c", ["b"], "…\nb\n…"],
    ["stands for whole blocks between", "a\n\nb\n\nc", ["a", "c"], "a\n…\nc"],
    ["tells that a paragraph goes on where another follows", "One. Two.\n\nThree.", ["One", "Three"], "One. …\nThree."],
    ["tells that a paragraph has begun behind another", "One.\n\nTwo. Three.", ["One", "Three"], "One.\n… Three."],
    ["tells once of what is left out between two", "One. Two.\n\nThree. Four.", ["One", "Four"], "One. …\nFour."],
    ["tells it once with the whole blocks between", "One. Two.\n\nb\n\nThree.", ["One", "Three"], "One.\n…\nThree."],
    ["tells that a paragraph goes on before a list", "One. Two.\n\n- a", ["One", "a"], "One. …\na"],
    ["tells nothing of what is left out at its ends", "One. Two.\n\nThree. Four.", ["Two", "Three"], "Two.\nThree."],
    ["has nothing where nothing is quoted", "a", [], ""],
  ])("%s", (_reason, markdown, holding, expected) => {
    expect(quoted(markdown, ...holding)).toBe(expected);
  });

  it("keeps an item's number", () => {
    const { blocks, passages } = read("1. a\n2. b");
    const [list] = quote(blocks, passages.slice(1));
    expect(list?.kind === "list" && list.items.map(({ number }) => number)).toEqual([undefined, 2]);
  });

  it("is verbatim, whatever the Markdown and whatever is quoted", () => {
    fc.assert(
      fc.property(markdownDocument, fc.infiniteStream(fc.boolean()), (markdown, coin) => {
        const { document } = parseDocument("x.md", markdown);
        if (document === undefined) return;
        for (const section of document.sections) {
          const blocks = sectionBlocks(document, section);
          const picked = toPassages(blocks).filter(() => coin.next().value);
          expect(notInSource(quote(blocks, picked), markdown, section.lines)).toEqual([]);
          for (const { text, lines } of picked) {
            const words: Block[] = [{ kind: "code", language: "", text, lines }];
            expect(notInSource(words, markdown, lines)).toEqual([]);
          }
        }
      }),
      { numRuns: scaled(50, 500) },
    );
  });

  it("of everything leaves nothing out", () => {
    fc.assert(
      fc.property(markdownDocument, (markdown) => {
        const { blocks, passages } = read(markdown.replaceAll("\r", ""));
        expect(blocksText(quote(blocks, passages))).toBe(blocksText(blocks));
      }),
      { numRuns: scaled(50, 300) },
    );
  });
});
