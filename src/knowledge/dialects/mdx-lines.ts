import { kindTitle, titleIn } from "./container-titles.ts";
import { firstCharacter } from "./first-character.ts";

/** An MDX `import` or `export` statement on a line of its own. */
const statement =
  /^(?:import\s.{0,300}?\sfrom\s+["'][^"']{1,200}["'];?|import\s+["'][^"']{1,200}["'];?|import\s+(?:\w+,\s*)?\{)\s*$|^export\s+(?:const|default|let|function)\b[^\n]*[=({;]/;

/** The first line of a component's tag that is closed on a later line. */
const openTag = /^\s*<[A-Z][\w.]{0,60}(?:\s[^<>]{0,500})?$/;
/** The first line of an HTML tag that is closed on a later line; tags of elements that hold text themselves are not listed. */
const openHtmlTag = /^\s*<(?:a|div|img|video|iframe|source|input|button|section|figure)\s[^<>]{0,500}$/;

/** Reads JavaScript in MDX, and tags that span several lines. */
export class MdxLines {
  private readonly lines: readonly string[];
  private readonly isMdx: boolean;
  /** For each kind of end: the index up to which an earlier search found none, so that no line is searched twice. */
  private readonly searched = new Map<(line: string) => boolean, number>();
  /** The test for the end of the open tag, statement or expression; undefined if none is open. */
  private end: ((line: string) => boolean) | undefined;
  private isInTag = false;

  constructor(lines: readonly string[], isMdx: boolean) {
    this.lines = lines;
    this.isMdx = isMdx;
  }

  /** Whether the next line belongs to a tag, statement or expression that an earlier line opened. */
  get isOpen(): boolean {
    return this.end !== undefined;
  }

  /**
   * Returns the title and the description that a line of a tag, statement or expression gives; undefined if the line belongs to
   * none.
   * @param at the line's index
   */
  read(line: string, at: number): { readonly title: string; readonly description?: string } | undefined {
    if (this.end !== undefined) {
      const title = this.isInTag ? titleIn(line) : "";
      const description = this.isInTag ? descriptionIn(line) : "";
      if (this.end(line)) this.end = undefined;
      if (title === "" && description !== "") return { title, description };
      return { title: kindTitle(title) || title };
    }
    const sign = firstCharacter(line);
    if (sign !== "<" && sign !== "i" && sign !== "e" && sign !== "{") return undefined;
    if (openTag.test(line) || openHtmlTag.test(line)) {
      if (!this.ends(at, isTagEnd)) return undefined;
      this.isInTag = true;
      this.end = isTagEnd;
      return { title: titleIn(line) };
    }
    if (statement.test(line) && this.mayBegin(at)) {
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

  /** Whether a statement may begin here. Directly below text or a tag, a line that looks like one is text or code. */
  private mayBegin(at: number): boolean {
    const before = (this.lines[at - 1] ?? "").trim();
    return this.isMdx || before === "" || /^(?:import|export)\s|["';)}\]]$/.test(before);
  }

  /** Whether an end is found on a later line. In MDX there may be blank lines before the end, elsewhere not. */
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

/** Returns the description of a card that a line of its tag gives; empty if it gives none. */
function descriptionIn(line: string): string {
  if (!line.includes("description")) return "";
  return (
    /^\s*description=\{?(?:"([^"\n]{1,500})"|'([^'\n]{1,500})')\}?\s*(?:\/?>\s*)?$/
      .exec(line)
      ?.slice(1)
      .find(Boolean) ?? ""
  );
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
