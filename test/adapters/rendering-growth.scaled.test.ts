import { describe, expect, test } from "vitest";
import { type Incoming, questionsOf } from "../../adapters/discord/incoming.ts";
import { label } from "../../adapters/discord/labels.ts";
import { withoutMention as discordText } from "../../adapters/discord/message-text.ts";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { renderSection as toDiscordPage } from "../../adapters/discord/section-message.ts";
import { readBeside, textOf } from "../../adapters/slack/contents.ts";
import { quotedIn, withoutMention as slackText, withoutLinks } from "../../adapters/slack/read-text.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import { sectionModal } from "../../adapters/slack/section-modal.ts";
import { renderAnswer as toTerminal } from "../../adapters/terminal/render.ts";
import { styleFor } from "../../adapters/terminal/style.ts";
import type { Answer, Block, Citation, Span } from "../../src/index.ts";
import { toAnswerJson } from "../../src/index.ts";
import { inEnglish } from "../support/discord-style.ts";
import { growth, linear } from "../support/growth.ts";
import { filledWith, repeated } from "../support/hostile-questions.ts";
import { rows } from "../support/scale.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

const lines = { first: 1, last: 2 };
const citation: Citation = { id: "tea#kinds", title: "Tea", headings: ["Tea", "Kinds"], file: "tea.md", lines };
const shown: Shown = {
  ...{ question: "", earlier: [], showsQuestion: true, except: [], asker: "1" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: true },
};
const style = await styleFor({ isTTY: true, columns: 100 } as NodeJS.WriteStream, {}, ".");

const platforms: Record<string, (answer: Answer, blocks: readonly Block[]) => unknown> = {
  Discord: (answer) => toDiscord(answer, withControls(answer, shown), inEnglish("components")),
  "a page in Discord": (_answer, blocks) => toDiscordPage({ citation, blocks, below: [] }, 1, inEnglish("plain")),
  Slack: (answer) => toSlack(answer, withControls(answer, shown), "/ask"),
  "a page in Slack": (_answer, blocks) => sectionModal({ citation, blocks, below: [] }, 1),
  "a terminal": (answer) => toTerminal(answer, style),
  JSON: (answer) => toAnswerJson("1", "", answer, 0),
};

function paragraph(...spans: readonly Span[]): Block {
  return { kind: "paragraph", spans, wraps: [], lines };
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

const item = (at: number) => ({ number: at + 1, blocks: [paragraph({ text: `kind ${at}, with a *mark*` })], lines });
const row = (at: number) => ({ cells: [[{ text: `kind ${at}` }], [{ text: "3" }]], lines });

const shapes: Record<string, (count: number) => Block> = {
  "list items": (count) => ({ kind: "list", items: times(count, item), lines }),
  rows: (count) => ({
    kind: "table",
    header: [[{ text: "kind" }], [{ text: "price" }]],
    rows: times(count, row),
    lines,
  }),
  "rows under a header as long as they are": (count) => ({
    ...{
      kind: "table",
      header: [[{ text: "kind ".repeat(count) }], [{ text: "price" }]],
      rows: times(count, row),
      lines,
    },
  }),
  "lines of code": (count) => ({ kind: "code", language: "js", text: "let a = `1`;\n".repeat(count), lines }),
  ticks: (count) => ({ kind: "code", language: "js", text: "`".repeat(10 * count), lines }),
  words: (count) => paragraph({ text: "word ".repeat(10 * count) }),
  blanks: (count) => paragraph({ text: `a${" ".repeat(20 * count)}b` }),
  "letters without a blank": (count) => paragraph({ text: "x".repeat(50 * count) }),
  "spans of two styles": (count) =>
    paragraph(...times(count, (at) => ({ text: "a ", ...(at % 2 && { strong: true as const }) }))),
  "quoted paragraphs": (count) => ({ kind: "quote", blocks: times(count, () => paragraph({ text: "so" })), lines }),
};

describe.each(Object.entries(platforms))("the time of rendering for %s grows no faster than", (_platform, render) => {
  test.each(Object.entries(shapes))(
    "%s",
    async (_shape, make) => {
      const prepare = (count: number) => {
        const blocks = [make(count)];
        const answer: Answer = { kind: "answer", excerpts: [{ blocks, citation }], confidence: 1, related: [] };
        return () => render(answer, blocks);
      };
      expect(await growth(prepare, 1_000)).toBeLessThan(linear);
    },
    60_000,
  );
});

function discordMessage(text: string): Incoming {
  return { id: "1", user: "2", place: { channel: "3" }, text, isDirect: false, isThread: false };
}

function blocksOf(text: string): unknown {
  return [{ type: "rich_text", elements: [{ type: "rich_text_quote", elements: [{ type: "text", text }] }] }];
}

describe("the time of reading a message grows no faster than the message", () => {
  test.each([
    ["Discord", discordText],
    ["Slack", (text: string) => slackText(text, "U1")],
    ["Discord, by what its author typed", (text: string) => questionsOf(discordMessage(text))],
    [
      "Slack, by what it shows",
      (text: string) => readBeside({ attachments: [{ text, blocks: blocksOf(text) }] }, "U1"),
    ],
    ["Slack, by its blocks", (text: string) => textOf({ text: "", blocks: blocksOf(text) })],
    ["Slack, by what it quotes", (text: string) => quotedIn(text, "U1")],
    ["Slack, by the address in it", (text: string) => withoutLinks(`https://${text}`)],
    ["a label", (text: string) => label(text, 200)],
  ])(
    "in %s",
    async (_platform, read) => {
      for (const one of rows(repeated, 8)) {
        const prepare = (size: number) => {
          const text = `a${filledWith(one, size)}b`;
          return () => read(text);
        };
        expect(await growth(prepare, 4_000), JSON.stringify(one)).toBeLessThan(linear);
      }
    },
    60_000,
  );
});
