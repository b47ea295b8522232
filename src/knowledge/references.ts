import type { Token } from "marked";
import type { Document, Section } from "./document.ts";
import { lex } from "./markdown.ts";
import { newlines } from "./newlines.ts";

/** A link or a picture in a document. */
export interface Reference {
  /** The address as it is written, for links of wikis with the prefix `wiki:` or `title:`. */
  readonly address: string;
  readonly isPicture: boolean;
  /** The line of the file on which it stands. */
  readonly line: number;
}

/** Returns the links and pictures of a section in order, without those written in HTML. */
export function referencesIn(document: Document, { source, sourceLine }: Section): Reference[] {
  if (!source.includes("]")) return [];
  const found: Reference[] = [];
  let line = sourceLine;
  for (const token of lex(source, document).tokens) {
    addReferences(token, line, found);
    line += newlines(token.raw);
  }
  return found;
}

/** @param line the line on which the token begins */
function addReferences(token: Token, line: number, found: Reference[]): void {
  if (token.type === "link" || token.type === "image") {
    found.push({ address: token.href as string, isPicture: token.type === "image", line });
  }
  let from = 0;
  for (const inner of innerTokens(token)) {
    const at = token.raw.indexOf(inner.raw, from);
    // The marks of lists and quotes at the start of lines are missing in the tokens within them.
    const start = at === -1 ? from : at;
    addReferences(inner, line + newlines(token.raw.slice(0, start)), found);
    if (at !== -1) from = at + inner.raw.length;
  }
}

function innerTokens(token: Token): readonly Token[] {
  if (token.type === "list") return token["items"] as Token[];
  if (token.type === "table") {
    const rows = [token["header"], ...token["rows"]] as { readonly tokens: Token[] }[][];
    return rows.flat().flatMap(({ tokens }) => tokens);
  }
  return "tokens" in token && token.tokens !== undefined ? token.tokens : [];
}
