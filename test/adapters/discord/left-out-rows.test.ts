import { expect, test } from "vitest";
import { discordText } from "../../../adapters/discord/markdown.ts";
import type { Table } from "../../../src/index.ts";

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
