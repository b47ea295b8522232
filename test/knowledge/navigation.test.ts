import { expect, it } from "vitest";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

it.each([
  ["Docsify's sidebar", "_sidebar.md", "* [Home](/)\n* Guide\n  * [Install](install.md)"],
  [
    "GitBook's and mdBook's summary",
    "docs/SUMMARY.md",
    "# Summary\n\n[Preface](a.md)\n\n- [Install](b.md)\n  - [On a boat](c.md)\n\n---\n",
  ],
  ["DocFX's contents", "toc.md", "# [Install](a.md)\n## [On a boat](b.md)\n\n## [Run](c.md)"],
  ["a wiki's sidebar", "_Sidebar.md", "**[[Home]]**\n\n- [[Install]]\n- [Run](run)"],
])("reads nothing from %s, which only lists the pages", (_what, file, markdown) => {
  const { document, faults } = parseDocument(file, markdown);
  expect(faults).toEqual([]);
  expect(document?.sections).toEqual([]);
});

it.each([
  [
    "a summary that says something",
    "summary.md",
    "- [Install](a.md)\n- We moved the harbour to the other side of the river, where the water is deeper.",
  ],
  ["a page of links by another name", "links.md", "- [Install](a.md)\n- [Run](b.md)"],
  ["a menu with dishes", "menu.md", "- Soup\n- Fish"],
])("reads %s", (_what, file, markdown) => {
  expect(parseDocument(file, markdown).document?.sections).toHaveLength(1);
});
