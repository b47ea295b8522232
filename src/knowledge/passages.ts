import {
  type Block,
  blocksText,
  type Code,
  isDrawn,
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

/** What can be quoted by itself. */
export interface Passage {
  readonly kind: "sentence" | "item" | "row" | "code";
  /** Its words; those of a row follow the words of the table's header, unless that were too many. */
  readonly text: string;
  readonly lines: Lines;
  /** What it is, or is a sentence of. */
  readonly of: Paragraph | ListItem | Row | Code;
  /** Where a sentence stands in its paragraph's plain text. */
  readonly range?: Range;
  /** What it shares with its neighbours. */
  readonly within: Paragraph | List | Table | Code;
  /** What introduces it: a sentence before a list, code or table; the item around a nested one; what refers to a footnote. */
  readonly leadIn?: Passage;
}

/** The words of a table's header may be repeated in so many characters of its rows; if they were more, they are in none. */
const mostRepeated = 1_000_000;

/** A paragraph that ends so introduces what follows. */
export const announces = /[:,]$/;

/** The passages of blocks, in reading order. */
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
    leadIn = block.kind === "paragraph" && last !== undefined && announces.test(last.text) ? last : outer;
  }
  return passages;
}

/** The labels of the footnotes to which a passage refers. */
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

/** Whether a passage is a picture or what is written below it. */
export function isPicture({ of }: Passage): boolean {
  if ("cells" in of) return false;
  const blocks: readonly Block[] = "blocks" in of ? of.blocks : [of];
  return blocks.length > 0 && blocks.every(isDrawn);
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

/** Whether code goes on over an offset; to be asked for growing offsets. */
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

/** The line on which an offset stands; to be asked for growing offsets. */
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

/** An item up to this many characters is one passage with all that is nested in it. */
const wholeItem = 600;

/** The lists in an item whose items are passages of their own. */
export function nestedLists(item: ListItem): readonly Block[] {
  if (blocksText(item.blocks).length <= wholeItem) return [];
  const [first, ...rest] = item.blocks;
  return first?.kind === "list" ? [] : rest.filter(({ kind }) => kind === "list");
}
