import { expect, it } from "vitest";
import { toBlocks } from "../../../adapters/terminal/import/pdf-blocks.ts";
import type { Line } from "../../../adapters/terminal/import/pdf-lines.ts";

/** The fonts that are part of every PDF have no check boxes, so the lines are given as they are read from one. */
function line(text: string, at: number): Line {
  const cell = { text, left: 72, right: 72 + 6 * text.length };
  const place = { page: 1, base: 100 + 14 * at, size: 11, height: 11, isCode: false, font: "Serif" };
  return { ...place, ...cell, cells: [cell], narrowCells: [cell] };
}

it("begins an item at each check box of a PDF, and keeps the box", () => {
  const blocks = toBlocks(
    ["Before you leave, see to this list", "☐ Close the accounts", "☑ Return the badge"].map(line),
  );
  expect(
    blocks.flatMap((block) => (block.kind === "item" ? [block.parts.map(({ text }) => text).join(" ")] : [])),
  ).toEqual(["☐ Close the accounts", "☑ Return the badge"]);
});
