import { expect, it } from "vitest";
import { blanksOutsideMarks } from "../../../adapters/terminal/import/blanks-outside-marks.ts";
import { growth, linear } from "../../support/growth.ts";

function strong(value: string) {
  return { type: "paragraph", children: [{ type: "strong", children: [{ type: "text", value }] }] };
}

it("moves blanks at both edges out of marks, and removes marks around nothing else", () => {
  const written = strong(" Note: ");
  blanksOutsideMarks(written);
  expect(written.children).toEqual([
    { type: "text", value: " " },
    strong("Note:").children[0],
    { type: "text", value: " " },
  ]);
  const empty = strong("  ");
  blanksOutsideMarks(empty);
  expect(empty.children).toEqual([{ type: "text", value: "  " }]);
});

it("takes no more than linear time for a long row of blanks amid words", async () => {
  const prepare = (size: number) => {
    const written = strong(`a${" ".repeat(size)}b`);
    return () => blanksOutsideMarks(written);
  };
  expect(await growth(prepare, 3_000)).toBeLessThan(linear);
});
