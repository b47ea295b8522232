import type { Span } from "./block.ts";

/** Tags, in which no mark is looked for; pictures, also inside links; and the marks of code, links and strong text. */
const marks =
  /<[a-z/!][^<>\n]{0,2000}>|\[!\[[^[\]\n]{0,300}\]\([^()\n]{1,500}\)\]\([^()\n]{1,500}\)|!\[[^[\]\n]{0,300}\]\([^()\n]{1,500}\)|(?<!`)(`{1,2})(?!`)([^`\n]{1,300})\1(?!`)|(?<!\\)\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})(?:\s"[^"\n]{0,200}")?\)|(?<![\w*])\*\*([^\s*](?:[^*\n]{0,300}[^\s*])?)\*\*(?![\w*])/gi;

/**
 * Splits HTML at Markdown's marks into spans of one style. CommonMark reads no marks inside a block of HTML, but many authors
 * write them there and some tools read them. HTML with code elements stays whole, since marks in code are text.
 */
export function piecesOfMarked(html: string): Span[] {
  if (!/[`*]|\]\(/.test(html) || /<(?:code|pre|kbd|samp)\b/i.test(html)) return [{ text: html }];
  const pieces: Span[] = [];
  let at = 0;
  for (const found of html.matchAll(marks)) {
    const [all, , code, words, target, strong] = found;
    if (all.startsWith("<")) continue;
    pieces.push({ text: html.slice(at, found.index) });
    if (code !== undefined) pieces.push({ text: escaped(code), code: true });
    else if (words !== undefined && target !== undefined) pieces.push({ text: words, href: target });
    else if (strong !== undefined) pieces.push({ text: strong, strong: true });
    at = found.index + all.length;
  }
  return [...pieces, { text: html.slice(at) }];
}

/** Escapes `<`, so that what looks like a tag in code stays text. */
function escaped(code: string): string {
  return code.replaceAll("<", "&lt;");
}
