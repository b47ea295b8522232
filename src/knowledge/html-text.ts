import { decodeHTMLStrict } from "entities/decode";

/** Returns the text of an HTML fragment without tags and comments; all line breaks are kept. */
export function htmlText(html: string): string {
  return decode(withoutTags(withoutScripts(html)));
}

/** Decodes entities that end with a semicolon, as in Markdown: `&region=eu` in an address is no entity. */
export function decode(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}

/** Removes elements whose content is no text for readers: scripts, styles, drawings, and fallbacks for media. */
export function withoutScripts(html: string): string {
  const opening = /<(script|style|svg|template|noscript|iframe|canvas|object|video|audio)\b/gi;
  const unclosed = new Set<string>();
  let kept = "";
  let at = 0;
  for (let open = opening.exec(html); open !== null; open = opening.exec(html)) {
    const name = (open[1] ?? "").toLowerCase();
    if (unclosed.has(name)) continue;
    const closing = new RegExp(`</${name}\\s*>`, "gi");
    closing.lastIndex = opening.lastIndex;
    if (closing.test(html)) {
      kept += html.slice(at, open.index) + newlinesOf(html.slice(open.index, closing.lastIndex));
      at = closing.lastIndex;
      opening.lastIndex = at;
    } else {
      unclosed.add(name);
    }
  }
  return kept + html.slice(at);
}

/** Removes comments; a comment without an end is text. */
export function withoutComments(html: string): string {
  let kept = "";
  let at = 0;
  for (let open = html.indexOf("<!--"); open !== -1; open = html.indexOf("<!--", at)) {
    const end = html.indexOf("-->", open + 4);
    if (end === -1) break;
    kept += html.slice(at, open) + newlinesOf(html.slice(open, end));
    at = end + 3;
  }
  return kept + html.slice(at);
}

/** Removes tags and comments; a tag or comment without an end is text. */
function withoutTags(html: string): string {
  const lastTag = html.lastIndexOf(">");
  const lastComment = html.lastIndexOf("-->");
  let kept = "";
  let at = 0;
  for (let open = html.indexOf("<"); open !== -1 && open < lastTag; ) {
    const end = endOfMarkup(html, open, lastComment);
    if (end !== undefined) {
      kept += html.slice(at, open) + newlinesOf(html.slice(open, end));
      at = end;
    }
    open = html.indexOf("<", end ?? open + 1);
  }
  return kept + html.slice(at);
}

/** Returns the end offset of the tag or comment that opens at an offset. Requires that a `>` follows. */
function endOfMarkup(html: string, open: number, lastComment: number): number | undefined {
  if (html.startsWith("<!--", open)) return open + 4 <= lastComment ? html.indexOf("-->", open + 4) + 3 : undefined;
  return /^<\/?[a-zA-Z]/.test(html.slice(open, open + 3)) ? html.indexOf(">", open) + 1 : undefined;
}

function newlinesOf(text: string): string {
  return text.replace(/[^\n]+/g, "");
}
