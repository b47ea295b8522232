import { type Links, Marked, type Token, type TokenizerThis } from "marked";

/** A footnote's definition, which CommonMark and so `marked` would read as a link's. */
export interface FootnoteToken {
  type: "footnote";
  raw: string;
  label: string;
  tokens: Token[];
}

const definition = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n+(?: {4}|\t)[^\n]*)*)(?:\n|$)/;

function footnote(this: TokenizerThis, source: string): FootnoteToken | undefined {
  const match = definition.exec(source);
  if (match === null) return undefined;
  const [raw, label = "", body = ""] = match;
  const content = body.replace(/\n(?: {4}|\t)/g, "\n");
  return { type: "footnote", raw, label, tokens: this.lexer.blockTokens(content, []) };
}

/** No `start` that lets a definition interrupt a paragraph: marked would search all the rest at every paragraph. */
const marked = new Marked({
  gfm: true,
  extensions: [
    {
      name: "footnote",
      level: "block",
      tokenizer: footnote,
    },
  ],
});

export interface Lexed {
  readonly tokens: readonly Token[];
  /** The link definitions found, for parts of the same document that are lexed by themselves. */
  readonly links: Links;
}

/**
 * Reads CommonMark and GFM with footnotes.
 * @param links definitions that stand elsewhere in the document
 */
export function lex(source: string, links: Links = {}): Lexed {
  const lexer = new marked.Lexer(marked.defaults);
  Object.assign(lexer.tokens.links, links);
  const tokens = lexer.lex(source);
  return { tokens, links: tokens.links };
}
