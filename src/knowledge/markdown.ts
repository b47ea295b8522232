import { type Links, Marked, type Token, type TokenizerThis } from "marked";
import { LimitError, LimitedLexer } from "./limited-lexer.ts";
import { timeWithin } from "./time-limit.ts";

/** A footnote's definition, which CommonMark and so `marked` would read as a link's. */
export interface FootnoteToken {
  type: "footnote";
  raw: string;
  label: string;
  /** The Markdown of the note. */
  source: string;
  tokens: Token[];
}

/** What refers to a footnote that is defined somewhere in the document. */
export interface FootnoteMark {
  type: "footnoteMark";
  raw: string;
  label: string;
}

/** A note goes on with lines that are indented, and before the first blank line with any that begin no other block. */
const definition =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?=\S)(?!\[\^|[-+*>#|`~<]|\d{1,9}[.)])[^\n]+)*(?:\n+(?: {4}|\t)[^\n]*)*)(?:\n|$)/;

function footnote(this: TokenizerThis, source: string): FootnoteToken | undefined {
  const match = definition.exec(source);
  if (match === null) return undefined;
  const [raw, label = "", body = ""] = match;
  const content = body.replace(/\n(?: {4}|\t)/g, "\n");
  const { lexer } = this;
  const read = () => lexer.blockTokens(content, []);
  if (lexer instanceof LimitedLexer) lexer.footnotes.add(label);
  const tokens = lexer instanceof LimitedLexer ? lexer.limitedTokenizer.within(read) : read();
  return { type: "footnote", raw, label, source: content, tokens };
}

/** The text of a line is read after all blocks, so that every definition is known. */
function footnoteMark(this: TokenizerThis, source: string): FootnoteMark | undefined {
  if (!source.startsWith("[^")) return undefined;
  const [raw, label = ""] = /^\[\^([^\]\s]{1,200})\](?!\()/.exec(source) ?? [];
  const { lexer } = this;
  if (raw === undefined || !(lexer instanceof LimitedLexer) || !lexer.footnotes.has(label)) return undefined;
  return { type: "footnoteMark", raw, label };
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
    {
      name: "footnoteMark",
      level: "inline",
      tokenizer: footnoteMark,
    },
  ],
});

export interface Lexed {
  readonly tokens: readonly Token[];
  /** The link definitions found, for parts of the same document that are lexed by themselves. */
  readonly links: Links;
}

export interface LexedInTime extends Lexed {
  /** Of the processor, in milliseconds; 0 for a short source, whose time is not measured. */
  readonly milliseconds: number;
}

/** What a part of a document may refer to. */
export interface Definitions {
  readonly links?: Links;
  /** By label. */
  readonly footnotes?: Readonly<Record<string, unknown>>;
}

/** Markdown that cannot be read, or not in the time that its size allows. */
export class UnreadableMarkdown extends Error {
  /** Of the first block that is not read, counted from 1. */
  readonly line: number;
  readonly remedy: string;

  constructor(problem: string, { line, remedy, cause }: { line: number; remedy: string; cause?: unknown }) {
    super(problem, { cause });
    this.line = line;
    this.remedy = remedy;
  }
}

/**
 * Reads CommonMark and GFM with footnotes, in whatever time that takes: for what was read with `lexInTime` before.
 * @param definitions those that stand elsewhere in the document
 */
export function lex(source: string, definitions: Definitions = {}): Lexed {
  const lexer = lexerFor(definitions);
  const tokens = lexer.lex(source);
  return { tokens, links: tokens.links };
}

function lexerFor({ links = {}, footnotes = {} }: Definitions): LimitedLexer {
  const lexer = new LimitedLexer(marked.defaults);
  Object.assign(lexer.tokens.links, links);
  for (const label of Object.keys(footnotes)) lexer.footnotes.add(label);
  return lexer;
}

/** A source of so few characters takes little time whatever it holds. */
export const shortSource = 16_384;

/** In milliseconds of the processor: many times what the densest of common sources of so many characters takes. */
function timeLimit(length: number): number {
  return Math.min(1_000 + Math.ceil(length / 1_000), 3_000);
}

/**
 * Reads a source as `lex` does.
 * @param limit in milliseconds of the processor
 * @throws UnreadableMarkdown when it is nested too deeply or takes too long
 */
export function lexInTime(
  source: string,
  definitions: Definitions = {},
  limit = timeLimit(source.length),
): LexedInTime {
  let lexer = lexerFor(definitions);
  const read = () => {
    lexer = lexerFor(definitions);
    lexer.lex(source);
  };
  let milliseconds: number | undefined = 0;
  try {
    if (source.length <= shortSource) read();
    else milliseconds = timeWithin(limit, read);
  } catch (cause) {
    throw unreadable(cause, lexer.line);
  }
  if (milliseconds === undefined) {
    throw new UnreadableMarkdown("this takes too long to read", {
      line: lexer.line,
      remedy: "simplify its marks and its nesting, or divide it",
    });
  }
  return { tokens: lexer.tokens, links: lexer.tokens.links, milliseconds };
}

function unreadable(cause: unknown, line: number): UnreadableMarkdown {
  if (cause instanceof LimitError) return new UnreadableMarkdown(cause.message, { line, remedy: cause.remedy, cause });
  const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
  return new UnreadableMarkdown(`the Markdown cannot be read (${reason})`, {
    line,
    remedy: "simplify its nesting",
    cause,
  });
}
