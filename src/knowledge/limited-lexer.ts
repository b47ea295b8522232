import { Lexer, type MarkedOptions, type Token, Tokenizer, type Tokens } from "marked";
import { newlines } from "./newlines.ts";
import { isRuler, mayBeUnderlined } from "./underlines.ts";

/** The deepest nesting of lists, block quotes, footnotes and marks of emphasis, in levels. */
const deepest = 64;

/**
 * `marked` fills short rows up to the header's length: the most cells that a table may have beyond its number of characters.
 */
const mostFilled = 20_000;

/** The most texts in the cache of masked texts. */
const mostKnown = 2 * deepest;

/** Markdown that exceeds one of the limits. */
export class LimitError extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

/** Scripts without blanks between words, and Korean, where particles directly follow words. */
const scripts = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}]";
const unspaced = new RegExp(`^${scripts}$`, "u");
/**
 * Code point ranges that contain the letters of these scripts, among others: a cheap test, since most texts have none of them.
 */
const mayBeUnspaced = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;
/** Asterisks between punctuation and a letter of such a script; both are a single UTF-16 unit. */
const closing = new RegExp(`((?<=\\p{P})\\*+)(?=[^\\u{10000}-\\u{10ffff}])${scripts}`, "gu");

/** A tokenizer that counts the nesting of blocks and bounds what hostile Markdown may cost. */
export class LimitedTokenizer extends Tokenizer {
  private depth = 0;
  /** The masked texts that were rewritten, by the original: every mark of a text asks again for the same text. */
  private readonly known = new Map<string, string>();

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.within(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.within(() => super.list(source));
  }

  override table(source: string): Tokens.Table | undefined {
    const headerEnd = source.indexOf("\n");
    // This is called for every block, and few blocks are tables.
    if (headerEnd === -1 || !isRuler(source, headerEnd + 1)) return undefined;
    if (isMostlyFilled(source, headerEnd)) {
      throw new LimitError("the table's rows are far shorter than its header", "divide the table into several");
    }
    return super.table(source);
  }

  /**
   * Returns undefined if no line of the paragraph can underline a heading: the rule of `marked` would scan the whole paragraph.
   */
  override lheading(source: string): Tokens.Heading | undefined {
    return mayBeUnderlined(source) ? super.lheading(source) : undefined;
  }

  /**
   * Calls a function that reads inline text, with this tokenizer's rules for emphasis only if the text may contain any: as soon
   * as a tokenizer has rules of its own, `marked` masks every text, which takes longer than reading most of them.
   */
  reading(text: string, read: () => void): void {
    const { emStrong, del } = this;
    const isEmphasized = /[*_~]/.test(text);
    this.emStrong = isEmphasized ? this.ownEmStrong : super.emStrong;
    this.del = isEmphasized ? this.ownDel : super.del;
    read();
    this.emStrong = emStrong;
    this.del = del;
  }

  /**
   * A single tilde strikes out only next to a word, not within one: `9~18, 20~22` are ranges, where GitHub would strike out.
   */
  private ownDel(source: string, masked: string, before = ""): Tokens.Del | undefined {
    const found = super.del(source, masked, before);
    if (found === undefined || found.raw.startsWith("~~")) return found;
    const isWithin = /[\p{L}\p{N}]/u.test(before) || /^[\p{L}\p{N}]/u.test(source.slice(found.raw.length));
    return isWithin ? undefined : found;
  }

  /** In scripts without blanks between words, asterisks also open and close next to punctuation: `**注意：**请`. */
  private ownEmStrong(source: string, masked: string, before = ""): Tokens.Em | Tokens.Strong | undefined {
    // This is called for every token of a text.
    if (source[0] !== "*" && source[0] !== "_") return undefined;
    const opensBesideSign = unspaced.test(before) && /^\*+\p{P}/u.test(source);
    return super.emStrong(source, this.closable(masked), opensBesideSign ? "" : before);
  }

  private closable(masked: string): string {
    if (!mayBeUnspaced.test(masked)) return masked;
    const known = this.known.get(masked);
    if (known !== undefined) return known;
    const closable = masked.replace(closing, "$1,");
    if (this.known.size > mostKnown) this.known.clear();
    this.known.set(masked, closable);
    return closable;
  }

  /**
   * Counts one more level of nesting while the function runs.
   * @throws LimitError when the nesting is too deep
   */
  within<T>(read: () => T): T {
    if (++this.depth > deepest) throw tooDeep("lists and quotes");
    const result = read();
    this.depth--;
    return result;
  }
}

/**
 * Characters with which inline marks of CommonMark, GFM or this project begin. Half of all texts contain none, and this test is
 * many times faster than letting `marked` try each of its rules.
 */
const mayHoldMarks = /[\\<[`*_~@]|:\/\/|www\.|&#| {2}\n/;

/** Lexes Markdown and knows at which line it is. Must not be used again after it threw an error or was interrupted. */
export class LimitedLexer extends Lexer {
  readonly limitedTokenizer: LimitedTokenizer;
  /** The labels of all footnotes that are defined. */
  readonly footnotes = new Set<string>();
  private depth = 0;
  /** The array that receives the tokens of the inline text being read; undefined while blocks are being read. */
  private target: readonly Token[] | undefined;

  constructor(options: MarkedOptions) {
    const tokenizer = new LimitedTokenizer(options);
    super({ ...options, tokenizer });
    this.limitedTokenizer = tokenizer;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.depth === 0) this.target = tokens;
    if (++this.depth > deepest) throw tooDeep("marks");
    if (source === "" || tokens.length > 0 || this.state.inRawBlock || mayHoldMarks.test(source)) {
      this.limitedTokenizer.reading(source, () => super.inlineTokens(source, tokens));
    } else {
      tokens.push({ type: "text", raw: source, text: source, escaped: false });
    }
    this.depth--;
    return tokens;
  }

  /** The line, counted from 1, of the block that is being read. */
  get line(): number {
    const found = this.target && lineOf(this.target, this.tokens, 1);
    return found ?? 1 + linesIn(this.tokens);
  }
}

function tooDeep(what: string): LimitError {
  return new LimitError(`${what} are nested more than ${deepest} levels deep`, "simplify the nesting");
}

/** Whether filling up short rows would make the table that begins here much larger than its source. */
function isMostlyFilled(source: string, headerEnd: number): boolean {
  const pipes = source.slice(0, headerEnd).split("|").length;
  if (pipes < 32) return false;
  const blank = source.indexOf("\n\n", headerEnd);
  const table = blank === -1 ? source : source.slice(0, blank);
  return newlines(table) * pipes > table.length + mostFilled;
}

/** Returns the line of the text whose tokens are `target`, searched among tokens and inside them. */
function lineOf(target: readonly Token[], tokens: readonly Token[], firstLine: number): number | undefined {
  let line = firstLine;
  for (const token of tokens) {
    const found = lineIn(target, token, line);
    if (found !== undefined) return found;
    line += newlines(token.raw);
  }
  return undefined;
}

function lineIn(target: readonly Token[], token: Token, line: number): number | undefined {
  if ("tokens" in token && token.tokens === target) return line;
  if (token.type === "list") return lineOf(target, (token as Tokens.List).items, line);
  if (token.type === "table") return rowLine(target, token as Tokens.Table, line);
  return "tokens" in token && token.tokens !== undefined ? lineOf(target, token.tokens, line) : undefined;
}

function rowLine(target: readonly Token[], { header, rows }: Tokens.Table, line: number): number | undefined {
  const isHere = ({ tokens }: Tokens.TableCell): boolean => tokens === target;
  if (header.some(isHere)) return line;
  const row = rows.findIndex((cells) => cells.some(isHere));
  return row === -1 ? undefined : line + 2 + row;
}

function linesIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { raw }) => sum + newlines(raw), 0);
}
