import type { types } from "@slack/bolt";
import { type Block, type List, plainText, type Span, type Table } from "../../src/index.ts";
import { plainTable } from "../chat/fit/plain-table.ts";
import { limits } from "./limits.ts";

type Part = types.RichTextBlockElement;
type Shown = types.RichTextBlock | types.TableBlock;

/** Slack indents lists so far. */
const deepest = 8;

/** Writes blocks as Slack's rich text, whose texts are literal; a table is a block of its own, and a message has one at most. */
export function toRichText(blocks: readonly Block[], mayHaveTable: boolean): Shown[] {
  const shown: Shown[] = [];
  let parts: Part[] = [];
  const close = (): void => {
    if (parts.length > 0) shown.push({ type: "rich_text", elements: parts });
    parts = [];
  };
  let tables = mayHaveTable ? 1 : 0;
  for (const block of blocks) {
    if (block.kind === "table" && tables > 0 && fitsTable(block)) {
      close();
      shown.push(tableBlock(block));
      tables--;
    } else {
      parts.push(...toParts(block, 0));
    }
  }
  close();
  return shown;
}

/** The same as a quote. */
export function toRichQuote(blocks: readonly Block[]): types.RichTextBlock[] {
  const elements = quoteParts(blocks);
  return elements.length === 0 ? [] : [{ type: "rich_text", elements }];
}

function toParts(block: Block, indent: number): Part[] {
  switch (block.kind) {
    case "paragraph":
      return [section(elements(block.spans))];
    case "code":
      return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: block.text || " " }] }];
    case "list":
      return listParts(block, indent);
    case "quote":
      return quoteParts(block.blocks);
    case "table":
      return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: tableText(block) || " " }] }];
    case "gap":
      return [section([{ type: "text", text: "…" }])];
  }
}

/** Each item begins with its first paragraph; what else it holds follows, further in. */
function listParts(list: List, indent: number): Part[] {
  const first = list.items[0]?.number ?? 0;
  const isCounted = first > 0 && list.items.every(({ number }, at) => number === first + at);
  // Slack's types do not know it.
  const offset = isCounted && first > 1 ? { offset: first - 1 } : {};
  const style = isCounted ? "ordered" : "bullet";
  const parts: Part[] = [];
  let open: types.RichTextSection[] = [];
  const close = (): void => {
    if (open.length > 0)
      parts.push({ type: "rich_text_list", style, ...offset, indent: Math.min(indent, deepest), elements: open });
    open = [];
  };
  const isBroken = list.items.some(({ blocks }) => blocks.slice(1).length > 0);
  for (const { number, checked, blocks } of list.items) {
    const [first, ...rest] = blocks;
    const isText = first?.kind === "paragraph" || first?.kind === "gap";
    const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
    const label = number === undefined || (isCounted && !isBroken) ? box : `${number}. ${box}`;
    const spans = first?.kind === "paragraph" ? elements(first.spans) : first?.kind === "gap" ? [literal("…")] : [];
    const own = [...(label === "" ? [] : [literal(label)]), ...spans];
    open.push(section(own.length === 0 ? [literal(" ")] : own));
    const inner = isText ? rest : blocks;
    if (inner.length === 0) continue;
    close();
    for (const block of inner) parts.push(...toParts(block, indent + 1));
  }
  close();
  return isCounted && isBroken ? parts.map(asBullets) : parts;
}

/** Slack would begin to count again; the numbers stand in the text. */
function asBullets(part: Part): Part {
  return part.type === "rich_text_list" ? { ...part, style: "bullet" } : part;
}

function quoteParts(blocks: readonly Block[]): Part[] {
  return blocks.flatMap((block): Part[] => {
    if (block.kind === "paragraph") return [{ type: "rich_text_quote", elements: elements(block.spans) }];
    if (block.kind === "gap") return [{ type: "rich_text_quote", elements: [literal("…")] }];
    return toParts(block, 0).map(bordered);
  });
}

/** With the line at its side that a quote has. */
function bordered(part: Part): Part {
  return part.type === "rich_text_list" || part.type === "rich_text_preformatted" ? { ...part, border: 1 } : part;
}

function section(inner: types.RichTextElement[]): types.RichTextSection {
  return { type: "rich_text_section", elements: inner.length === 0 ? [literal(" ")] : inner };
}

function literal(text: string): types.RichTextText {
  return { type: "text", text };
}

/** Spans as rich text; only a link with a whole web address is one, whatever is emphasized in it. */
function elements(spans: readonly Span[]): types.RichTextElement[] {
  return joinedLinks(spans)
    .filter(({ text }) => text !== "")
    .map((span): types.RichTextElement => {
      const style = styleOf(span);
      const look = Object.keys(style).length === 0 ? {} : { style };
      return span.href !== undefined && isWebAddress(span.href)
        ? { type: "link", url: span.href, text: span.text, ...look }
        : { type: "text", text: span.text, ...look };
    });
}

/** Spans that lead to one address as one, in the styles that they share. */
function joinedLinks(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.href === undefined || last.href !== span.href || !isWebAddress(last.href)) joined.push(span);
    else joined[joined.length - 1] = { ...shared(last, span), text: last.text + span.text, href: last.href };
  }
  return joined;
}

function shared(left: Span, right: Span): Partial<Span> {
  const isBold = ({ strong, key }: Span): boolean => strong === true || key === true;
  return {
    ...(isBold(left) && isBold(right) && { strong: true }),
    ...(left.emphasis && right.emphasis && { emphasis: true }),
    ...(left.strike && right.strike && { strike: true }),
    ...(left.code && right.code && { code: true }),
  };
}

function isWebAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/.test(href);
}

function styleOf({ strong, key, emphasis, strike, code }: Span): NonNullable<types.RichTextText["style"]> {
  return {
    ...((strong || key) && { bold: true }),
    ...(emphasis && { italic: true }),
    ...(strike && { strike: true }),
    ...(code && { code: true }),
  };
}

function fitsTable({ header, rows }: Table): boolean {
  const size = [header, ...rows.map(({ cells }) => cells)]
    .flat()
    .reduce((sum, cell) => sum + plainText(cell).length, 0);
  return rows.length < limits.tableRows && header.length <= limits.tableColumns && size <= limits.tableText;
}

function tableBlock({ header, rows }: Table): types.TableBlock {
  return {
    type: "table",
    column_settings: header.map(() => ({ is_wrapped: true })),
    rows: [header, ...rows.map(({ cells }) => cells)].map((cells) =>
      header.map((_, column) => {
        const spans = elements(cells[column] ?? []);
        return spans.length === 0
          ? { type: "raw_text" as const, text: " " }
          : { type: "rich_text" as const, elements: [section(spans)] };
      }),
    ),
  };
}

/** Columns of code that a message shows beside its thread. */
const widestTable = 48;

function tableText(table: Table): string {
  const [head = "", ...rows] = [table.header, ...table.rows.map(({ cells }) => cells)].map((cells) =>
    cells.map(plainText).join(" | "),
  );
  return plainTable(table, widestTable) ?? [head, "-".repeat(3), ...rows].join("\n");
}
