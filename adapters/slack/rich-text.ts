import type { types } from "@slack/bolt";
import { type Block, type List, plainText, type Span, type Table } from "../../src/index.ts";
import { holdsAddresses, showsOtherHost, withAddresses } from "../chat/addresses.ts";
import { plainTable } from "../chat/fit/plain-table.ts";
import { type Size, sizeOf, tableSize } from "../chat/fit/size.ts";
import { tableRows } from "../chat/fit/table-rows.ts";
import { readDiscordMarks } from "./discord-marks.ts";
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
      return tableParts(block, indent);
    case "gap":
      return [section([{ type: "text", text: "…" }])];
  }
}

/** Each item begins with its first paragraph; what else it holds follows, further in, and the numbers go on behind it. */
function listParts(list: List, indent: number): Part[] {
  const parts: Part[] = [];
  let open: { readonly first: number | undefined; readonly items: types.RichTextSection[] } | undefined;
  for (const { number, checked, blocks } of list.items) {
    const isCounted = number !== undefined && number > 0;
    const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
    const label = number === undefined || isCounted ? box : `${number}. ${box}`;
    const [head, ...rest] = blocks;
    const isText = head?.kind === "paragraph" || head?.kind === "gap";
    const spans = head?.kind === "paragraph" ? elements(head.spans) : head?.kind === "gap" ? [literal("…")] : [];
    const item = section([...(label === "" ? [] : [literal(label)]), ...spans]);
    const isNext =
      open !== undefined &&
      (isCounted ? open.first !== undefined && number === open.first + open.items.length : open.first === undefined);
    if (open === undefined || !isNext) {
      open = { first: isCounted ? number : undefined, items: [] };
      parts.push(openList(open.first, indent, open.items));
    }
    open.items.push(item);
    const inner = isText ? rest : blocks;
    if (inner.length === 0) continue;
    open = undefined;
    for (const block of inner) parts.push(...toParts(block, indent + 1));
  }
  return parts;
}

/** @param first the number of the first item; without one they have bullets */
function openList(first: number | undefined, indent: number, items: types.RichTextSection[]): types.RichTextList {
  // Slack's types do not know where a list goes on counting.
  const offset = first === undefined || first === 1 ? {} : { offset: first - 1 };
  const style = first === undefined ? "bullet" : "ordered";
  return { type: "rich_text_list", style, ...offset, indent: Math.min(indent, deepest), elements: items };
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
  return joinedLinks(withAddresses(spans, isWebAddress))
    .filter(({ text }) => text !== "")
    .flatMap((span): types.RichTextElement[] => {
      const style = styleOf(span);
      const look = Object.keys(style).length === 0 ? {} : { style };
      const { text, href: url } = span;
      if (url === undefined || !isWebAddress(url))
        return [{ type: "text", text: span.code ? text : readDiscordMarks(text), ...look }];
      if (!showsOtherHost(text, url)) return [{ type: "link", url, text, ...look }];
      return [{ type: "text", text: `${text} (`, ...look }, { type: "link", url, text: url }, literal(")")];
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

/** How large blocks are in a message, of which the first table is a block of its own where it may have one. */
export function sizeWith(blocks: readonly Block[], mayHaveTable: boolean): Size {
  const first = mayHaveTable ? blocks.find(({ kind }) => kind === "table") : undefined;
  return (block) => {
    const isFirst = block.kind === "table" && first?.kind === "table" && block.header === first.header;
    return isFirst && fitsTable(block) ? tableSize(block, 1) : sizeOf(block);
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

/** In columns where there is room for them and nothing is linked, else a line for each row. */
function tableParts(table: Table, indent: number): Part[] {
  const columns = holdsAddresses(table, isWebAddress) ? undefined : plainTable(table, widestTable);
  if (columns === undefined) return listParts(tableRows(table), indent);
  return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: columns }] }];
}
