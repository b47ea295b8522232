import type { Span } from "./block.ts";

/** A tag, in which there are none; a picture, also as a link; code, a link, or strong words. */
const marks =
  /<[a-z/!][^<>\n]{0,2000}>|\[!\[[^[\]\n]{0,300}\]\([^()\n]{1,500}\)\]\([^()\n]{1,500}\)|!\[[^[\]\n]{0,300}\]\([^()\n]{1,500}\)|(?<!`)(`{1,2})(?!`)([^`\n]{1,300})\1(?!`)|(?<!\\)\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})(?:\s"[^"\n]{0,200}")?\)|(?<![\w*])\*\*([^\s*](?:[^*\n]{0,300}[^\s*])?)\*\*(?![\w*])/gi;

/**
 * HTML in pieces of one style. Markdown reads no marks in a block of HTML, but many write them there, and some tools read
 * them; in code of HTML they are its text.
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

/** What looks like a tag in code is its text. */
function escaped(code: string): string {
  return code.replaceAll("<", "&lt;");
}
