import type { Token, Tokens } from "marked";
import { plainText } from "./block.ts";
import { htmlText } from "./html-text.ts";
import { htmlInline } from "./spans.ts";

/** Splits a token of HTML at the headings in it, which become heading tokens; other tokens are returned as they are. */
export function withHtmlHeadings(token: Token): Token[] {
  if (token.type !== "html" || !/<h[1-6]\b/i.test(token.raw)) return [token];
  const parts: Token[] = [];
  const lastComment = token.raw.lastIndexOf("-->");
  let start = 0;
  const addText = (end: number): void => {
    const raw = token.raw.slice(start, end);
    if (raw !== "") parts.push({ type: htmlText(raw).trim() === "" ? "space" : "html", raw, text: raw, block: true });
  };
  const lowerCase = token.raw.toLowerCase();
  const lastTable = lowerCase.lastIndexOf("</table");
  const headings = /<!--|<table\b|<h([1-6])\b[^<>]{0,300}>([\s\S]{0,500}?)<\/h\1\s*>[ \t]*\n?/gi;
  for (let found = headings.exec(token.raw); found !== null; found = headings.exec(token.raw)) {
    // Comments are skipped with all that is in them. A heading inside a table's cell is part of the cell's text.
    if (found[0].startsWith("<!") || /^<t/i.test(found[0])) {
      const isComment = found[0].startsWith("<!");
      const hasEnd = found.index < (isComment ? lastComment : lastTable);
      if (hasEnd) headings.lastIndex = lowerCase.indexOf(isComment ? "-->" : "</table", found.index);
      continue;
    }
    const [raw, depth, inner = ""] = found;
    const text = plainText(htmlInline(inner).spans).replace(/\s+/g, " ").trim();
    if (depth === undefined || text === "") continue;
    addText(found.index);
    const heading: Tokens.Heading = {
      type: "heading",
      raw,
      depth: Number(depth),
      text,
      tokens: [{ type: "text", raw: text, text, escaped: true }],
    };
    parts.push(heading);
    start = found.index + raw.length;
  }
  addText(token.raw.length);
  return parts;
}
