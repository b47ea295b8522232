import { ComponentType } from "discord.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitBlocks } from "../../adapters/chat/fit/fit-blocks.ts";
import type { LeftOut } from "../../adapters/chat/fit/left-out.ts";
import { discordText } from "../../adapters/discord/markdown.ts";
import type { Message as DiscordMessage, Form } from "../../adapters/discord/parts.ts";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { english } from "../../adapters/discord/wording/english.ts";
import { languages } from "../../adapters/discord/wording/languages.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import { toRichText } from "../../adapters/slack/rich-text.ts";
import type { Block, Span } from "../../src/index.ts";
import { flatten, judgeMessage as judgeForDiscord } from "../stand-ins/discord/judge-body.ts";
import { judgeMessage as judgeForSlack } from "../stand-ins/slack/judge-message.ts";
import { inEnglish } from "../support/discord-style.ts";
import { quotedBlocks, quotingAnswer } from "../support/quote-arbitrary.ts";
import { scaled } from "../support/scale.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

type Json = Record<string, unknown>;

const shown: Shown = {
  ...{ question: "why?", earlier: [], showsQuestion: false, except: [], asker: "123456789012345678" },
  ...{ surface: "public", isInChannel: false, canAskPerson: true, canBeSolved: false },
};
const forms = fc.constantFrom<Form>("components", "plain");
const runs = { numRuns: scaled(100, 2_000) };

function textsOf({ content, components }: DiscordMessage): string[] {
  const all = flatten(components as unknown as Json[]);
  return [
    content ?? "",
    ...all.flatMap((one) => (one["type"] === ComponentType.TextDisplay ? [String(one["content"])] : [])),
  ];
}

/**
 * Text in which Discord reads no marks: escaped characters, code and addresses. They are matched in one pass, as Discord does:
 * an escaped backtick opens no code, even where code follows directly and both look like a fence.
 */
const unmarked = /\\[^A-Za-z\d\s]|```[\s\S]*?```|``[^\n]*?``|`[^`\n]*`|<https?:[^<>\s]*>/g;

/** Returns the code blocks of Discord's Markdown, each with the text before and behind it on its lines. */
function fencesIn(text: string): string[] {
  const fences = [...text.matchAll(unmarked)].filter(([found]) => found.startsWith("```"));
  return fences.map(({ 0: found, index }) => {
    const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
    return before + found + (text.slice(index + found.length).split("\n")[0] ?? "");
  });
}

/** Returns Discord's Markdown without code, addresses and escaped characters. */
function marksOf(text: string): string {
  return text.replace(unmarked, "x");
}

/** Counts each of Discord's marks in a text. */
function countMarks(text: string): Record<string, number> {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return { "**": count(/\*\*/g), "*": count(/\*/g), "~~": count(/~~/g), "||": count(/\|\|/g), "`": count(/`/g) };
}

/** Returns the links of paragraphs, one for each address however many spans lead to it; only complete web addresses count. */
function linksIn(blocks: readonly Block[]): string[] {
  const spansIn = (block: Block): readonly (readonly Span[])[] => {
    if (block.kind === "paragraph") return [block.spans];
    if (block.kind === "list") return block.items.flatMap((item) => item.blocks.flatMap(spansIn));
    if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells);
    return block.kind === "quote" ? block.blocks.flatMap(spansIn) : [];
  };
  return blocks.flatMap(spansIn).flatMap((spans) =>
    spans.flatMap(({ text, href }, at) => {
      const isNew = spans.slice(0, at).findLast((one) => one.text !== "")?.href !== href;
      return href?.startsWith("https:") && isNew && text !== "" ? [href] : [];
    }),
  );
}

describe("of any answer", () => {
  test("the message is what Discord takes, its marks are paired, and it calls nobody", () => {
    fc.assert(
      fc.property(quotingAnswer, forms, fc.constantFrom(...languages), (answer, form, wording) => {
        const message = toDiscord(answer, withControls(answer, shown), { form, wording });
        expect(judgeForDiscord({ ...message, allowed_mentions: { parse: [] } }, "create")).toBeUndefined();
        for (const text of textsOf(message)) {
          const marks = marksOf(text);
          for (const [mark, count] of Object.entries(countMarks(marks)))
            expect([mark, count % 2, text]).toEqual([mark, 0, text]);
          expect(marks.replace(/<#\d{17,20}>/g, "x")).not.toMatch(/\*{4}|<[@#!&:]|@everyone/);
          // A code block begins and ends at the start of a line, or of a line in a quote.
          for (const fence of fencesIn(text)) expect(fence).toMatch(/^(?:> )?```[\s\S]*\n(?:> )?```$/);
        }
      }),
      runs,
    );
  });

  test("the message is what Slack takes, and it calls nobody", () => {
    fc.assert(
      fc.property(quotingAnswer, (answer) => {
        const message = toSlack(answer, withControls(answer, shown), "/ask");
        expect(judgeForSlack({ ...message })).toBeUndefined();
        const mrkdwn = JSON.stringify(message.blocks).match(/"type":"mrkdwn","text":"(?:[^"\\]|\\.)*"/g) ?? [];
        expect(mrkdwn.join("") + message.text).not.toMatch(/<[!@]/);
      }),
      runs,
    );
  });

  test("no two sections are cited alike, on either platform", () => {
    const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;
    fc.assert(
      fc.property(quotingAnswer, (answer) => {
        const slack = toSlack(answer, withControls(answer, shown), "/ask").blocks.flatMap((block) => {
          if (answer.kind === "closest") return block.type === "section" ? [block.text?.text ?? ""] : [];
          return block.type === "context" ? block.elements.map((one) => ("text" in one ? one.text : "")) : [];
        });
        const discord = textsOf(toDiscord(answer, withControls(answer, shown), inEnglish("components")));
        const cited =
          answer.kind === "closest"
            ? discord.slice(2).map((text) => text.split("\n")[0] ?? "")
            : discord.map((text) => text.split("\n").at(-1) ?? "");
        expect(isDistinct(slack.filter((text) => !text.startsWith("…") && !text.startsWith("See also")))).toBe(true);
        expect(
          isDistinct(
            cited.filter((text) => text !== "" && !text.startsWith("-# …") && !text.startsWith("-# See also")),
          ),
        ).toBe(true);
      }),
      runs,
    );
  });
});

describe("of any quote", () => {
  test("every link stands once, in one piece", () => {
    fc.assert(
      fc.property(quotedBlocks, (blocks) => {
        const links = linksIn(blocks);
        const written = discordText().write(blocks).match(unmarked) ?? [];
        expect(written.filter((found) => found.startsWith("<"))).toHaveLength(links.length);
        const onSlack = JSON.stringify(toRichText(blocks, false)).match(/"type":"link","url":"https/g) ?? [];
        expect(onSlack).toHaveLength(links.length);
      }),
      runs,
    );
  });

  test("what does not fit is counted, to the last line, row, item and paragraph", () => {
    fc.assert(
      fc.property(quotedBlocks, fc.integer({ min: 0, max: 5_000 }), (blocks, room) => {
        const { blocks: fitted, left = {}, size } = fitBlocks(blocks, room, discordText().size);
        expect(size).toBeLessThanOrEqual(room);
        expect(discordText().write(fitted).length).toBeLessThanOrEqual(room);
        // What is cut is shown, and counted by how much of it is not.
        expect({ ...added(countAll(fitted), left), characters: 0 }).toEqual(countAll(blocks));
        for (const count of Object.values(left)) expect(english.left(left)).toContain(`${count} more`);
      }),
      runs,
    );
  });
});

/** Counts what blocks hold, in the units in which a reader is told what is left out. */
function countAll(blocks: readonly Block[]): Counts {
  const counts = { characters: 0, lines: 0, rows: 0, items: 0, paragraphs: 0, quotes: 0 };
  const add = (block: Block): void => {
    if (block.kind === "paragraph") counts.paragraphs++;
    if (block.kind === "code") counts.lines += block.text.split("\n").length;
    if (block.kind === "table") for (const { left = 1 } of block.rows) counts.rows += left;
    if (block.kind === "list") for (const { left = 1 } of block.items) counts.items += left;
    if (block.kind === "quote") block.blocks.forEach(add);
  };
  blocks.forEach(add);
  return counts;
}

type Counts = Record<keyof LeftOut, number>;

function added(counts: Counts, left: LeftOut): Counts {
  const units = Object.keys(counts) as (keyof LeftOut)[];
  return Object.fromEntries(units.map((unit) => [unit, counts[unit] + (left[unit] ?? 0)])) as Counts;
}
