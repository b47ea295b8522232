import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rereadDocument } from "../../src/live/reread-document.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "tea.md": "# Tea",
  "deep/er/tea.MDX": "# Deep tea",
  "a.b.markdown": "# Dots",
  "plan.html.md.erb": "# Plan",
  "two.mdx": "# Second",
  "two.md": "# First",
  "tea.txt": "# No Markdown",
};

test.each([
  ["of the folder itself", "tea", "Tea"],
  ["of a folder below, with another ending", "deep/er/tea", "Deep tea"],
  ["with dots in its name", "a.b", "Dots"],
  ["with the ending of a template", "plan", "Plan"],
  ["that two files could be: the one that is indexed", "two", "First"],
  ["whose file is gone", "coffee", undefined],
  ["whose folder is gone", "gone/tea", undefined],
  ["that a folder took the place of", "folder", undefined],
])("a document is read again: one %s", (_, id, title) => {
  const folder = temporaryFolder(files);
  mkdirSync(join(folder, "folder.md"));
  expect(rereadDocument(folder, id)?.title).toBe(title);
});
