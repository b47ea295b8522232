import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const body = "## Context\n\nThe pier is dark.\n";

/** Returns the author of a page. */
function authorOf(page: string): string | undefined {
  return parseDocument("rfcs/0004-lamps.md", page).document?.author;
}

describe("a page's author is read", () => {
  it.each([
    [
      `# Lamps\n\n* Status: accepted\n* Deciders: Ines Duarte, Tom Okafor\n\n${body}`,
      "Ines Duarte, Tom Okafor",
      "MADR",
    ],
    [`- Feature Name: lamps\n- Author: Ines Duarte\n\n# Summary\n\nLamps.\n`, "Ines Duarte", "above the first heading"],
    [`# Lamps\n\n**Author(s)**: Ines Duarte\n\n${body}`, "Ines Duarte", "in bold"],
    [`# Lamps\n\nStatus: accepted | Authors: Ines Duarte\n\n${body}`, "Ines Duarte", "among other facts"],
    [`---\nauthor: Ben Low\n---\n# Lamps\n\nAuthor: Ines Duarte\n\n${body}`, "Ben Low", "the front matter comes first"],
  ])("%#: %s", (page, author) => {
    expect(authorOf(page)).toBe(author);
  });

  it.each([
    [`# Lamps\n\n- Author: [name]\n\n${body}`, "a template was not filled in"],
    [`# Lamps\n\nThe author: a mystery.\n\n${body}`, "a sentence speaks of an author"],
    [`# Lamps\n\n${body}\n## Log\n\nAuthor: Ines Duarte\n`, "it is that of a part"],
  ])("%#: not where %s", (page) => {
    expect(authorOf(page)).toBeUndefined();
  });
});
