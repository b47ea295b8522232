import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Page } from "./page.ts";
import type { PdfBlock } from "./pdf-blocks.ts";
import { type Group, grouped, type Item, type Row } from "./pdf-groups.ts";
import { plainWords } from "./plain-words.ts";
import type { Part } from "./printed-words.ts";

type Tree = Parameters<typeof writer.stringify>[0];
type Block = Extract<Tree, { type: "root" }>["children"][number];
type Words = Extract<Block, { type: "paragraph" }>["children"][number];
type Html = Extract<Words, { type: "html" }>;

/** Writes GitHub's Markdown, so that what GitHub would read as a mark is escaped as well. */
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: "-",
    incrementListMarker: true,
    listItemIndent: "one",
    handlers: { text: plainWords },
    unsafe: [{ character: "=", before: "(?<==)", inConstruct: "phrasing" }],
  });

/**
 * Converts the blocks of a PDF to a page of Markdown. A comment on the first line of each printed page holds the number of the
 * page.
 * @param named the title in the metadata of the file
 */
export function pdfMarkdown(blocks: readonly PdfBlock[], named: string): Page | undefined {
  const top = blocks.find(({ kind }) => kind === "heading");
  const isTitled = top?.kind === "heading" && top.depth === 1 && isAlone(blocks, top.depth);
  const title = isTitled ? top.parts.map(({ text }) => text).join(" ") : named;
  const marks = new PageMarks();
  // A title in the text is the first level; without one all headings stand below the title in the metadata.
  const children = grouped(blocks).flatMap((group) => toNodes(group, marks, isTitled ? 0 : 1));
  const body = writer.stringify({ type: "root", children }).trim();
  return body === "" ? undefined : { title, body };
}

function isAlone(blocks: readonly PdfBlock[], wanted: number): boolean {
  return blocks.filter((block) => block.kind === "heading" && block.depth === wanted).length === 1;
}

/** Makes the comment with the number of a page, once for each page. */
class PageMarks {
  private page = 0;

  mark(page: number): Html[] {
    if (page === this.page) return [];
    this.page = page;
    return [{ type: "html", value: `<!-- page ${page} -->` }];
  }
}

const deepestHeading = 6;

function toNodes(group: Group, marks: PageMarks, below: number): Block[] {
  switch (group.kind) {
    case "heading": {
      const depth = Math.min(group.depth + below, deepestHeading) as 1;
      return [{ type: "heading", depth, children: words(group.parts, marks, " ") }];
    }
    case "paragraph":
      return [{ type: "paragraph", children: words(group.parts, marks, "\n") }];
    case "code":
      // Inside the code the comment would be code.
      return [...marks.mark(group.page), { type: "code", value: group.text }];
    case "list":
      return lists(group.items, marks);
    case "table":
      return [table(group.rows, marks)];
    default:
      return group satisfies never;
  }
}

/**
 * Writes the text of each page, with the page's comment behind it.
 * @param between stands before the text of each page but the first
 */
function words(parts: readonly Part[], marks: PageMarks, between: string): Words[] {
  return parts.flatMap(({ page, text }, at): Words[] => [
    ...withLinks(at === 0 ? text : between + text),
    ...marks.mark(page),
  ]);
}

/** Makes the addresses in a text links, so that none of their characters is escaped. */
function withLinks(text: string): Words[] {
  return text.split(/(https?:\/\/[^\s<>"“”]{1,1000}[^\s<>"“”.,;:!?'’)\]}])/).flatMap((part, at): Words[] => {
    if (part === "") return [];
    const words = { type: "text" as const, value: part };
    return at % 2 === 0 ? [words] : [{ type: "link", url: part, children: [words] }];
  });
}

/** Points by which the mark of a nested item must stand further to the right than that of the item above. */
const indent = 6;

/** Most levels of nested lists. */
const deepestList = 6;

type ListNode = Extract<Block, { type: "list" }>;

/** Makes lists of items; where numbers do not go on, another list begins. */
function lists(items: readonly Item[], marks: PageMarks, depth = 1): ListNode[] {
  const all: ListNode[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at] as Item;
    const list: ListNode = {
      type: "list",
      ordered: first.number !== undefined,
      start: first.number ?? null,
      spread: false,
      children: [],
    };
    const isInner = ({ left }: Item) => depth < deepestList && left > first.left + indent;
    for (let next = first; next !== undefined; next = items[at] as Item) {
      const count = list.children.length;
      if (isInner(next)) {
        const end = items.findIndex((item, index) => index > at && !isInner(item));
        const inner = items.slice(at, end === -1 ? undefined : end);
        list.children.at(-1)?.children.push(...lists(inner, marks, depth + 1));
        at += inner.length;
        continue;
      }
      const isNext = first.number === undefined ? next.number === undefined : next.number === first.number + count;
      if (!isNext) break;
      const paragraph = { type: "paragraph" as const, children: words(next.parts, marks, "\n") };
      list.children.push({ type: "listItem", spread: false, children: [paragraph] });
      at++;
    }
    all.push(list);
  }
  return all;
}

/** Makes a table of rows. The first row is the header, since Markdown has no table without one. */
function table(rows: readonly Row[], marks: PageMarks): Block {
  return {
    type: "table",
    children: rows.map(({ page, cells }) => ({
      type: "tableRow",
      children: cells.map((text, at) => ({
        type: "tableCell",
        children: [{ type: "text", value: text }, ...(at === 0 ? marks.mark(page) : [])],
      })),
    })),
  };
}
