import { describe, expect, it } from "vitest";
import { type Block, blocksText } from "../../src/knowledge/block.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { toPassages } from "../../src/knowledge/passages.ts";

function read(markdown: string): Block[] {
  return toBlocks(lex(markdown).tokens, 1);
}

/** Returns the blocks as `kind first-last`, with nested arrays for the blocks in lists and quotes. */
function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === "gap") return "gap";
    const place = `${block.kind} ${block.lines.first}-${block.lines.last}`;
    if (block.kind === "quote") return [place, outline(block.blocks)];
    if (block.kind === "list") return [place, block.items.map((item) => [item.lines, outline(item.blocks)])];
    return place;
  });
}

describe("the words of a block are what a reader sees", () => {
  it.each([
    ["marks are gone", "**bold** _it_ ~~old~~ `code`", "bold it old code"],
    ["one tilde within words is a range", "1~2天,3~5天; 9:00~18:00, 20~22", "1~2天,3~5天; 9:00~18:00, 20~22"],
    [
      "marks open and close beside signs of scripts without blanks",
      "これは**「強調」**です、**注意：**请",
      "これは「強調」です、注意：请",
    ],
    ["marks stand before a particle in Korean", "중요한 **강조(emphasis)**는", "중요한 강조(emphasis)는"],
    ["but not between a sign and a letter of other scripts", "use**(this)**now", "use**(this)**now"],
    ["a soft line break is a blank", "one\n  two", "one two"],
    ["a hard line break stays", "one  \ntwo", "one\ntwo"],
    ["a link shows its text", "see [the guide](https://x.example/a_b)", "see the guide"],
    ["a reference link shows its text", "see [the guide][g]\n\n[g]: https://x.example", "see the guide"],
    ["a bare address stays", "see https://x.example now", "see https://x.example now"],
    ["an image shows its alternative text", "![a chart](x.png)", "a chart"],
    ["blank lines around code are none of it", "```py\n\na\n\n  b\n \n```\n\nc", "a\n\n  b\nc"],
    ["entities are decoded", "AT&amp;T &copy; &#9731;", "AT&T © ☃"],
    ["escaped marks are characters", "2 \\* 3", "2 * 3"],
    ["entities in code are code", "`&amp;`", "&amp;"],
    ["inline HTML is gone, its words stay", "press <kbd>Ctrl</kbd>", "press Ctrl"],
    ["a break in HTML is a line break", "a<br>b", "a\nb"],
    ["an HTML block is read without its tags", "<div>\n<b>hi</b> there\n</div>", "hi there"],
    [
      "cells in HTML stand apart",
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1<td>2</td></tr></table>",
      "a | b\n1 | 2",
    ],
    ["texts in a cell stand apart", "<table><tr><td><p>a</p><ul><li>b</li><li>c</li></ul></td></tr></table>", "a b c"],
    [
      "a cell of HTML that goes over rows is said in each, a header that goes over columns in each",
      "<table><tr><th>a</th><th colspan=2>b</th></tr><tr><td rowspan=2>c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr><tr><td>h</td><td colspan='2'>i</td></tr></table>",
      "a | b | b\nc | d | e\nc | f | g\nh | i |",
    ],
    [
      "a cell that goes over more rows than there are, and rows without cells",
      "<table><tr><th>a<th>b</tr><tr></tr><tr><td rowspan=9>c<td>d</tr></table>",
      "a | b\nc | d",
    ],
    ["items in HTML stand apart", "<ul><li>a</li><li>b <b>c</b></li></ul>", "a\nb c"],
    ["items in items of HTML stand apart", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a\nb\nc"],
    [
      "HTML around a comment, a script and code",
      "<p>a</p><!-- x --><p>b</p><script>y</script><pre>c\n  d &lt; e</pre>",
      "a\nb\nc\n  d < e",
    ],
    ["a term in HTML introduces its definition", "<dl><dt>Hub</dt><dd>A site.</dd></dl>", "Hub:\nA site."],
    ["texts in HTML stand apart", "<div><p>a</p><p>b<br>c</p>d</div>", "a\nb\nc\nd"],
    ["items in a cell of Markdown stand apart", "| a |\n|---|\n| <ul><li>b</li><li>c</li></ul> |", "a\nb\nc"],
    [
      "what opens in a line stands apart",
      "So <details><summary>Why</summary>Because</details> it is",
      "So Why\nBecause\nit is",
    ],
    [
      "drawings, and what is for a browser that shows no films",
      "<div>a<svg><text>x</text></svg><video src=b>Not here</video></div>",
      "a",
    ],
    ["a comment says nothing", "<!-- secret -->", ""],
    ["scripts say nothing", "<script>\nlet x;\n</script>", ""],
    ["a footnote is kept, its mark goes", "It is so.[^1]\n\n[^1]: As we know.", "It is so.\nAs we know."],
    ["what looks like a mark of no footnote stays", "Match [^a] and [^b].", "Match [^a] and [^b]."],
    ["a rule says nothing", "---", ""],
    ["table cells stand apart", "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"],
  ])("%s", (_reason, markdown, text) => {
    expect(blocksText(read(markdown)).trim()).toBe(text);
  });
});

describe("each block knows its lines", () => {
  it.each([
    ["a paragraph over two lines", "a\nb\n\nc", ["paragraph 1-2", "paragraph 4-4"]],
    ["a fence", "a\n\n```js\nx\n\ny\n```\nb", ["paragraph 1-1", "code 3-7", "paragraph 8-8"]],
    ["indented code", "a\n\n    x\n    y\n\nb", ["paragraph 1-1", "code 3-4", "paragraph 6-6"]],
    ["a fence that is never closed", "```\nx", ["code 1-2"]],
    ["a table", "| a |\n|---|\n| 1 |\n| 2 |", ["table 1-4"]],
    ["HTML", "<div>\nx\n</div>\n\na", ["paragraph 2-2", "paragraph 5-5"]],
    ["a footnote of two paragraphs", "[^a]: one\n\n    two\n\nb", ["paragraph 1-1", "paragraph 3-3", "paragraph 5-5"]],
    ["a quote", "> a\n> b\n>\n> c", [["quote 1-4", ["paragraph 1-2", "paragraph 4-4"]]]],
    [
      "a nested list",
      "- a\n  - b\n\n    c\n- d",
      [
        [
          "list 1-5",
          [
            [
              { first: 1, last: 4 },
              ["paragraph 1-1", ["list 2-4", [[{ first: 2, last: 4 }, ["paragraph 2-2", "paragraph 4-4"]]]]],
            ],
            [{ first: 5, last: 5 }, ["paragraph 5-5"]],
          ],
        ],
      ],
    ],
  ])("%s", (_reason, markdown, expected) => {
    expect(outline(read(markdown))).toEqual(expected);
  });
});

it("numbers the items of an ordered list as they stand", () => {
  const [list] = read("3. c\n4. d");
  expect(list?.kind === "list" && list.items.map(({ number }) => number)).toEqual([3, 4]);
});

it("tells done tasks from open ones", () => {
  const [list] = read("- [x] a\n- [ ] b\n- c");
  expect(list?.kind === "list" && list.items.map(({ checked }) => checked)).toEqual([true, false, undefined]);
});

it("reads the numbers and the boxes of lists in HTML, and lists in them", () => {
  const html =
    "<ol start=3><li>a<ul><li><input type=checkbox checked> b<li><input type=checkbox> c</ul></li><li>d</li></ol>";
  const [list] = read(html);
  if (list?.kind !== "list") throw new Error("it is no list");
  expect(list.items.map(({ number }) => number)).toEqual([3, 4]);
  const inner = list.items[0]?.blocks[1];
  if (inner?.kind !== "list") throw new Error("it holds no list");
  expect(inner.items.map(({ checked }) => checked)).toEqual([true, false]);
});

describe("a picture is told from the text around it", () => {
  it.each<[reason: string, markdown: string, pictures: string[]]>([
    ["in a paragraph of its own", "![a](a.png)\n\ntext", ["a"]],
    ["on a line of a paragraph", "text\n![a](a.png)\nmore  \ntext", ["a"]],
    ["in a link", "[![a](a.png)](b.md) ![c](c.png)\n\ntext", ["a c"]],
    ["with what is written below it", "![a](a.png)\n*Where it is*\n\ntext", ["a Where it is"]],
    [
      "with a numbered line after it",
      "![a](a.png)\n\nFigure 3: Where it is\n\nFigure out more",
      ["a", "Figure 3: Where it is"],
    ],
    ["in HTML", "<figure><img src=a.png><figcaption>Where</figcaption></figure>", ["Where"]],
    ["but not as a word of a sentence", "Press ![the wheel](a.png) now.", []],
  ])("%s", (_reason, markdown, pictures) => {
    const found = read(markdown).filter((block) => block.kind === "paragraph" && block.isPicture === true);
    expect(found.map((block) => blocksText([block]))).toEqual(pictures);
  });
});

it("keeps a fence's language as its first word", () => {
  const languages = read("```Rust,ignore\nx\n```\n\n```ts title=a.ts\nx\n```\n\n```\nx\n```");
  expect(languages.map((block) => block.kind === "code" && block.language)).toEqual(["rust", "ts", ""]);
});

it("knows where each source line of a paragraph begins", () => {
  const [paragraph] = read("one\ntwo\nthree");
  expect(paragraph?.kind === "paragraph" && paragraph.wraps).toEqual(["one ".length, "one two ".length]);
});

it("knows the source lines of code that goes on over several", () => {
  const [paragraph] = read("one `two\nthree` ``four\n  `five`` six");
  expect(paragraph && blocksText([paragraph])).toBe("one two three four `five six");
  expect(paragraph?.kind === "paragraph" && paragraph.wraps).toEqual(["one two ".length, "one two three four ".length]);
});

it("the words of HTML are on their own lines, below a box to be checked, too", () => {
  const markdown =
    '<div>\n  <input type="checkbox" id="a"\n    value="b">\n  <label for="a">\n    Is it moored?\n  </label>\n</div>\n';
  expect(toPassages(read(markdown))).toMatchObject([{ text: "Is it moored?", lines: { first: 5, last: 5 } }]);
});
