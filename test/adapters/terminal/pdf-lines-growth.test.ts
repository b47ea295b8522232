import { expect, it } from "vitest";
import { toLines } from "../../../adapters/terminal/import/pdf-lines.ts";
import { growth, linear } from "../../support/growth.ts";

const page = { number: 1, height: 800, transform: [1, 0, 0, -1, 0, 800] };

/** Returns a line whose letters are separate text items, at a distance of `step`. */
function letters(count: number, step: number) {
  return Array.from({ length: count }, (_, at) => ({
    str: at % 7 === 6 ? "n " : "n",
    width: 5,
    transform: [10, 0, 0, 10, at * step, 400],
    fontName: "f",
  }));
}

it("puts the letters of a line together, with a space where there is a gap", () => {
  const [line] = toLines(letters(9, 5), {}, page);
  expect(line?.text).toBe("nnnnnnn nn");
  expect(toLines(letters(3, 8), {}, page)[0]?.text).toBe("n n n");
});

it.each([
  ["touching", 5],
  ["apart", 8],
])("takes ten times as long for ten times as many letters that are %s on one line", async (_, step) => {
  const factor = await growth((size) => {
    const items = letters(size, step);
    return () => toLines(items, {}, page);
  }, 6_000);
  expect(factor).toBeLessThan(linear);
});
