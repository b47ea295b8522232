import { expect, it } from "vitest";
import { containerMarks } from "../../src/knowledge/dialects/container-marks.ts";
import { inlineMarks } from "../../src/knowledge/dialects/inline-marks.ts";
import { mdxMarks } from "../../src/knowledge/dialects/mdx-marks.ts";
import { toCommonMarkdown } from "../../src/knowledge/dialects/to-common-markdown.ts";
import { growth, linear } from "../support/growth.ts";

/** The shortest time that can be measured, in milliseconds; quadratic growth would take far more at this size. */
const noise = 1;
const characters = 20_000;

/** Each example of an inline or container mark without its last third, so that it opens what nothing closes. */
const openers = [...inlineMarks, ...containerMarks].map(
  ({ example }) => `${example.slice(0, (example.length * 2) / 3)} `,
);
const examples = [...inlineMarks, ...containerMarks].map(({ example }) => `${example} `);
const others = (at: number, step: number) => openers[(at + step) % openers.length] ?? "";

const mixtures = new Map<string, readonly string[]>([
  ["one opener", openers],
  ["one whole", examples],
  ["one opener beside code", openers.map((opener) => `\`a\` ${opener}`)],
  ["two", openers.map((opener, at) => opener + others(at, 7))],
  ["three and a tick", openers.map((opener, at) => `${opener}${others(at, 5)}${others(at, 16)}\``)],
  ["all", [openers.join(""), examples.join(""), openers.join("\n")]],
]);

it.each([...mixtures])(
  "%s, again and again, costs ten times as much when it is ten times as long",
  async (_, units) => {
    for (const unit of units) {
      const factor = await growthOf(unit);
      expect(factor, unit).toBeLessThan(linear);
    }
  },
  120_000,
);

const closers = " ]] == %% ` $ ) ] > */} ::: {% a %} {{ a }}";

it.each<[string, (text: string) => string]>([
  ["a heading", (text) => `# ${text}`],
  ["an item", (text) => `- ${text}`],
  ["a cell", (text) => `|a|b|\n|-|-|\n|${text}|b|`],
  ["a note", (text) => `> [!note] ${text}`],
  ["the title of a fence", (text) => `\`\`\`{note} ${text}\na\n\`\`\``],
  ["a definition", (text) => `a\n: ${text}`],
  ["code", (text) => `\`\`\`\n${text}\n\`\`\``],
  ["HTML", (text) => `<div>\n${text}\n</div>`],
  ["a tag", (text) => `{% link ${text} %}`],
  ["an option of a component", (text) => `::a\n---\ntitle: ${text}x\n---\n::`],
  ["a line that closes them all at its end", (text) => text + closers],
  ["a line with another end of lines in it", (text) => `${text}\u2028a`],
])(
  "openers in %s cost ten times as much when there are ten times as many",
  async (_, around) => {
    for (const unit of [openers.join(""), "{% a ", "{{ a ", "{%", ": ", "`", "a", "\\*", "- ", "> ", ":", " "]) {
      expect(await growthOf(unit, around), unit).toBeLessThan(linear);
    }
  },
  120_000,
);

const openersOfMdx = mdxMarks.map(({ example }) => example.slice(0, (example.length * 2) / 3));

it.each([
  ["what opens nothing elsewhere", [...openersOfMdx, openersOfMdx.join(" "), "<A b={", "{/* ", "{`$", "{`", "<A>{"]],
  ["all openers and examples", [openers.join(""), examples.join("")]],
])(
  "in MDX, %s cost ten times as much when there are ten times as many",
  async (_, units) => {
    for (const unit of units) expect(await growthOf(unit, undefined, true), unit).toBeLessThan(linear);
  },
  120_000,
);

it.each([
  ["hidden lines", "%% a\n%%\n"],
  ["files that are taken in", "--8<--\n"],
  ["formulas in brackets", "\\[\n"],
  ["environments of LaTeX", "\n\\begin{a}\n"],
  ["statements", "export const a = ("],
])("%s cost ten times as much when there are ten times as many", async (_, unit) => {
  expect(await growthOf(unit)).toBeLessThan(linear);
});

it("reads a definition in a definition in a definition, however many", () => {
  expect(toCommonMarkdown(`a\n${": ".repeat(100_000)}b`).body).toBe("**a:**\nb");
});

function growthOf(unit: string, around = (text: string) => text, isMdx = false): Promise<number> {
  const text = (size: number) => around(unit.repeat(Math.ceil(size / unit.length)));
  return growth(
    (size) => {
      const markdown = text(size);
      return () => toCommonMarkdown(markdown, isMdx);
    },
    characters,
    noise,
  );
}
