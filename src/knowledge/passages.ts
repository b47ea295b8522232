import {
  type Block,
  blocksText,
  type Code,
  isPictureBlock,
  type Lines,
  type List,
  type ListItem,
  type Paragraph,
  plainText,
  type Row,
  rowText,
  type Table,
} from "./block.ts";
import { labelsInItem, labelsInSentence } from "./footnotes.ts";
import { type Range, sentences } from "./sentences.ts";

/** The smallest part of a section that can be quoted by itself. */
export interface Passage {
  readonly kind: "sentence" | "item" | "row" | "code";
  /** The passage's text. A row's text is preceded by the table's header, unless `mostRepeated` is exceeded. */
  readonly text: string;
  readonly lines: Lines;
  /** The block, item or row that the passage is, or of which it is a sentence. */
  readonly of: Paragraph | ListItem | Row | Code;
  /** The offsets of a sentence in its paragraph's plain text. */
  readonly range?: Range;
  /** The block that contains the passage and its neighbours. */
  readonly within: Paragraph | List | Table | Code;
  /**
   * The passage that introduces this one: the sentence before a list, code or table; the item around a nested item; the passage
   * that refers to a footnote.
   */
  readonly leadIn?: Passage;
}

/**
 * A table's header is repeated in the text of each of its rows: the most characters that these copies may have together. Beyond
 * that the header is left out of all of them.
 */
const mostRepeated = 1_000_000;

/** The end of a paragraph that introduces the block below it. */
export const introducesNext = /[:,]$/;

/**
 * Returns the passages of blocks, in reading order.
 * @param outer the passage that introduces all of them
 */
export function toPassages(blocks: readonly Block[], outer?: Passage): Passage[] {
  const passages: Passage[] = [];
  const referring = new Map<string, Passage>();
  let leadIn = outer;
  for (const block of blocks) {
    const footnote = block.kind === "paragraph" ? block.footnote : undefined;
    for (const passage of passagesOf(block, footnote === undefined ? leadIn : referring.get(footnote))) {
      passages.push(passage);
      for (const label of labelsOf(passage)) if (!referring.has(label)) referring.set(label, passage);
    }
    const last = passages.at(-1);
    leadIn = block.kind === "paragraph" && last !== undefined && introducesNext.test(last.text) ? last : outer;
  }
  return passages;
}

/** Returns the labels of the footnotes that a passage refers to. */
function labelsOf({ of, range }: Passage): readonly string[] {
  if ("spans" in of) {
    return range === undefined || of.footnotes === undefined ? [] : labelsInSentence(of, plainText(of.spans), range);
  }
  return "text" in of ? [] : labelsInItem(of);
}

function passagesOf(block: Block, leadIn: Passage | undefined): Passage[] {
  const introduced = leadIn === undefined ? {} : { leadIn };
  switch (block.kind) {
    case "paragraph":
      return sentencesOf(block).map((sentence) => ({ ...sentence, ...introduced }));
    case "code":
      return [{ kind: "code", text: block.text, lines: block.lines, of: block, within: block, ...introduced }];
    case "list":
      return block.items.flatMap((item) => itemPassages(item, block, introduced));
    case "table": {
      const header = `${rowText(block.header)}\n`;
      const repeated = header.length * block.rows.length > mostRepeated ? "" : header;
      return block.rows.map((row) => ({
        kind: "row",
        text: repeated + rowText(row.cells),
        lines: { first: block.lines.first, last: row.lines.last },
        of: row,
        within: block,
        ...introduced,
      }));
    }
    case "quote":
      return toPassages(block.blocks, leadIn);
    case "gap":
      return [];
  }
}

/** Whether a passage is a picture or a picture's caption. */
export function isPicture({ of }: Passage): boolean {
  if ("cells" in of) return false;
  const blocks: readonly Block[] = "blocks" in of ? of.blocks : [of];
  return blocks.length > 0 && blocks.every(isPictureBlock);
}

function sentencesOf(paragraph: Paragraph): Passage[] {
  const text = plainText(paragraph.spans);
  const lineAt = lineFinder(paragraph);
  return sentences(text, codeFinder(paragraph)).map((range) => ({
    kind: "sentence",
    text: text.slice(range.start, range.end),
    lines: { first: lineAt(range.start), last: lineAt(range.end - 1) },
    of: paragraph,
    range,
    within: paragraph,
  }));
}

/** Returns a test of whether inline code continues across an offset. Offsets must be asked for in ascending order. */
function codeFinder({ spans }: Paragraph): (offset: number) => boolean {
  let at = 0;
  let start = 0;
  return (offset) => {
    for (let span = spans[at]; span !== undefined; span = spans[++at]) {
      const end = start + span.text.length;
      if (offset < end) return span.code === true && start < offset;
      start = end;
    }
    return false;
  };
}

/** Returns a function that gives the line of an offset. Offsets must be asked for in ascending order. */
function lineFinder({ lines, wraps }: Paragraph): (offset: number) => number {
  let passed = 0;
  return (offset) => {
    for (let wrap = wraps[passed]; wrap !== undefined && wrap <= offset; wrap = wraps[passed]) passed++;
    return lines.first + passed;
  };
}

function itemPassages(item: ListItem, within: List, introduced: Pick<Passage, "leadIn">): Passage[] {
  const nested = nestedLists(item);
  const own = nested.length === 0 ? item.blocks : item.blocks.filter((block) => block.kind !== "list");
  const passage: Passage = { kind: "item", text: blocksText(own), lines: item.lines, of: item, within, ...introduced };
  return [passage, ...toPassages(nested, passage)];
}

/** The longest item, in characters, that is a single passage together with the lists nested in it. */
const wholeItem = 600;

/** Returns the lists in an item whose items are passages of their own. */
export function nestedLists(item: ListItem): readonly Block[] {
  if (blocksText(item.blocks).length <= wholeItem) return [];
  const [first, ...rest] = item.blocks;
  return first?.kind === "list" ? [] : rest.filter(({ kind }) => kind === "list");
}
