import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { toPassages } from "../../src/knowledge/passages.ts";
import { quote } from "../../src/knowledge/quote.ts";

const page = `# Gate

The office wrote this:

> The gate is iron. It was built long ago.
>
> The wardens paint it. They use green.
>
> The paint is dear.

The gate is old.
`;

it.each([
  [["The office wrote this:", "They use green.", "The gate is old."], "this:\n…\nThey use green.\n…\nThe gate is old."],
  [["The office wrote this:", "It was built long ago."], "this:\n… It was built long ago.\n…"],
  [["The paint is dear.", "The gate is old."], "…\nThe paint is dear.\nThe gate is old."],
])("of somebody's words that stand in a text a sign tells what is left out at their ends: %j", (kept, said) => {
  const { document } = parseDocument("gate.md", page);
  const documents = document === undefined ? [] : [document];
  const blocks = new Footnote(documents).section("gate#gate")?.blocks ?? [];
  const passages = toPassages(blocks).filter(({ text }) => kept.includes(text));
  expect(passages.length).toBe(kept.length);
  expect(blocksText(quote(blocks, passages))).toContain(said);
});

it("lines that are broken by hand stay lines around what is left out", () => {
  const lines =
    "# Hours\n\n**- Saving:** Hours can be saved. Ask first.  \n**- Most:** Up to 24 hours.  \n**- Care:** Watch it.\n";
  const { document } = parseDocument("hours.md", lines);
  const blocks = new Footnote(document === undefined ? [] : [document]).section("hours#hours")?.blocks ?? [];
  const kept = toPassages(blocks).filter(({ text }) => /saved\.|Watch/.test(text));
  expect(blocksText(quote(blocks, kept))).toContain("can be saved. …\n- Care: Watch it.");
});
