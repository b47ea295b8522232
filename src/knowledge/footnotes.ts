import type { Token } from "marked";
import type { ListItem, Paragraph, Row, SourceBlock } from "./block.ts";
import { toBlocks } from "./blocks.ts";
import type { Document, Footnote, Section } from "./document.ts";
import { type FootnoteToken, lex } from "./markdown.ts";
import { newlines } from "./newlines.ts";

/** The longest footnote, in characters, that is moved to where it is referred to. */
const longest = 2_000;
/** A footnote is read again in each section that refers to it: the most characters that all these copies may have together. */
const mostRepeated = 4_000_000;

type Footnotes = Document["footnotes"];

/**
 * Finds the footnotes of a document that are moved to where they are referred to; all others stay where they are defined.
 * @param firstLine the line of the file, counted from 1, on which the first token begins
 */
export function findFootnotes(tokens: readonly Token[], firstLine: number): Footnotes {
  if (!tokens.some(({ type }) => type === "footnote")) return {};
  const defined = new Map<string, Footnote>();
  let line = firstLine;
  for (const token of tokens) {
    if (token.type === "footnote") {
      const { label, source } = token as FootnoteToken;
      if (source.length <= longest && !defined.has(label)) defined.set(label, { source, line });
    }
    line += newlines(token.raw);
  }
  if (defined.size === 0) return {};
  const referred = new Map<string, Footnote>();
  let repeated = 0;
  for (const { type, raw } of tokens) {
    if (type === "footnote") continue;
    for (const [, label = ""] of raw.matchAll(/\[\^([^\]\s]{1,200})\]/g)) {
      const footnote = defined.get(label);
      if (footnote === undefined) continue;
      referred.set(label, footnote);
      repeated += footnote.source.length;
    }
  }
  return repeated > mostRepeated ? {} : Object.fromEntries(referred);
}

/** Returns the blocks of a section, each followed by the footnotes that it refers to. */
export function sectionBlocks(
  document: Pick<Document, "links" | "footnotes">,
  { source, sourceLine }: Pick<Section, "source" | "sourceLine">,
): readonly SourceBlock[] {
  return withFootnotes(toBlocks(lex(source, document).tokens, sourceLine, document.footnotes), document);
}

/** Puts each footnote behind the first block that refers to it. */
export function withFootnotes(
  blocks: readonly SourceBlock[],
  document: Pick<Document, "links" | "footnotes">,
): readonly SourceBlock[] {
  const { footnotes } = document;
  if (Object.keys(footnotes).length === 0) return blocks;
  const given = new Set<string>();
  return blocks.flatMap((block) => {
    const labels = labelsIn(block).filter((label) => Object.hasOwn(footnotes, label) && !given.has(label));
    for (const label of labels) given.add(label);
    const texts = [...new Set(labels)].flatMap((label) => footnoteBlocks(label, document));
    return [block, ...texts];
  });
}

function footnoteBlocks(label: string, { links, footnotes }: Pick<Document, "links" | "footnotes">): SourceBlock[] {
  const footnote = footnotes[label];
  if (footnote === undefined) return [];
  return toBlocks(lex(footnote.source, { links, footnotes }).tokens, footnote.line).map((block) =>
    block.kind === "paragraph" ? { ...block, footnote: label } : block,
  );
}

function labelsIn(block: SourceBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return (block.footnotes ?? []).map(({ label }) => label);
    case "list":
      return block.items.flatMap(labelsInItem);
    case "quote":
      return block.blocks.flatMap((inner) => (inner.kind === "gap" ? [] : labelsIn(inner)));
    case "table":
      return block.rows.flatMap(({ footnotes = [] }) => footnotes);
    case "code":
      return [];
  }
}

/** Returns the labels of the footnotes that an item or a row refers to. */
export function labelsInItem(part: ListItem | Row): readonly string[] {
  if ("cells" in part) return part.footnotes ?? [];
  return part.blocks.flatMap((block) => (block.kind === "gap" ? [] : labelsIn(block)));
}

/** Returns the labels of the footnotes that a sentence refers to. A footnote's mark may also follow the sentence's end. */
export function labelsInSentence(
  { footnotes = [] }: Paragraph,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string[] {
  return footnotes
    .filter(({ offset }) => start < offset && (offset <= end || text.slice(end, offset).trim() === ""))
    .map(({ label }) => label);
}
