import type { Block, List, ListItem, Table } from "../../src/index.ts";
import { holdsAddresses } from "../chat/addresses.ts";
import { plainTable } from "../chat/fit/plain-table.ts";
import { tableRows } from "../chat/fit/table-rows.ts";
import { isLinked } from "./escape.ts";
import { separateBackticks, spansText } from "./inline.ts";

/** Writes blocks in Discord's Markdown. */
export interface DiscordText {
  readonly write: (blocks: readonly Block[]) => string;
  /** How many characters a block takes, the blank line after it included. */
  readonly size: (block: Block) => number;
}

/** @param url the address of the quoted page: links to its host may hide their address behind their label */
export function discordText(url?: string): DiscordText {
  const own = url !== undefined && URL.canParse(url) ? [new URL(url).host] : [];
  const writer = new Writer(new Set(own));
  return { write: (blocks) => writer.blocks(blocks), size: (block) => writer.block(block).length + 2 };
}

/** Characters that a line of code may have on the screen of a phone. */
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
        return quoted(this.inner(block.blocks).join("\n\n"));
      case "table":
        return this.table(block);
      case "gap":
        return "…";
    }
  }

  /**
   * Writes blocks inside an item or a quote. Discord knows no quote there: it shows `>` as text, and a code block after `>`
   * would not end, so a quote that holds code is written without `>`.
   */
  private inner(blocks: readonly Block[]): string[] {
    return blocks.map((block) => {
      if (block.kind !== "quote") return this.block(block);
      const text = this.inner(block.blocks).join("\n\n");
      return text.startsWith(fence) || text.includes(`\n${fence}`) ? text : quoted(text);
    });
  }

  /** Writes a list. Discord counts up from the first number of a list; numbers in another order are written as text. */
  private list({ items }: List): string {
    const [first] = items;
    const isCounted = items.every(({ number }, at) => number === (first?.number ?? 0) + at);
    return items.map((item) => this.item(item, isCounted)).join("\n");
  }

  private item({ number, checked, blocks }: ListItem, isCounted: boolean): string {
    const bullet = number === undefined ? "-" : isCounted ? `${number}.` : `- ${number}\\.`;
    const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
    const [head = "", ...rest] = this.inner(blocks);
    const inner = rest.map((text) => indented(text, "  "));
    if (!head.startsWith(fence)) return [`${bullet} ${box}${indented(head, "  ").trimStart()}`, ...inner].join("\n");
    // Discord does not read a code fence in the same line as a bullet.
    const alone = number === undefined ? "•" : `${number}.`;
    return [`${alone} ${box}`.trimEnd(), head, ...inner].join("\n");
  }

  /**
   * Writes a table in columns, as code, where these are narrow enough and nothing is linked; else as a list with an item for
   * each row.
   */
  private table(table: Table): string {
    const columns = holdsAddresses(table, isLinked) ? undefined : plainTable(table, widestTable);
    return columns === undefined ? this.list(tableRows(table)) : fenced("", columns);
  }
}

const fence = "```";

function quoted(text: string): string {
  return text.replace(/^/gm, "> ");
}

/** Indents text, but not its code, which would be copied with the blanks. */
function indented(text: string, by: string): string {
  let isCode = false;
  const lines = text.split("\n").map((line) => {
    const isFence = line.startsWith(fence);
    const isOutside = !isCode && !isFence;
    if (isFence) isCode = !isCode;
    return isOutside && line !== "" ? by + line : line;
  });
  return lines.join("\n");
}

/** Writes a code block. Discord ends it at the first three backticks, and knows no longer fence. */
function fenced(language: string, text: string): string {
  const name = /^[\w+#.-]{1,20}$/.test(language) ? language : "";
  return `\`\`\`${name}\n${separateBackticks(text) || " "}\n\`\`\``;
}
