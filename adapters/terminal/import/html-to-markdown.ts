import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { blanksOutsideMarks } from "./blanks-outside-marks.ts";
import { plainWords } from "./plain-words.ts";

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(() => tighten)
  .use(() => blanksOutsideMarks)
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: "-",
    rule: "-",
    emphasis: "_",
    handlers: { text: plainWords },
    unsafe: [{ character: "=", before: "(?<==)", inConstruct: "phrasing" }],
  });

/** Converts HTML to GitHub's Markdown, with tables and the language of code; empty if there is no text. */
export function htmlToMarkdown(html: string): string {
  return (
    converter
      // Soft hyphens are removed, since they only say where a word may be hyphenated.
      .processSync(html.replace(/<!--[\s\S]*?-->/g, "").replace(/\u00AD|&shy;/g, ""))
      .toString()
      .trim()
  );
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  spread?: boolean | null;
}

/** Leaves out blank lines between the items of a list, unless one of them has two paragraphs. */
function tighten(node: Node): void {
  for (const child of node.children ?? []) tighten(child);
  if (node.type === "listItem") node.spread = (node.children ?? []).filter(isParagraph).length > 1;
  if (node.type === "list") node.spread = (node.children ?? []).some(({ spread }) => spread);
}

function isParagraph({ type }: Node): boolean {
  return type === "paragraph";
}
