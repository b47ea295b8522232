import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { RegExpParser } from "@eslint-community/regexpp";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";

const built = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const parser = new RegExpParser();

interface Expression {
  readonly source: string;
  readonly flags: string;
}

/** Returns the regular expressions that a built file holds as literals. */
function literalsIn(file: string): Expression[] {
  const found: Expression[] = [];
  simple(parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module" }), {
    Literal: ({ regex }) => {
      if (regex) found.push({ source: regex.pattern, flags: regex.flags });
    },
  });
  return found;
}

/** Returns the regular expressions that are put together from strings while something runs. */
async function composedDuring(run: () => Promise<unknown>): Promise<Expression[]> {
  const original = globalThis.RegExp;
  const found: Expression[] = [];
  globalThis.RegExp = new Proxy(original, {
    construct(RegularExpression, [source, flags]: [string | RegExp, string?]) {
      const expression = new RegularExpression(source, flags);
      found.push({ source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Returns the parts of an expression that can divide the same text in several ways, so that it may try all of them. */
function ambiguities({ source, flags }: Expression): { readonly part: string; readonly isExponential: boolean }[] {
  const read = parser.parseFlags(flags);
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: read.unicode });
  const reportTypes = { Move: false, Self: true, Trade: true };
  return analyse({ pattern, flags: read }, { reportTypes }).reports.map((report) => ({
    part: report.type === "Trade" ? `${report.startQuant.raw} and ${report.endQuant.raw}` : report.quant.raw,
    isExponential: report.exponential,
  }));
}

describe("no regular expression backtracks", () => {
  it.each(["src", "adapters"])("among the literals of %s", (folder) => {
    const files = readdirSync(join(built, folder), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".js"),
    );
    const literals = files.flatMap((name) => literalsIn(join(built, folder, name)).map((one) => ({ name, ...one })));
    expect(literals.length).toBeGreaterThan(100);
    expect(literals.flatMap((one) => ambiguities(one).map(({ part }) => `${one.name}: ${part}`))).toEqual([]);
  });

  it("exponentially among those put together, which read only questions and single lines", async () => {
    const composed = await composedDuring(() => import(join(built, "src", "index.js")));
    expect(composed.length).toBeGreaterThan(50);
    const exponential = composed.filter((one) => ambiguities(one).some(({ isExponential }) => isExponential));
    expect(exponential.map(({ source }) => source)).toEqual([]);
  });

  it.each([
    ["^(?:ha+)*$", false, "one way for each text"],
    ["^(?:w+)*$", true, "a repeated repetition"],
    ["^\\s*x?\\s*$", true, "two repetitions of the same, with nothing between"],
  ])("and %s is told from it: %s, %s", (source, isAmbiguous) => {
    expect(ambiguities({ source, flags: "" }).length > 0).toBe(isAmbiguous);
  });
});
