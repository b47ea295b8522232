import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { scaled } from "../../support/scale.ts";
import { otherFaults } from "./audience-cases.ts";

const text = "\n# Paydays\n\nSalaries are paid on the 25th.\n";
const space = fc.constantFrom("", "", " ", "  ", "\t", "\u00a0", "\u200b", "\ufeff");
/** Only short faults, which are read quickly. */
const faults = otherFaults.map(([, line]) => line).filter((line) => line.length < 100);
const fault = fc.constantFrom(...faults);
const otherLine = fc.oneof(fault, fc.constantFrom("", "# comment", "title: Pay", "tags:\n  - hr", "layout: page"));

/** A typing error in `audience`: a letter lost, doubled, replaced, or swapped with its neighbour. */
const slip = fc
  .tuple(fc.constantFrom("lost", "doubled", "other", "neighbour"), fc.nat({ max: 7 }), fc.constantFrom(..."aeiosqzt"))
  .map(([kind, at, other]) => {
    const letters = Array.from("audience");
    const [letter = "", next = ""] = letters.slice(at);
    if (kind === "lost") letters.splice(at, 1);
    else if (kind === "doubled") letters.splice(at, 0, letter);
    else if (kind === "other") letters.splice(at, 1, other);
    else letters.splice(at, 2, next, letter);
    return letters.join("");
  });
const cased = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => Array.from(word, (letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join(""));
const key = fc.oneof(fc.constant("audience"), slip, cased("audience"));
const quote = fc.constantFrom("", "", "", '"', "'", "`");
const colon = fc.constantFrom(":", ": ", ":  ", ":\t", " :", " : ", "=", " = ", "：");
const value = fc.constantFrom(
  "internal",
  "[internal]",
  '"internal"',
  "",
  "~",
  "[]",
  "internal, hr",
  "\n  - internal",
  "[internal",
);
const audienceLine = fc.tuple(space, quote, key, quote, colon, value, space).map((parts) => parts.join(""));
const opening = fc.constantFrom(
  "---",
  "---",
  "--- ",
  "--- # x",
  "---yaml",
  "----",
  "--",
  " ---",
  "\t---",
  "—-",
  "```yaml",
  "<!--",
);
const closing = fc.constantFrom("---", "---", "--- ", "...", "----", " ---", "--- # end", "", "```", "-->");
const before = fc.constantFrom("", "", "\ufeff", "\ufeff\ufeff", "\n", "\n\n \n", "<!-- note -->\n", "\u200b", " ");
const lineEnd = fc.constantFrom("\n", "\n", "\r\n", "\r");

/** Whether a line can only be front matter; any other line after a blank line may begin the page's text. */
function isData(line: string): boolean {
  return line === "" || /[:#]/.test(line);
}

describe("whatever slips into front matter", () => {
  it("that says internal, the public never sees the page, and what hides it is told in one line", () => {
    fc.assert(
      fc.property(
        before,
        opening,
        fc.array(
          otherLine.filter((one) => one !== "" && isData(one)),
          { maxLength: 3 },
        ),
        audienceLine,
        fc.array(otherLine, { maxLength: 3 }),
        closing,
        lineEnd,
        (start, open, above, line, below, close, end) => {
          const head = `${start}${[open, ...above, line, ...below, close].join("\n")}\n`;
          const { document, faults } = parseDocument("x.md", (head + text).replaceAll("\n", end));
          const audience = document?.audience ?? [];
          expect(audience).not.toContain("public");
          const hiding = faults.filter(({ isHidden }) => isHidden);
          expect(hiding).toHaveLength(audience.length === 0 ? 1 : 0);
        },
      ),
      { numRuns: scaled(150, 1_000) },
    );
  });

  it("that says nothing of an audience, everybody sees the page", () => {
    fc.assert(
      fc.property(before, fc.array(otherLine.filter(isData), { maxLength: 5 }), lineEnd, (start, lines, end) => {
        const head = `${start}${["---", "title: Pay", ...lines, "---"].join("\n")}\n`;
        const { document } = parseDocument("x.md", (head + text).replaceAll("\n", end));
        expect(document?.audience).toEqual(["public"]);
      }),
      { numRuns: scaled(150, 1_000) },
    );
  });

  it("of a text, everybody sees it", () => {
    const word = fc.constantFrom(
      "the",
      "trams",
      "are",
      "audio",
      "science",
      "public",
      "note:",
      "internal",
      "--",
      "a:b",
      "#",
    );
    const paragraph = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `The ${words.join(" ")}.`);
    fc.assert(
      fc.property(
        fc.constantFrom("", "---\n", "---\n\n", "----\n"),
        fc.array(paragraph, { minLength: 1 }),
        (start, all) => {
          const { document, faults } = parseDocument("x.md", start + all.join("\n\n---\n\n"));
          expect(document?.audience).toEqual(["public"]);
          expect(faults).toEqual([]);
        },
      ),
      { numRuns: scaled(150, 1_000) },
    );
  });
});
