import { kindTitle, titleIn } from "./container-titles.ts";
import { firstSign } from "./first-sign.ts";

/** A statement of MDX on a line of its own. */
const statement =
  /^(?:import\s.{0,300}?\sfrom\s+["'][^"']{1,200}["'];?|import\s+["'][^"']{1,200}["'];?|import\s+(?:\w+,\s*)?\{\s*)\s*$|^export\s+(?:const|default|let|function)\b[^\n]*[=({;]/;

/** The first line of a tag of a component that ends on a later line. */
const openTag = /^\s*<[A-Z][\w.]{0,60}(?:\s[^<>]{0,500})?$/;
/** The same of HTML, but for tags that hold text themselves. */
const openHtmlTag = /^\s*<(?:a|div|img|video|iframe|source|input|button|section|figure)\s[^<>]{0,500}$/;

/** Reads lines that are JavaScript in MDX, or tags over several lines. */
export class MdxLines {
  private readonly lines: readonly string[];
  private readonly isMdx: boolean;
  /** Up to which line none of these ends was found, so that no line is looked at for each that opens something. */
  private readonly searched = new Map<(line: string) => boolean, number>();
  /** What ends what is open. */
  private end: ((line: string) => boolean) | undefined;
  private isInTag = false;

  constructor(lines: readonly string[], isMdx: boolean) {
    this.lines = lines;
    this.isMdx = isMdx;
  }

  /** Whether the next line belongs to what an earlier one opened. */
  get isOpen(): boolean {
    return this.end !== undefined;
  }

  /**
   * What is left of a line that belongs to a tag, a statement or an expression; undefined where it does not.
   * @param at its index
   */
  read(line: string, at: number): { readonly title: string } | undefined {
    if (this.end !== undefined) {
      const title = this.isInTag ? titleIn(line) : "";
      if (this.end(line)) this.end = undefined;
      return { title: kindTitle(title) || title };
    }
    const sign = firstSign(line);
    if (sign !== "<" && sign !== "i" && sign !== "e" && sign !== "{") return undefined;
    if (openTag.test(line) || openHtmlTag.test(line)) {
      if (!this.ends(at, isTagEnd)) return undefined;
      this.isInTag = true;
      this.end = isTagEnd;
      return { title: titleIn(line) };
    }
    if (statement.test(line)) {
      this.isInTag = false;
      if (/[{([]\s*$/.test(line))
        this.end = this.isMdx && this.ends(at, isScriptEnd) ? isScriptEnd : isScriptEndOrBlank;
      if (/^[^`]*`[^`]*$/.test(line) && this.ends(at, isTemplateEnd)) this.end = isTemplateEnd;
      return { title: "" };
    }
    if (this.isMdx && /^\s*\{[^{}]*$/.test(line) && this.ends(at, isExpressionEnd)) {
      this.isInTag = false;
      this.end = isExpressionEnd;
      return { title: "" };
    }
    return undefined;
  }

  /** Whether what a line opens ends on a later one; a tag of components may hold blank lines. */
  private ends(opening: number, isEnd: (line: string) => boolean): boolean {
    if (opening < (this.searched.get(isEnd) ?? 0)) return false;
    for (let at = opening + 1; at < this.lines.length; at++) {
      const line = this.lines[at] ?? "";
      if (isEnd(line)) return true;
      if (line.trim() === "" && !this.isMdx) {
        this.searched.set(isEnd, at);
        return false;
      }
    }
    this.searched.set(isEnd, this.lines.length);
    return false;
  }
}

function isTagEnd(line: string): boolean {
  return /(?:^|[^=])>\s*$/.test(line);
}

function isExpressionEnd(line: string): boolean {
  return /^\s*[)}\]]*\}\s*$/.test(line);
}

function isScriptEnd(line: string): boolean {
  return /^[}\])]/.test(line);
}

function isScriptEndOrBlank(line: string): boolean {
  return line.trim() === "" || isScriptEnd(line);
}

function isTemplateEnd(line: string): boolean {
  return /`[\s;)]*$/.test(line);
}
