import { kindTitle, titleIn } from "./container-marks.ts";

/** A statement of MDX on a line of its own. */
const statement =
  /^(?:import\s.{0,300}?\sfrom\s+["'][^"']{1,200}["'];?|import\s+["'][^"']{1,200}["'];?|import\s+(?:\w+,\s*)?\{\s*|export\s+(?:const|default|let|function)\b.*[=({;].*)\s*$/;

/** The first line of a tag of a component that ends on a later line. */
const openTag = /^\s*<[A-Z][\w.]{0,60}(?:\s[^<>]{0,500})?$/;
/** The same of HTML, but for tags that hold text themselves. */
const openHtmlTag = /^\s*<(?:a|div|img|video|iframe|source|input|button|section|figure)\s[^<>]{0,500}$/;

/** So many lines may a tag or an expression go on; what goes on longer is none. */
const mostLines = 300;

/** Reads lines that are JavaScript in MDX, or tags over several lines. */
export class MdxLines {
  private readonly isMdx: boolean;
  /** What ends what is open. */
  private end: ((line: string) => boolean) | undefined;
  private isInTag = false;

  constructor(isMdx: boolean) {
    this.isMdx = isMdx;
  }

  /**
   * What is left of a line that belongs to a tag, a statement or an expression; undefined where it does not.
   * @param next the lines after it
   */
  read(line: string, next: (ahead: number) => string | undefined): { readonly title: string } | undefined {
    if (this.end !== undefined) {
      const title = this.isInTag ? titleIn(line) : "";
      if (this.end(line)) this.end = undefined;
      return { title: kindTitle(title) || title };
    }
    if (!/^\s*[<ie{]/.test(line)) return undefined;
    if (openTag.test(line) || openHtmlTag.test(line)) {
      if (!endsSoon(next, isTagEnd)) return undefined;
      this.isInTag = true;
      this.end = isTagEnd;
      return { title: titleIn(line) };
    }
    if (statement.test(line)) {
      this.isInTag = false;
      if (/[{([]\s*$/.test(line)) this.end = (other) => other.trim() === "" || /^[}\])]/.test(other);
      return { title: "" };
    }
    if (this.isMdx && /^\s*\{[^{}]*$/.test(line) && endsSoon(next, isExpressionEnd)) {
      this.isInTag = false;
      this.end = isExpressionEnd;
      return { title: "" };
    }
    return undefined;
  }
}

function isTagEnd(line: string): boolean {
  return /(?:^|[^=])>\s*$/.test(line);
}

function isExpressionEnd(line: string): boolean {
  return /^\s*[)}\]]*\}\s*$/.test(line);
}

function endsSoon(next: (ahead: number) => string | undefined, isEnd: (line: string) => boolean): boolean {
  for (let ahead = 1; ahead <= mostLines; ahead++) {
    const line = next(ahead);
    if (line === undefined || line.trim() === "") return false;
    if (isEnd(line)) return true;
  }
  return false;
}
