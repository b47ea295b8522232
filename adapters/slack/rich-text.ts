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

/** The deepest list indent that Slack accepts. */
const deepest = 8;

/**
 * Renders blocks as Slack's rich text, whose texts are literal. A table becomes a block of its own, of which a message may have
 * one.
 */
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

/** Renders blocks as a quote in rich text. */
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

/**
 * Renders a list. Each item begins with its first paragraph; its other blocks follow, indented, and after them the numbers
 * continue.
 */
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

/** @param first the number of the first item; undefined for bullets */
function openList(first: number | undefined, indent: number, items: types.RichTextSection[]): types.RichTextList {
  // The offset of a numbered list is missing from Slack's types.
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

/** Adds the side border of a quote to a list or to code. */
function bordered(part: Part): Part {
  return part.type === "rich_text_list" || part.type === "rich_text_preformatted" ? { ...part, border: 1 } : part;
}

function section(inner: types.RichTextElement[]): types.RichTextSection {
  return { type: "rich_text_section", elements: inner.length === 0 ? [literal(" ")] : inner };
}

function literal(text: string): types.RichTextText {
  return { type: "text", text };
}

/** Renders spans; a span is a link only with a complete web address, and a link keeps its emphasis. */
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

/** Joins adjacent spans with the same address into one link, with the styles that all of them have. */
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

/** Returns the sizes of blocks in a message, whose first table is a table block where the message may have one. */
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

/** Upper bound on the columns of a table drawn as code: as wide as a message beside its thread shows. */
const widestTable = 48;

/** Renders a table in columns where they fit and no cell has a link; otherwise as a list with an item for each row. */
function tableParts(table: Table, indent: number): Part[] {
  const columns = holdsAddresses(table, isWebAddress) ? undefined : plainTable(table, widestTable);
  if (columns === undefined) return listParts(tableRows(table), indent);
  return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: columns }] }];
}
