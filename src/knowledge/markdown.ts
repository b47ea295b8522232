import { type Links, Marked, type Token, type TokenizerThis } from "marked";
import { shortReasonOf } from "../reason.ts";
import { LimitError, LimitedLexer } from "./limited-lexer.ts";
import { timeWithin } from "./time-limit.ts";

/** A footnote's definition, which CommonMark and thus `marked` would read as a link's definition. */
export interface FootnoteToken {
  type: "footnote";
  raw: string;
  label: string;
  /** The footnote's text as Markdown. */
  source: string;
  tokens: Token[];
}

/** A reference to a footnote that is defined somewhere in the document. */
export interface FootnoteMark {
  type: "footnoteMark";
  raw: string;
  label: string;
}

/** A footnote continues on indented lines, and before its first blank line on any line that begins no other block. */
const definition =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*((?![ \t])[^\n]*(?:\n(?=\S)(?!\[\^|[-+*>#|`~<]|\d{1,9}[.)])[^\n]+)*(?:\n+(?: {4}|\t)[^\n]*)*)(?:\n|$)/;

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

/** Inline text is read after all blocks, so all definitions are known by now. */
function footnoteMark(this: TokenizerThis, source: string): FootnoteMark | undefined {
  if (!source.startsWith("[^")) return undefined;
  const [raw, label = ""] = /^\[\^([^\]\s]{1,200})\](?!\()/.exec(source) ?? [];
  const { lexer } = this;
  if (raw === undefined || !(lexer instanceof LimitedLexer) || !lexer.footnotes.has(label)) return undefined;
  return { type: "footnoteMark", raw, label };
}

/**
 * Deliberately without `start`, which would let a definition interrupt a paragraph: `marked` would search the rest of the text
 * at every paragraph.
 */
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
  /** The link definitions that were found, for parts of the same document that are lexed separately. */
  readonly links: Links;
}

export interface LexedInTime extends Lexed {
  /** The processor time that it took, in milliseconds; 0 for a short source, which is not measured. */
  readonly milliseconds: number;
}

/** Definitions elsewhere in the document that a part of it may refer to. */
export interface Definitions {
  readonly links?: Links;
  /** By label; only the labels are used. */
  readonly footnotes?: Readonly<Record<string, unknown>>;
}

/** Markdown that cannot be read, or not within the time that its size allows. */
export class UnreadableMarkdown extends Error {
  /** The line, counted from 1, of the first block that was not read. */
  readonly line: number;
  readonly remedy: string;

  constructor(problem: string, { line, remedy, cause }: { line: number; remedy: string; cause?: unknown }) {
    super(problem, { cause });
    this.line = line;
    this.remedy = remedy;
  }
}

/**
 * Lexes CommonMark and GFM with footnotes, without a time limit: only for sources that `lexInTime` has already accepted.
 * @param definitions definitions that are elsewhere in the document
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

/** The longest source, in characters, that needs no time limit, since it is read quickly whatever it contains. */
export const shortSource = 16_384;

/**
 * Returns the limit for a source of this length, in milliseconds of processor time: many times what the slowest of ordinary
 * sources of the same length take.
 */
function timeLimit(length: number): number {
  return Math.min(1_000 + Math.ceil(length / 1_000), 3_000);
}

/**
 * Lexes a source as `lex` does, within a time limit.
 * @param limit in milliseconds of processor time
 * @throws UnreadableMarkdown when the source is nested too deeply or takes too long
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
  return new UnreadableMarkdown(`the Markdown cannot be read (${shortReasonOf(cause)})`, {
    line,
    remedy: "simplify its nesting",
    cause,
  });
}
