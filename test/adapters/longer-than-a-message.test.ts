import { describe, expect, test } from "vitest";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import type { Answer } from "../../src/index.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { inEnglish } from "../support/discord-style.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

const shown: Shown = {
  ...{ question: "", earlier: [], showsQuestion: true, except: [], asker: "1" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: true },
};
const platforms: Record<string, (answer: Answer) => unknown> = {
  Slack: (answer) => toSlack(answer, withControls(answer, shown), "/ask").blocks,
  Discord: (answer) => toDiscord(answer, withControls(answer, shown), inEnglish("components")),
  "Discord in plain text": (answer) => toDiscord(answer, withControls(answer, shown), inEnglish("plain")),
};
const long = `The ferry ${"goes on, and then it ".repeat(1_000)}stops.`;

describe.each(Object.entries(platforms))("in %s", (_, render) => {
  test.each([
    ["a sentence", long, /The ferry .*… \d+ more characters/],
    ["a sentence below a short one", `It is so.\n\n${long}`, /It is so\..*The ferry .*… \d+ more characters/],
    ["a sentence above another", `${long}\n\nIt is so.`, /The ferry .*… \d+ more characters, 1 more paragraph/],
    ["a step", `1. ${long}\n2. It is so.`, /The ferry .*… \d+ more characters, 1 more item/],
    ["a line of code", `\`\`\`\n${long}\nls\n\`\`\``, /The ferry .*… \d+ more characters, 1 more line of code/],
    ["what is quoted", `> ${long}`, /The ferry .*… \d+ more characters/],
  ])("of %s that is longer than a message the first words are shown", (_name, markdown, said) => {
    const citation = { id: "a", title: "Ferry", headings: [], file: "a.md", lines: { first: 1, last: 1 } };
    const excerpts = [{ blocks: toBlocks(lex(markdown).tokens, 1), citation }];
    const message = JSON.stringify(render({ kind: "answer", excerpts, confidence: 1, related: [] }));
    expect(message).toMatch(said);
    expect(message).toContain("Whole section");
  });
});
