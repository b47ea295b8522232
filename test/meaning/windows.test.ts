import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWindows } from "../../src/meaning/windows.ts";

/** Counts each word and each punctuation mark as a token. */
const countTokens = (text: string): number => text.match(/\w+|[^\w\s]/g)?.length ?? 0;

const words = (most: number) =>
  fc
    .array(fc.constantFrom("a", "ferry", "leaves", "at", "noon,", "not", "later."), { minLength: 1, maxLength: most })
    .map((all) => all.join(" "));

describe("windows of a section", () => {
  it("hold every passage whole or in pieces, in order, each window within the limit and begun by the headings", () => {
    const section = fc.record({ headings: words(60), passages: fc.array(words(90), { maxLength: 8 }) });
    fc.assert(
      fc.property(section, fc.integer({ min: 12, max: 80 }), (text, longestText) => {
        const windows = toWindows(text, { longestText, countTokens });
        for (const window of windows) {
          expect(countTokens(window.text)).toBeLessThanOrEqual(longestText - 2);
          expect(text.headings.startsWith(window.text.slice(0, window.headingsEnd))).toBe(true);
        }
        const pieces = windows.flatMap((window) =>
          window.pieces.map(({ passage, start, end }) => ({ passage, text: window.text.slice(start, end) })),
        );
        const joined = text.passages.map((_, at) =>
          pieces
            .filter(({ passage }) => passage === at)
            .map((piece) => piece.text)
            .join(""),
        );
        expect(joined).toEqual(text.passages);
        expect(pieces.map(({ passage }) => passage)).toEqual(
          pieces.map(({ passage }) => passage).sort((a, b) => a - b),
        );
      }),
    );
  });

  it.each([
    ["a section without passages is its headings", { headings: "Ferries > Oslo", passages: [] }, ["Ferries > Oslo"]],
    ["one without headings is its passages", { headings: "", passages: ["At noon.", "Daily."] }, ["At noon.\nDaily."]],
    ["an empty one is one window, so that it has a vector", { headings: "", passages: [] }, [""]],
    ["a word longer than a window is cut", { headings: "", passages: ["abcdefgh".repeat(4)] }, undefined],
  ])("%s", (_, text, expected) => {
    const letters = (part: string): number => part.length;
    const windows = toWindows(text, { longestText: 28, countTokens: letters });
    if (expected !== undefined) expect(windows.map((window) => window.text)).toEqual(expected);
    else expect(windows.map((window) => window.text).join("")).toBe(text.passages.join(""));
  });

  it("never cuts amid a character", () => {
    const windows = toWindows(
      { headings: "", passages: ["🦀🦀🦀🦀🦀🦀🦀"] },
      { longestText: 7, countTokens: (text) => text.length },
    );
    expect(windows.length).toBeGreaterThan(1);
    for (const { text } of windows) expect(text).toMatch(/^(?:🦀)+$/u);
  });
});
