import type { Block, Cell, List, ListItem, Table } from "../../src/index.ts";
import { plainText } from "../../src/index.ts";
import { plainTable } from "../chat/fit/plain-table.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { longestHeader } from "../chat/fit/size.ts";
import { apart, spansText } from "./inline.ts";

/** Writes blocks in Discord's Markdown. */
export interface DiscordText {
  readonly write: (blocks: readonly Block[]) => string;
  /** How many characters a block takes, the blank line after it included. */
  readonly size: (block: Block) => number;
}

/** @param url the address of what is quoted: links to its host may hide their address */
export function discordText(url?: string): DiscordText {
  const own = url !== undefined && URL.canParse(url) ? [new URL(url).host] : [];
  const writer = new Writer(new Set(own));
  return { write: (blocks) => writer.blocks(blocks), size: (block) => writer.block(block).length + 2 };
}

/** Columns of code that a telephone shows. */
const widestTable = 36;

class Writer {
  private readonly ownHosts: ReadonlySet<string>;

  constructor(ownHosts: ReadonlySet<string>) {
    this.ownHosts = ownHosts;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join("\n\n");
  }

  block(block: Block): string {
    switch (block.kind) {
      case "paragraph":
        return spansText(block.spans, this.ownHosts);
      case "code":
        return fenced(block.language, block.text);
      case "list":
        return this.list(block);
      case "quote":
        return this.blocks(block.blocks).replace(/^/gm, "> ");
      case "table":
        return this.table(block);
      case "gap":
        return "…";
    }
  }

  /** Discord counts on from the first number; other orders stand as text. */
  private list({ items }: List): string {
    const [first] = items;
    const isCounted = items.every(({ number }, at) => number === (first?.number ?? 0) + at);
    return items.map((item) => this.item(item, isCounted)).join("\n");
  }

  private item({ number, checked, blocks }: ListItem, isCounted: boolean): string {
    const bullet = number === undefined ? "-" : isCounted ? `${number}.` : `- ${number}\\.`;
    const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
    const [head = "", ...rest] = blocks.map((block) => this.block(block));
    const inner = rest.map((text) => (text.startsWith("```") ? text : text.replace(/^/gm, "  ")));
    return [`${bullet} ${box}${head.replace(/\n/g, "\n  ")}`, ...inner].join("\n");
  }

  /** In columns where a screen has room for them, else a line for each row. */
  private table(table: Table): string {
    const columns = plainTable(table, widestTable);
    if (columns !== undefined) return fenced("", columns);
    const names = table.header.map((cell) => {
      const isLong = plainText(cell).length > longestHeader;
      const shown = isLong ? [{ text: shorten(plainText(cell), longestHeader) }] : cell;
      return spansText(shown, this.ownHosts).trim();
    });
    return table.rows.map(({ cells }) => this.row(names, cells)).join("\n");
  }

  /** @param names of the columns */
  private row(names: readonly string[], cells: readonly Cell[]): string {
    // Rows that were left out.
    if (cells.every((cell) => plainText(cell) === "…")) return "- …";
    const [name = [], ...others] = cells;
    const title = spansText(
      name.map(({ code: _, ...span }) => ({ ...span, strong: true })),
      this.ownHosts,
    ).trim();
    const values = others.flatMap((cell, at) => {
      const value = spansText(cell, this.ownHosts).trim();
      if (value === "") return [];
      const column = names[at + 1] ?? "";
      return [column === "" ? value : `${column}: ${value}`];
    });
    return `- ${[...(title === "" ? [] : [title]), ...values].join(" · ").replace(/\s*\n\s*/g, " ")}`;
  }
}

/** Discord ends a block of code at the first three ticks, and knows no longer fence. */
function fenced(language: string, text: string): string {
  const name = /^[\w+#.-]{1,20}$/.test(language) ? language : "";
  return `\`\`\`${name}\n${apart(text) || " "}\n\`\`\``;
}
