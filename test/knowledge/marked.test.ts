import fc from "fast-check";
import { Marked } from "marked";
import { expect, it } from "vitest";
import { lex } from "../../src/knowledge/markdown.ts";

/**
 * Pieces of blocks and inline marks, without those that are deliberately read differently from `marked`: single tildes,
 * footnotes.
 */
const pieces = [
  ..."a b 1 # > - = _ * + | : ` ~~~ ( ) [ ] ! \\ < & é ’ . @".split(" "),
  ...[" ", "  ", "    ", "\t", "\n", "\n", "\n\n", "a | b\n", "--|:-\n", "-- | --", "===", "---\n", "<b>", "[a]: b\n"],
  ...[
    "- a\n",
    "  - b\n",
    "1. a\n",
    "> a\n",
    "**",
    "a_b",
    "`c`",
    "[a](b)",
    "![a](b)",
    "https://a.example",
    "www.a.b",
    "&#33;",
  ],
];

// The lexer skips rules of `marked` by cheap tests, and replaces its rules for emphasis: the result must be the same.
it("reads what marked reads", () => {
  const marked = new Marked({ gfm: true });
  const source = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((chosen) => chosen.join(""));
  fc.assert(
    fc.property(source, (given) => {
      expect(plain(lex(given).tokens)).toEqual(plain(marked.lexer(given)));
    }),
    { numRuns: 3_000 },
  );
});

it.each([
  ["a heading below its line", "One\ntwo\n===\n"],
  ["of which the line is indented", "One\n   ---\nbelow\n"],
  ["no heading behind a blank line", "One\n\n===\n"],
  ["a line between parts", "One\n\n---\n"],
  ["a table", "a | b\n--|--\nc | d\n"],
  ["without rows, at the end", "| a |\n| - |"],
  ["a table below a paragraph", "One\n\n| a |\n|:-:|\n| b |\n"],
  ["emphasis within a link within emphasis", "*one [two **three**](a.md) four* five"],
  ["a link without emphasis within emphasis", "**one [two](a.md)** and *three*"],
])("reads %s", (_what, source) => {
  expect(plain(lex(source).tokens)).toEqual(plain(new Marked({ gfm: true }).lexer(source)));
});

function plain(tokens: unknown): unknown {
  return JSON.parse(JSON.stringify(tokens));
}
