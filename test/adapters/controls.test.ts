import { ComponentType } from "discord.js";
import { describe, expect, test } from "vitest";
import { controlsFor, menuControls, type Showing } from "../../adapters/chat/controls.ts";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import type { Answer, Block, Citation } from "../../src/index.ts";
import { inEnglish } from "../support/discord-style.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

const lines = { first: 1, last: 2 };
const cited = (id: string): Citation => ({ id, title: "Tea", headings: ["Tea", id], file: "tea.md", lines });
const text = (said: string): Block => ({ kind: "paragraph", spans: [{ text: said }], wraps: [], lines });
const near = ["a", "b", "c"].map((id) => ({ ...cited(id), blocks: [text(`what ${id} says`)] }));
const citation = cited("green");
const part: Answer = { kind: "answer", excerpts: [{ blocks: [text("hot")], citation }], confidence: 1, related: near };
const whole: Answer = { ...part, excerpts: [{ blocks: [text("hot")], citation, isWhole: true }], related: [] };
const closest: Answer = { kind: "closest", sections: near, confidence: 0, missing: [] };
const unknown: Answer = { kind: "unknown", confidence: 0, missing: [], isForeign: false };
const courtesy: Answer = { kind: "courtesy", confidence: 0 };

const showing: Showing = {
  ...{ surface: "public", isInChannel: true, asker: "1", except: [] },
  ...{ canAskPerson: true, canBeSolved: false, isOutside: false },
};

describe("which controls an answer gets", () => {
  test.each<[string, Answer, Partial<Showing>, string[], string[]]>([
    ["an answer: thumbs, and the rest in a menu", whole, {}, ["judge", "judge"], ["next-best", "ask-person", "remove"]],
    [
      "what one person sees: sharing, and no removing",
      whole,
      { surface: "private" },
      ["share", "judge", "judge"],
      ["next-best", "ask-person"],
    ],
    ["where nobody can be asked", whole, { canAskPerson: false }, ["judge", "judge"], ["next-best", "remove"]],
    [
      "what may solve a post",
      whole,
      { canBeSolved: true },
      ["solved", "judge", "judge"],
      ["next-best", "ask-person", "remove"],
    ],
    [
      "where the bot is not: removing in the row",
      whole,
      { isOutside: true },
      ["judge", "judge", "remove"],
      ["next-best", "ask-person"],
    ],
    [
      "sections that come near, in a channel: one, the rest on demand",
      closest,
      {},
      ["ask-person", "see-all", "remove"],
      [],
    ],
    ["the same for who looks for themselves: all", closest, { isInChannel: false }, ["ask-person", "remove"], []],
    ["nothing: a person first", unknown, {}, ["ask-person", "remove"], []],
    ["a courtesy: none", courtesy, {}, [], []],
  ])("%s", (_, answer, how, row, menu) => {
    const controls = controlsFor(answer, { ...showing, ...how });
    expect(controls.row.map(({ kind }) => kind)).toEqual(row);
    expect(menuControls(controls.menu).map(({ kind }) => kind)).toEqual(menu);
  });
});

const shown: Shown = {
  ...{ question: "how is tea made?", earlier: [], showsQuestion: false, except: [], asker: "1" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: false },
};

/** The controls of a message: a list for each row, and a list of the controls that stand beside a text. */
interface Seen {
  readonly rows: readonly (readonly string[])[];
  readonly beside: readonly string[];
}

function onSlack(answer: Answer, how: Partial<Shown>): Seen {
  const { blocks } = toSlack(answer, withControls(answer, { ...shown, ...how }), "/ask");
  const nameOf = (one: object): string =>
    "text" in one ? (one.text as { text: string }).text : "type" in one ? String(one.type) : "";
  return {
    rows: blocks.flatMap((block) => (block.type === "actions" ? [block.elements.map(nameOf)] : [])),
    beside: blocks.flatMap((block) => (block.type === "section" && block.accessory ? [nameOf(block.accessory)] : [])),
  };
}

function onDiscord(answer: Answer, how: Partial<Shown>): Seen {
  const { components } = toDiscord(answer, withControls(answer, { ...shown, ...how }), inEnglish("components"));
  const nameOf = (one: object): string => ("label" in one ? String(one.label) : "select");
  return {
    rows: components.flatMap((one) => (one.type === ComponentType.ActionRow ? [one.components.map(nameOf)] : [])),
    beside: components.flatMap((one) => (one.type === ComponentType.Section ? [nameOf(one.accessory)] : [])),
  };
}

describe.each([
  ["Slack", onSlack, "overflow"],
  ["Discord", onDiscord, "…"],
] as const)("in %s", (_platform, seen, menu) => {
  test("an answer has one row, with its whole section where it does not show all of it", () => {
    expect(seen(whole, {})).toEqual({ rows: [["👍", "👎", menu]], beside: [] });
    expect(seen({ ...part, related: [] }, {})).toEqual({ rows: [["Whole section", "👍", "👎", menu]], beside: [] });
  });

  test("each section that comes near has one control, and all have one row under them", () => {
    const row = ["Ask a person", "Remove"];
    expect(seen(closest, { isInChannel: false })).toEqual({ rows: [row], beside: ["Open", "Open", "Open"] });
    expect(seen(closest, {})).toEqual({ rows: [["Ask a person", "More sections", "Remove"]], beside: ["Open"] });
  });

  test("nothing found has one row, and a courtesy none", () => {
    expect(seen(unknown, {})).toEqual({ rows: [["Ask a person", "Remove"]], beside: [] });
    expect(seen(courtesy, {})).toEqual({ rows: [], beside: [] });
  });
});

test("related sections that can be linked are one line, and no title stands twice", () => {
  const linked = { ...part, related: near.map((one) => ({ ...one, url: `https://x.example/${one.id}` })) };
  expect(onSlack(linked, {})).toEqual({ rows: [["Whole section", "👍", "👎", "overflow"]], beside: [] });
  const discord = JSON.stringify(toDiscord(linked, withControls(linked, shown), inEnglish("components")));
  expect(discord).toContain("See also: [a](<https://x.example/a>) · [b]");
  for (const message of [
    toSlack(closest, withControls(closest, shown), "/ask").blocks,
    toDiscord(closest, withControls(closest, shown), inEnglish("components")),
  ]) {
    expect(JSON.stringify(message).match(/Tea › a/g)).toHaveLength(1);
  }
});

describe("what does not fit is said, and the whole section offered", () => {
  const code = Array.from({ length: 400 }, (_, at) => `let line${at} = "some text that takes its room";`).join("\n");
  const rows = Array.from({ length: 900 }, (_, at) => ({ cells: [[{ text: `row ${at} of a long table` }]], lines }));
  test.each<[string, Block, RegExp]>([
    [
      "code, from its first lines",
      { kind: "code", language: "ts", text: code, lines },
      /let line0 [\s\S]*… \d+ more lines of code/,
    ],
    [
      "a table, from its first rows",
      { kind: "table", header: [[{ text: "row" }]], rows, lines },
      /row 0 of[\s\S]*… \d+ more rows/,
    ],
    [
      "a list, from its first steps",
      {
        kind: "list",
        items: rows.map(({ cells: [cell = []] }, at) => ({
          number: at + 1,
          blocks: [{ kind: "paragraph", spans: cell, wraps: [], lines }],
          lines,
        })),
        lines,
      },
      /row 0 of[\s\S]*… \d+ more items/,
    ],
    ["a paragraph that is too long", text("word ".repeat(5_000).trim()), /… [\d,]+ more characters/],
  ])("%s", (_, block, said) => {
    const answer: Answer = { ...whole, excerpts: [{ blocks: [block], citation, isWhole: true }] };
    const rendering = withControls(answer, shown);
    for (const message of [
      toSlack(answer, rendering, "/ask"),
      toDiscord(answer, rendering, inEnglish("components")),
      toDiscord(answer, rendering, inEnglish("plain")),
    ]) {
      expect(JSON.stringify(message)).toMatch(said);
      expect(JSON.stringify(message)).toContain("Whole section");
    }
  });
});

test("what Slack reads out holds the question and the answer", () => {
  for (const [answer, said] of [
    [whole, "hot"],
    [closest, "what a says"],
    [unknown, "nothing that comes near"],
  ] as const) {
    const { text: heard } = toSlack(answer, withControls(answer, shown), "/ask");
    expect(heard).toContain("how is tea made?");
    expect(heard).toContain(said);
  }
});
