import { expect, test } from "vitest";
import type { Document } from "../../src/knowledge/document.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { fieldTexts } from "../../src/search/section-fields.ts";
import { growth, linear } from "../support/growth.ts";

/** Returns what is indexed as aliases of the first section. */
function aliasesOf(document: Document): string {
  const [first] = document.sections;
  if (first === undefined) throw new Error("the document has no section");
  return fieldTexts(document, first).aliases;
}

function documentOf(page: string): Document {
  const { document } = parseDocument("x.md", page);
  if (document === undefined) throw new Error("the page has no document");
  return document;
}

test.each([
  ["words that stand nowhere else", "description: How to roll back", "To undo it.", "How\nroll\nback"],
  ["none that stands within a word", "description: roll back", "Rollback, backwards.", ""],
  ["tags of one word and of several", "tags: [ops, roll back, undo it]", "To undo it.", "ops\nroll back"],
])("a page is also found by its description and tags: %s", (_, field, text, expected) => {
  expect(aliasesOf(documentOf(`---\n${field}\n---\n\n# A page\n\n${text}\n`))).toBe(expected);
});

test("a description as long as the page does not cost more than ten times as much where both are ten times as long", async () => {
  const prepare = (size: number) => {
    const numbers = Array.from({ length: size }, (_, at) => at);
    const description = numbers.map((at) => `word${at}b`).join(" ");
    const text = numbers.map((at) => `word${at}d`).join(" ");
    const document = documentOf(`---\ndescription: ${description}\n---\n\n# A page\n\n${text}\n`);
    return () => aliasesOf(document);
  };
  expect(await growth(prepare, 1_500, 2)).toBeLessThan(linear);
});
