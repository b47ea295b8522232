import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rows } from "../../support/scale.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { bring } from "./bring.ts";

/** The first two rows represent nesting and size. */
const hostile: readonly (readonly [string, string, RegExp])[] = [
  ["1,000 elements in one another", `${"<div>".repeat(1_000)}tea${"</div>".repeat(1_000)}`, /nested more than 256/],
  ["a page of 17 MB", "<p>tea</p>".repeat(1_800_000), /larger than 16 MiB/],
  ["20,000 elements in one another", "<div>".repeat(20_000), /nested more than 256/],
  ["100,000 marks in one another", `${"<b>".repeat(100_000)}tea`, /nested more than 256/],
  ["tables in tables", `${"<table><tr><td>".repeat(1_000)}tea`, /nested more than 256/],
  ["100,000 lines in one paragraph", "tea<br>".repeat(100_000), /too much in one piece|takes too long/],
  ["a table of cells that each span a thousand", spanningTable(3_000), /takes too long|more than 8 MiB/],
];

describe("import of hostile pages", () => {
  it.each(rows(hostile, 2))("%s: a fault of that page, and the others are brought in", async (_, html, problem) => {
    const folder = temporaryFolder({ "bad.html": html, "good.html": "<h1>Good</h1><p>Tea is served at four.</p>" });
    const { status, stderr, files } = await bring([join(folder, "bad.html"), join(folder, "good.html")]);
    const [line, ...others] = stderr.split("\n");
    expect(line).toMatch(problem);
    expect(line?.startsWith(`${join(folder, "bad.html")}: `)).toBe(true);
    expect({ status, others, files: Object.keys(files) }).toEqual({
      status: 1,
      others: [expect.stringMatching(/brought in 1 of 2/), ""],
      files: ["good.md"],
    });
  });

  it("a page that cannot be read is a fault, and the others are brought in", async () => {
    const folder = temporaryFolder({ "good.html": "<h1>Good</h1><p>Tea is served at four.</p>" });
    mkdirSync(join(folder, "bad.html"));
    symlinkSync(join(folder, "loop.html"), join(folder, "loop.html"));
    const { stderr, files } = await bring([folder]);
    expect(stderr).toBe("");
    expect(Object.keys(files)).toHaveLength(1);
  });
});

function spanningTable(count: number): string {
  return `<table>${"<tr><td colspan=1000>tea</td></tr>".repeat(count)}</table>`;
}
