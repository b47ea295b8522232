import { Lexer, type MarkedOptions, type Token, Tokenizer, type Tokens } from "marked";
import { newlines } from "./newlines.ts";
import { isRuler, mayBeUnderlined } from "./underlines.ts";

/** Lists, quotes, footnotes and marks of emphasis may stand in one another so many levels deep. */
const deepest = 64;

/** A table may have so many cells more than characters, since a short row is filled up to the length of the header. */
const mostFilled = 20_000;

/** Texts. */
const mostKnown = 2 * deepest;

/** What is wrong with Markdown that cannot be read within the limits. */
export class LimitError extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

/** Scripts without blanks between words, and Korean, whose particles stand behind words without one. */
const scripts = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}]";
const unspaced = new RegExp(`^${scripts}$`, "u");
/** Where letters of such scripts stand, with others: most texts hold none, and this tells so many times faster. */
const mayBeUnspaced = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;
/** Marks between a sign and a letter of such a script, each of one UTF-16 unit. */
const closing = new RegExp(`((?<=\\p{P})\\*+)(?=[^\\u{10000}-\\u{10ffff}])${scripts}`, "gu");

/** Counts the blocks around the one that is being read. */
export class LimitedTokenizer extends Tokenizer {
  private depth = 0;
  /** The texts that were looked at, since each of their marks asks anew, and in between those in it ask. */
  private readonly known = new Map<string, string>();

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.within(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.within(() => super.list(source));
  }

  override table(source: string): Tokens.Table | undefined {
    const headerEnd = source.indexOf("\n");
    // Every block is asked, and hardly any is a table.
    if (headerEnd === -1 || !isRuler(source, headerEnd + 1)) return undefined;
    if (isMostlyFilled(source, headerEnd)) {
      throw new LimitError("the table's rows are far shorter than its header", "divide the table into several");
    }
    return super.table(source);
  }

  /** `marked` goes through each paragraph letter by letter for what would make a heading of it. */
  override lheading(source: string): Tokens.Heading | undefined {
    return mayBeUnderlined(source) ? super.lheading(source) : undefined;
  }

  /**
   * Calls a function that reads a text, by the rules for emphasis that are not those of `marked` where the text may hold
   * some: for a tokenizer with rules of its own `marked` masks each text, which takes longer than to read most of them.
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

  /** One tilde is a mark beside a word, and none within one: `9~18, 20~22` are ranges, where GitHub would strike out. */
  private ownDel(source: string, masked: string, before = ""): Tokens.Del | undefined {
    const found = super.del(source, masked, before);
    if (found === undefined || found.raw.startsWith("~~")) return found;
    const isWithin = /[\p{L}\p{N}]/u.test(before) || /^[\p{L}\p{N}]/u.test(source.slice(found.raw.length));
    return isWithin ? undefined : found;
  }

  /** In scripts that put no blanks between words, marks open and close beside signs, too: `**注意：**请`. */
  private ownEmStrong(source: string, masked: string, before = ""): Tokens.Em | Tokens.Strong | undefined {
    // Asked at every token of a text.
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

  /** @throws LimitError when it is called in itself too often */
  within<T>(read: () => T): T {
    if (++this.depth > deepest) throw tooDeep("lists and quotes");
    const result = read();
    this.depth--;
    return result;
  }
}

/**
 * What some mark of CommonMark, GFM or ours in a line is made of. Half of all texts hold none, and to have `marked` look
 * for each mark in them takes many times longer than to see that.
 */
const mayHoldMarks = /[\\<[`*_~@]|:\/\/|www\.|&#| {2}\n/;

/** Reads Markdown and knows where it is. Once it has thrown an error or was ended it is of no more use. */
export class LimitedLexer extends Lexer {
  readonly limitedTokenizer: LimitedTokenizer;
  /** The labels of the footnotes that are defined. */
  readonly footnotes = new Set<string>();
  private depth = 0;
  /** What the text that is being read becomes; absent while the blocks are being told apart. */
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

/** Whether the table that begins here would be filled up with empty cells beyond what its own size is. */
function isMostlyFilled(source: string, headerEnd: number): boolean {
  const pipes = source.slice(0, headerEnd).split("|").length;
  if (pipes < 32) return false;
  const blank = source.indexOf("\n\n", headerEnd);
  const table = blank === -1 ? source : source.slice(0, blank);
  return newlines(table) * pipes > table.length + mostFilled;
}

/** Where among tokens the text stands that becomes `target`. */
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
