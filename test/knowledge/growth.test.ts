import { expect, it } from "vitest";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { toCommonMarkdown } from "../../src/knowledge/dialects/to-common-markdown.ts";
import { htmlBlocks } from "../../src/knowledge/html-blocks.ts";
import { withHtmlHeadings } from "../../src/knowledge/html-headings.ts";
import { htmlText } from "../../src/knowledge/html-text.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { findPageStarts } from "../../src/knowledge/page-starts.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { toPassages } from "../../src/knowledge/passages.ts";
import { sentences } from "../../src/knowledge/sentences.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { growth, linear } from "../support/growth.ts";

/** The shortest time that can be measured, in milliseconds. */
const noise = 10;

const passages = (markdown: string) => () => {
  toPassages(toBlocks(lex(markdown).tokens, 1));
};

const frontMatter = (page: string) => () => {
  parseDocument("x.md", `${page}\n\n# a\n`);
};

/** Replaces each `#` with the number of those before it. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll("#", () => String(count++));
}

it.each<[string, string, number, (text: string) => () => void]>([
  ["sentences: tiny ones", "Aa. ", 4_000, (text) => () => sentences(text)],
  ["sentences: a word without end", "a", 10_000, (text) => () => sentences(`One. ${text}`)],
  ["sentences: one without end", "tea and ", 2_000, (text) => () => sentences(`One. ${text}`)],
  ["passages: hard breaks", "A line  \n", 1_000, passages],
  ["passages: sentences on their lines", "A line.\n", 1_000, passages],
  ["passages: code", "`a`. B. ", 1_000, passages],
  ["passages: items", "- a\n", 1_000, passages],
  [
    "passages: an item of lists and texts",
    "  - a\n\n  b\n\n",
    300,
    (text) => passages(`- ${"a ".repeat(400)}\n\n${text}`),
  ],
  ["passages: rows", "|a|b|\n", 1_000, (text) => passages(`|a|b|\n|-|-|\n${text}`)],
  ["HTML: open cells", "<td>a", 4_000, (text) => () => htmlBlocks(text, 1)],
  ["HTML: open rows", "<tr><td>a", 2_000, (text) => () => htmlBlocks(text, 1)],
  ["HTML: cells over rows", "<tr><td rowspan=99>a", 1_000, (text) => () => htmlBlocks(text, 1)],
  ["HTML: open items", "<ul><li>a", 2_000, (text) => () => htmlBlocks(text, 1)],
  ["HTML: blanks in code", " ", 4_000, (text) => () => htmlBlocks(`<pre>a${text}b</pre>`, 1)],
  ["HTML: open code", "<pre>a", 4_000, (text) => () => htmlBlocks(text, 1)],
  [
    "HTML: open headings and comments",
    "<h2>a<!-- ",
    4_000,
    (text) => () => withHtmlHeadings({ type: "html", raw: text, text, block: true }),
  ],
  ["HTML: open tags of blocks", "<p ", 10_000, (text) => () => htmlBlocks(text, 1)],
  ["HTML: open tags", "<a ", 10_000, (text) => () => htmlText(text)],
  ["HTML: open comments", "<!-- > ", 10_000, (text) => () => htmlText(text)],
  ["HTML: open scripts", "<script> ", 10_000, (text) => () => htmlText(text)],
  ["marks in a word without end", "*.", 4_000, (text) => () => lex(text)],
  ["other marks in one", "a*_.-+", 2_000, (text) => () => lex(text)],
  ["signs behind a mark", "?!", 4_000, (text) => () => lex(`*a* ${text}`)],
  ["writing Markdown: ticks", "a`", 20_000, (text) => () => toMarkdown([codeBlock(text)])],
  ["writing Markdown: blanks", " ", 20_000, (text) => () => toMarkdown([paragraphOf(`a${text}b`)])],
  ["dialects: open marks", "[[a ==b {{ c %% `", 2_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: blanks behind a heading", " ", 10_000, (text) => () => toCommonMarkdown(`# a${text}b`)],
  ["dialects: ticks", "`a``b", 4_000, (text) => () => toCommonMarkdown(`[[${text}`)],
  ["dialects: colons", ":", 10_000, (text) => () => toCommonMarkdown(`${text}{`)],
  ["dialects: open comments", "%% a\n{/* b\n", 2_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: open tags of components", "<Card\n  a=1\n", 1_000, (text) => () => toCommonMarkdown(text, true)],
  [
    "dialects: open marks of outliners",
    "((a {{embed [[ #[[ ^^b [c:: d ",
    1_000,
    (text) => () => toCommonMarkdown(text),
  ],
  ["dialects: open changes", "{++a {--b {~~c~> {>>d {{{ ++e+ f^ [@g1, ", 1_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: open comments of other tools", "{::comment}\n{# a\n", 2_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: tags in brackets", '[b]x[/b][b][c a="b"', 2_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: code in brackets", "[code]\n[/code] x\n", 2_000, (text) => () => toCommonMarkdown(text)],
  [
    "dialects: open references of Doxygen",
    "[a](@ref @ref b [c\n@code\n",
    1_000,
    (text) => () => toCommonMarkdown(text),
  ],
  ["dialects: open blocks of ReadMe", "[block:code]\n", 2_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: open functions of MDX", "export const a = (\n", 1_000, (text) => () => toCommonMarkdown(text, true)],
  ["dialects: open queries of MDX", "export const a = b`\n", 1_000, (text) => () => toCommonMarkdown(text, true)],
  ["dialects: open expressions in expressions", "{a {b} ", 1_000, (text) => () => toCommonMarkdown(text, true)],
  ["dialects: open tags of notes", "{{< tab a ", 1_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: open expressions", "{a(\n $b ^[c :d", 1_000, (text) => () => toCommonMarkdown(text, true)],
  ["dialects: open values", "{{ a {b} {% $x {{ page.", 1_000, (text) => () => toCommonMarkdown(text)],
  [
    "dialects: values of the front matter",
    "{{ page.title }} {{< meta a {{ fm. ",
    1_000,
    (text) => () => parseDocument("x.md", `---\ntitle: a\n---\n${text}`),
  ],
  ["dialects: open tables of tags", "{% table %}\n- a\n", 1_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: code in variables", "{% set a %}\nb\n{% endset %}\n", 1_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: code in open variables", "{% set a %}\nexport b\n", 1_000, (text) => () => toCommonMarkdown(text)],
  ["dialects: blanks in code", " ", 4_000, (text) => () => toCommonMarkdown(`\`\`\`\n${text}!(1)! [!code #|\n\`\`\``)],
  ["dialects: blanks behind a helper", " ", 4_000, (text) => () => toCommonMarkdown(`<%= a('b c'${text}d`)],
  ["dialects: blanks in a tag", " ", 4_000, (text) => () => toCommonMarkdown(`{% link "a"${text}b %}`)],
  ["dialects: definitions", "a\n: b\n", 1_000, (text) => () => toCommonMarkdown(text)],
  [
    "footnotes: one that is referred to everywhere",
    "# a\n\nb[^a]\n\n",
    400,
    (text) => () => parseDocument("x.md", `${text}[^a]: ${"c ".repeat(900)}`),
  ],
  ["pages: a comment on every line", "a<!-- page 4 -->\n", 2_000, (text) => () => parseDocument("x.md", text)],
  [
    "pages: open comments",
    "<!-- page 4 -",
    4_000,
    (text) => () => findPageStarts([{ type: "paragraph", raw: text, text }], 1),
  ],
  ["front matter: keys of TOML", "k# = 1\n", 800, (text) => frontMatter(`+++\n${numbered(text)}+++`)],
  ["front matter: aliases in TOML", "k# = ['a']\n", 800, (text) => frontMatter(`+++\n[aliases]\n${numbered(text)}+++`)],
  ["front matter: keys of YAML", "k#: {a: b}\n", 800, (text) => frontMatter(`---\n${numbered(text)}---`)],
  ["front matter: keys of broken YAML", "k#: {a: b}\n", 800, (text) => frontMatter(`---\nx: {\n${numbered(text)}---`)],
  ["front matter: aliases in YAML", "  k#: [a]\n", 800, (text) => frontMatter(`---\naliases:\n${numbered(text)}---`)],
  [
    "front matter: aliases like audiences",
    "  audience#: [a]\n",
    800,
    (text) => frontMatter(`---\naliases:\n${numbered(text)}---`),
  ],
  ["front matter: references", "k#: *a\n", 800, (text) => frontMatter(`---\na: &a [b]\n${numbered(text)}---`)],
  ["front matter: keys of JSON", '"k#": 1,\n', 800, (text) => frontMatter(`{\n${numbered(text)}"z": 1\n}`)],
  ["front matter: lines of a text", "  a b c d e f g\n", 1_000, (text) => frontMatter(`---\na:\n${text}---`)],
  ["front matter: blanks in a value", " ", 4_000, (text) => frontMatter(`---\na: b${text}c\n---`)],
  ["front matter: blanks in a text", " ", 4_000, (text) => frontMatter(`---\na:\n  b${text}c\n---`)],
  ["front matter: blanks in an item", " ", 4_000, (text) => frontMatter(`---\na:\n  - b${text}c\n---`)],
  ["front matter: blanks in brackets", " ", 200, (text) => frontMatter(`---\na: [${text}b\n---`)],
  ["front matter: comments above", "<!-- a -->\n", 2_000, (text) => frontMatter(`${text}---\na: b\n---`)],
  ["front matter without a fence: keys", "k#:: v\n", 2_000, (text) => frontMatter(`title:: a\n${numbered(text)}`)],
  ["front matter without a fence: blanks", " ", 200, (text) => frontMatter(`<!-- Title:${text}a\n<!-- Space: b -->`)],
  ["dialects: notes", "!!! note\n> [!tip]\n:::note\n", 1_000, (text) => () => toCommonMarkdown(text)],
])("%s cost ten times as much when they are ten times as long", async (_, unit, count, work) => {
  expect(await growth((size) => work(unit.repeat(size)), count, noise)).toBeLessThan(linear);
});

const lines = { first: 1, last: 1 };

function codeBlock(text: string) {
  return { kind: "code" as const, language: "", text, lines };
}

function paragraphOf(text: string) {
  return { kind: "paragraph" as const, spans: [{ text }], wraps: [], lines };
}
