import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, blocksText, type SourceBlock, type Span } from "../../src/knowledge/block.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { markdownDocument } from "../support/markdown-arbitrary.ts";

function parse(markdown: string): SourceBlock[] {
  return toBlocks(lex(markdown, {}).tokens, 1);
}

const words = (blocks: readonly Block[]): string => blocksText(blocks).replace(/\s+/g, " ").trim();

describe("toMarkdown", () => {
  it("is read back as the same words", () => {
    fc.assert(
      fc.property(markdownDocument, (source) => {
        const blocks = parse(source.replace(/^---\ntitle: T\n---\n/, ""));
        expect(words(parse(toMarkdown(blocks)))).toBe(words(blocks));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a \\* b", "a \\* b", "a star that is no mark"],
    ["\\# no heading", "\\# no heading", "a paragraph that begins like a heading"],
    ["1986\\. A year", "1986\\. A year", "a paragraph that begins like a list"],
    ["`` a ` b ``", "`` a ` b ``", "a tick inside code"],
    ["snake_case and _this_", "snake_case and _this_", "underscores inside a word"],
    ["~~~~md\n```\nx\n```\n~~~~", "````md\n```\nx\n```\n````", "a fence inside code"],
    ["| a |\n|---|\n| x \\| y |", "| a |\n| --- |\n| x \\| y |", "a bar inside a cell"],
    ["see [**the** guide](https://x.example/a_b) now", "see **the** guide now", "a link, whose address nobody sees"],
    ["- [x] done\n- [ ] open", "- [x] done\n- [ ] open", "a task list"],
  ])("writes %j as %j: %s", (source, written) => {
    expect(toMarkdown(parse(source))).toBe(written);
  });

  it.each([
    ["**Web frameworks.** Axum is ready", "web", "**Web frameworks.** Axum is ready", "a word in what is bold already"],
    ["**CRUD web apps.** No", "crud web", "**CRUD web apps.** No", "words and the blank between them"],
    ["ask _the web team_ now", "web", "ask _the **web** team_ now", "a word in what is emphasized"],
    ["the web is **wide**", "web is", "the **web is wide**", "words before what is bold"],
    ["run `web serve` now", "web", "run **`web`** `serve` now", "a word in code"],
  ])("writes %j with its key words %j as %j: %s", (source, keys, written) => {
    const wanted = new Set(keys.split(" "));
    const blocks = parse(source).map((block) =>
      block.kind === "paragraph" ? { ...block, spans: block.spans.flatMap((span) => withKeys(span, wanted)) } : block,
    );
    expect(toMarkdown(blocks)).toBe(written);
    expect(words(parse(toMarkdown(blocks)))).toBe(words(parse(source)));
  });
});

/** Splits a span into words and the text between words, and marks the wanted words as key words. */
function withKeys(span: Span, wanted: ReadonlySet<string>): Span[] {
  const pieces = span.text.match(/\w+|\W+/g) ?? [];
  return pieces.map((text) => ({ ...span, text, ...(wanted.has(text.toLowerCase()) && { key: true as const }) }));
}
