import { expect, test } from "vitest";
import { discordText } from "../../../adapters/discord/markdown.ts";
import { renderAnswer } from "../../../adapters/discord/render.ts";
import type { Answer, Block, Table } from "../../../src/index.ts";
import { inEnglish } from "../../support/discord-style.ts";
import { type Shown, withControls } from "../../support/with-controls.ts";

const lines = { first: 1, last: 1 };

test("rows that were left out of a table that is too wide are one sign", () => {
  const rows = [
    ["billing", "8000", "the team that runs it, and in the night whoever is on call"],
    ["…", "…", "…"],
  ];
  const table: Table = {
    kind: "table",
    header: ["Service", "Port", "Who is asked"].map((text) => [{ text }]),
    rows: rows.map((cells) => ({ cells: cells.map((text) => [{ text }]), lines })),
    lines,
  };
  const [first, last] = discordText().write([table]).split("\n");
  expect(first).toBe(
    "- **billing** · Port: 8000 · Who is asked: the team that runs it, and in the night whoever is on call",
  );
  expect(last).toBe("- …");
});

const shown: Shown = {
  ...{ question: "which?", earlier: [], showsQuestion: false, except: [], asker: "123456789012345678" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: false },
};

test.each<[reason: string, Block]>([
  [
    "… 12 more rows",
    {
      kind: "table",
      header: [[{ text: "Service" }], [{ text: "Port" }]],
      rows: [
        { cells: [[{ text: "mail" }], [{ text: "8000" }]], lines },
        { cells: [[{ text: "…" }], [{ text: "…" }]], left: 12, lines },
      ],
      lines,
    },
  ],
  [
    "… 1 more item",
    {
      kind: "list",
      items: [
        { number: 1, blocks: [{ kind: "paragraph", spans: [{ text: "mail" }], wraps: [], lines }], lines },
        { blocks: [{ kind: "gap" }], left: 1, lines },
      ],
      lines,
    },
  ],
])("what an excerpt leaves out at its end is counted: %s", (sign, block) => {
  const citation = { id: "a", title: "Services", headings: [], file: "a.md", lines };
  const answer: Answer = { kind: "answer", excerpts: [{ blocks: [block], citation }], confidence: 1, related: [] };
  const text = JSON.stringify(renderAnswer(answer, withControls(answer, shown), inEnglish("components")));
  expect(text).toContain(`-# ${sign}\\n`);
  expect(text.match(/…/g)).toHaveLength(2);
});
