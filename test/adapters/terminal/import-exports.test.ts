import { expect, it } from "vitest";
import { htmlPage } from "../../../adapters/terminal/import/html-page.ts";

/** Imports a page whose text is padded to the length of an article; returns its Markdown. */
function imported(html: string): { readonly title: string; readonly body: string } {
  const filler = `<p>${"The harbour opens at six and closes at ten, on every day of the year. ".repeat(4)}</p>`;
  const page = htmlPage(
    `<html><head><title>Harbour</title></head><body>${html.replace("…", filler)}</body></html>`,
    () => undefined,
  );
  if (page === undefined) throw new Error("there is no text in it");
  return {
    title: page.title,
    body: page.body.replace(/The harbour opens.*\n*/, ""),
  };
}

function rows(body: string): string[][] {
  return body
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

it.each<[reason: string, table: string, expected: string[][]]>([
  [
    "paragraphs and lists in cells",
    "<tr><th>A</th></tr><tr><td><p>b</p><p>c</p></td></tr><tr><td><ul><li>d</li><li>e</li></ul></td></tr><tr><td><ol><li>f</li></ol></td></tr>",
    [["A"], ["-"], ["b<br>c"], ["- d<br>- e"], ["1. f"]],
  ],
  [
    "lists in lists, tables and code in cells on its lines",
    "<tr><th>A</th></tr><tr><td><ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></td></tr><tr><td><table><tr><td>e</td><td>f</td></tr><tr><td>g</td><td>h</td></tr></table></td></tr><tr><td><pre>i\n\nj</pre></td></tr><tr><td><h4>k</h4>l</td></tr>",
    [["A"], ["-"], ["- b<br>◦ c<br>- d"], ["e, f<br>g, h"], ["`i`<br>`j`"], ["k<br>l"]],
  ],
  [
    "the names of rows, which are no header",
    "<tr><th>A</th><td>b</td></tr><tr><th>C</th><td>d</td></tr>",
    [
      ["", ""],
      ["-", "-"],
      ["**A**", "b"],
      ["**C**", "d"],
    ],
  ],
  [
    "a header whose corner is empty",
    "<tr><td></td><th>A</th></tr><tr><th>b</th><td>c</td></tr>",
    [
      ["", "A"],
      ["-", "-"],
      ["b", "c"],
    ],
  ],
  [
    "items that begin with a paragraph",
    "<tr><th>A</th></tr><tr><td><ul><li><p>b</p><ul><li><p>c</p></li></ul></li><li><p>d</p><p>e</p></li></ul></td></tr>",
    [["A"], ["-"], ["- b<br>◦ c<br>- d<br>e"]],
  ],
  ["a first row that is a header without saying so", "<tr><td>A</td></tr><tr><td>b</td></tr>", [["A"], ["-"], ["b"]]],
  [
    "a cell over two rows",
    "<tr><th>A</th><th>B</th></tr><tr><td rowspan=2>c</td><td>d</td></tr><tr><td>e</td></tr>",
    [
      ["A", "B"],
      ["-", "-"],
      ["c", "d"],
      ["c", "e"],
    ],
  ],
  [
    "cells over columns in their places",
    "<tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><th>c</th><th>d</th></tr><tr><td colspan=2>e</td><td>f</td></tr>",
    [
      ["A", "B", "B"],
      ["-", "-", "-"],
      ["A", "c", "d"],
      ["e", "", "f"],
    ],
  ],
])("keeps %s", (_reason, table, expected) => {
  const found = rows(imported(`<main>…<table>${table}</table></main>`).body);
  expect(found.map((row) => row.map((cell) => (/^-[\s-]*$/.test(cell) ? "-" : cell)))).toEqual(expected);
});

it.each<[reason: string, html: string, lines: string[]]>([
  [
    "Notion: lists of one item each",
    '<ul class="bulleted-list"><li>a</li></ul><ul class="bulleted-list"><li>b</li></ul><ol class="numbered-list" start="1"><li>c</li></ol><ol class="numbered-list" start="2"><li>d</li></ol>',
    ["- a", "- b", "1. c", "2. d"],
  ],
  [
    "Notion: what is to be done",
    '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>a</span></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>b</span></li></ul>',
    ["- [x] a", "- [ ] b"],
  ],
  [
    "Notion: headings that fold, boxes and values in a table",
    '<details open=""><summary style="font-weight:600;font-size:1.5em;margin:0">Later</summary><div class="indented"><p>a</p></div></details><table><tr><th>b</th><th>c</th></tr><tr><td><div class="checkbox checkbox-on"></div></td><td><span class="selected-value">d</span><span class="selected-value">e</span></td></tr></table>',
    ["## Later", "a", "| b | c    |", "| - | ---- |", "| ☑ | d, e |"],
  ],
  [
    "Confluence: a narrow column, and what is folded",
    '<div class="columnLayout two-left-sidebar"><div class="cell aside"><div class="innerCell"><p>Owner: <a href="/u/ana">Ana</a></p></div></div><div class="cell normal"><div class="innerCell"><div class="expand-control"><span class="expand-control-text">Undo</span></div><p>a</p></div></div></div>',
    ["Owner: Ana", "**Undo**", "a"],
  ],
  [
    "MediaWiki: lines that are set in, and formulas",
    '<p>a</p><dl><dd>b<dl><dd>c</dd></dl></dd></dl><p><span class="mwe-math-element"><span style="display: none;"><math><semantics><annotation encoding="application/x-tex">{\\displaystyle a^2}</annotation></semantics></math></span></span></p>',
    ["a", "b", "c", "`a^2`"],
  ],
  [
    "Confluence: tasks",
    '<ul class="inline-task-list"><li class="checked">a</li><li>b</li></ul>',
    ["- [x] a", "- [ ] b"],
  ],
  [
    "Google Docs: lists beside one another are nested by their level",
    '<ul class="lst-kix_x-0 start"><li>a</li></ul><ul class="lst-kix_x-1 start"><li>b</li></ul><ul class="lst-kix_x-0"><li>c</li></ul>',
    ["- a", "  - b", "- c"],
  ],
  ["lists of nobody's stay apart", "<ul><li>a</li></ul><ol><li>b</li></ol>", ["- a", "1. b"]],
  [
    "MediaWiki: an edit link, a notice and what leads elsewhere",
    '<div id="siteNotice">Down on Sunday</div><h2>Restart<span class="mw-editsection">[edit]</span></h2><p>a</p><div class="navbox">Servers</div>',
    ["## Restart", "a"],
  ],
  [
    "MediaWiki: references are footnotes",
    '<p>a<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">↑</span> <span class="reference-text">b</span></li></ol>',
    ["a[^1]", "[^1]: b"],
  ],
  [
    "Google Docs: comments go, and so do wrapped addresses",
    '<p>See <a href="https://www.google.com/url?q=https://example.org/rota&amp;sa=D">the rota</a>.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Is it?</p></div>',
    ["See [the rota](https://example.org/rota)."],
  ],
  ["lines and blank lines of code", "<pre><code>a<br/><br/>b</code></pre>", ["```", "a", "b", "```"]],
  ["a place where a word may break", "<p>Vacuum<wbr>Options</p>", ["VacuumOptions"]],
  [
    "Notion: a formula and a bookmark, each once",
    '<figure class="equation"><span class="katex"><math><annotation encoding="application/x-tex">d=28</annotation></math><span aria-hidden="true">d=28</span></span></figure><a class="bookmark" href="https://example.org/g"><div class="bookmark-title">The guide</div><div class="bookmark-href">https://example.org/g</div></a>',
    ["`d=28`", "[The guide](https://example.org/g)"],
  ],
  [
    "Confluence: panels, notes, what opens, states, signs, and comments of readers",
    '<div class="panel"><div class="panelHeader"><b>Head</b></div><div class="panelContent"><p>a</p></div></div><div class="confluence-information-macro"><p class="title">Mind</p><div class="confluence-information-macro-body"><p>b</p></div></div><div class="expand-container"><div class="expand-control">Click here to expand...</div><div class="expand-content"><p>c</p></div></div><p>Is <span class="status-macro">DONE</span><span class="status-macro">NEW</span> <img class="emoticon" alt="(tick)" src="a.png"/><img class="emoticon" data-emoji-fallback="🚢" src="a.png"/></p><div class="pageSection"><div class="pageSectionHeader"><h2 id="comments">Comments:</h2></div><p>I disagree</p></div>',
    ["**Head**", "a", "**Mind**", "b", "c", "Is DONE NEW ✅🚢"],
  ],
  [
    "Notion: tasks in tasks",
    '<ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>a</span><div class="indented"><ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>b</span></li></ul></div></li></ul>',
    ["- [ ] a", "  - [x] b"],
  ],
  [
    "boxes that are typed before paragraphs",
    "<p>☐ a</p><p>☑ <b>b</b></p><p>Is ☐ a box?</p>",
    ["- [ ] a", "- [x] **b**", "Is ☐ a box?"],
  ],
  ["boxes that are signs", "<ul><li>☐ a</li><li><span>☑ b</span></li></ul>", ["- [ ] a", "- [x] b"]],
  [
    "a table of one cell, which is a frame",
    "<table><tr><td><p>a</p><pre>b</pre></td></tr></table>",
    ["a", "```", "b", "```"],
  ],
  [
    "MediaWiki: the language of code, and a word that may be divided",
    '<div class="mw-highlight mw-highlight-lang-bash"><pre>ls</pre></div><p>hyphen&shy;ated</p>',
    ["```bash", "ls", "```", "hyphenated"],
  ],
  [
    "Notion: the header of a simple table",
    '<table class="simple-table"><tr><td class="simple-table-header-color simple-table-header">a</td></tr><tr><td>b</td></tr><tr><th class="simple-table-header">c</th></tr></table>',
    ["| a |", "| - |", "| b |", "| c |"],
  ],
  [
    "Confluence: an issue of Jira, without what an export has in place of its details",
    '<p>See <span class="jira-issue"><a href="https://j.example.org/OPS-1">OPS-1</a> - <span class="summary">Getting issue details...</span> <span class="aui-lozenge">STATUS</span></span></p>',
    ["See [OPS-1](https://j.example.org/OPS-1)"],
  ],
  ["comments of HTML", "<p>a</p><!-- limit report -->", ["a"]],
])("reads %s", (_reason, html, lines) => {
  const body = imported(`<main>…${html}</main>`)
    .body.replace(/^\* /gm, "- ")
    .replace(/^(\d)\) /gm, "$1. ");
  expect(body.split("\n").filter((line) => line.trim() !== "")).toEqual(lines);
});

it("takes the title of a document of Google Docs, and leaves out what stands on every page", () => {
  const { title, body } = imported(
    '<div class="doc-content"><div><p>Confidential</p></div><p class="title">On call</p><h1>Who</h1>…<div><p>Page 1 of 2</p></div></div>',
  );
  expect(title).toBe("On call");
  expect(body).toContain("## Who");
  expect(body).not.toMatch(/Confidential|Page 1/);
});

it("begins a page of Notion with what is known of it", () => {
  const properties =
    '<header><h1 class="page-title">Hiring</h1><table class="properties"><tr><th>Owner</th><td>Ana</td></tr><tr><th>Link</th><td></td></tr></table></header>';
  const { body } = imported(`<article class="page">${properties}<div class="page-body">…</div></article>`);
  expect(body).toContain("- **Owner:** Ana");
  expect(body).not.toContain("Link");
});

it("keeps what the style sheet of Google Docs sets bold, slanted or struck out, and a note of two paragraphs", () => {
  const { body } = imported(
    '<head><style>.c1{font-weight:700}.c2{font-style:italic}.c3{text-decoration:line-through}</style></head><div class="doc-content">…<p><span class="c1">a</span><span> </span><span class="c2">b</span><span> </span><span class="c3">c</span><sup><a href="#ftnt1">[1]</a></sup></p><div><p><a href="#ftnt_ref1">[1]</a><span>&nbsp;d</span></p><p><span>e</span></p></div></div>',
  );
  expect(body).toContain("**a** _b_ ~~c~~[^1]");
  expect(body).toContain("[^1]: d e");
});

it("takes what a document of Google Docs sets in letters of one width for code, and its contents for none of its text", () => {
  const { body } = imported(
    '<head><style>.c3{font-family:"Courier New"}.c4{color:red}</style></head><div class="doc-content"><p class="title">On call</p><p><span><a href="#h.1">Start</a></span><span>&nbsp;2</span></p><h1 id="h.1">Start</h1>…<p><span>Run </span><span class="c3">up</span></p><p><span class="c3">a:</span></p><p><span class="c3">&nbsp; b</span></p></div>',
  );
  expect(body).toContain("Run `up`\n\n```\na:\n  b\n```");
  expect(body).not.toMatch(/Start\s+2/);
});
