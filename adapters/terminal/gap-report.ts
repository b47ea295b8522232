import Table from "cli-table3";
import type { Counted, Gap } from "../../src/index.ts";

const shownQuestions = 3;
const shownSections = 3;
const shownWords = 5;

/** Draws gaps as a table for the terminal. */
export function gapTable(gaps: readonly Gap[]): string {
  const table = new Table({
    head: ["asked", "questions", "closest sections", "why it fell short"],
    colAligns: ["right", "left", "left", "left"],
    colWidths: [7, 48, 40, 36],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const gap of gaps) {
    const texts = gap.questions.slice(0, shownQuestions).map(({ text }) => text);
    const sections = gap.sections.slice(0, shownSections).map(({ text }) => text);
    table.push([String(gap.asked), texts.join("\n"), sections.join("\n"), reasonsOf(gap).join("\n")]);
  }
  return table.toString();
}

/** Writes gaps as a report in Markdown. */
export function gapMarkdown(gaps: readonly Gap[], days: number): string {
  const parts = gaps.map((gap) =>
    [
      `## ${gap.words.slice(0, shownWords).join(" ")} (asked ${gap.asked} times)`,
      gap.questions.map((question) => `- ${inline(question.text)}${times(question)}`).join("\n"),
      ...(gap.sections.length === 0
        ? []
        : [
            `Closest: ${gap.sections
              .slice(0, shownSections)
              .map(({ text }) => `\`${text}\``)
              .join(", ")}`,
          ]),
      `Why it fell short: ${reasonsOf(gap).map(inline).join("; ")}`,
    ].join("\n\n"),
  );
  return `${[`# Gaps of the last ${days} days`, ...parts].join("\n\n")}\n`;
}

/** Writes the stub of an article on a gap, with the gap's questions as a checklist. */
export function gapStub({ words, questions, sections }: Gap): { readonly file: string; readonly text: string } {
  const name =
    words
      .slice(0, shownWords)
      .join("-")
      .replace(/[^\p{L}\p{N}-]+/gu, "") || "gap";
  const near = sections.slice(0, shownSections).map(({ text }) => text);
  const text = [
    `# ${words.slice(0, shownWords).join(" ")}`,
    ...(near.length === 0 ? [] : [`<!-- What comes near: ${near.join(", ")} -->`]),
    questions.map((question) => `- [ ] ${inline(question.text)}${times(question)}`).join("\n"),
  ].join("\n\n");
  return { file: `${name}.md`, text: `${text}\n` };
}

/** Returns why a gap's questions got no answer, or no helpful one. */
function reasonsOf({ missing, confidence, unhelpful, reasons }: Gap): string[] {
  const words = missing.slice(0, shownWords).map(({ text }) => `“${text}”`);
  return [
    ...(words.length > 0 ? [`the knowledge never mentions ${words.join(", ")}`] : []),
    ...(confidence === undefined ? [] : [`the best answer had a confidence of ${confidence.toFixed(2)}`]),
    ...(unhelpful > 0 ? [`found unhelpful ${unhelpful} times`] : []),
    ...reasons.map((reason) => `expected: ${reason}`),
  ];
}

function times({ count }: Counted): string {
  return count > 1 ? ` (${count} times)` : "";
}

/** Puts what people typed on one line, and escapes what Markdown would read as a mark. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
