import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { renderAnswer } from "../../../adapters/terminal/render.ts";
import type { Answer } from "../../../src/index.ts";

/** Returns the first line of an answer from a section with this heading. */
function titleOf(heading: string): string | undefined {
  const lines = { first: 1, last: 3 };
  const blocks = [{ kind: "paragraph" as const, spans: [{ text: "Yes." }], wraps: [], lines }];
  const citation = { id: "a#b", title: "Piers", headings: ["Piers", heading], file: "a.md", lines };
  const answer: Answer = { kind: "answer", confidence: 1, excerpts: [{ blocks, citation }], related: [] };
  const style = { colors: pc.createColors(false), wrap: (text: string) => text, path: (file: string) => file };
  return renderAnswer(answer, style).split("\n")[0];
}

describe("a heading as long as a paragraph is cut in the terminal", () => {
  it.each([
    ["word ".repeat(80).trim(), `Piers › ${"word ".repeat(23)}word…`, "after a whole word"],
    ["x".repeat(300), `Piers › ${"x".repeat(120)}…`, "anywhere where there is no blank"],
    ["Where boats lie", "Piers › Where boats lie", "not where it is short"],
  ])("%#", (heading, title) => {
    expect(titleOf(heading)).toBe(title);
  });
});
