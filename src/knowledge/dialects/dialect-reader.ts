import { codeLine } from "./code-lines.ts";
import { fenceOfColons, fenceOfTag, isCodeTagEnd, isColons, withoutEndBeforeTag } from "./code-tags.ts";
import { readOption } from "./container-options.ts";
import { isTerm } from "./definition-lists.ts";
import { fenceLine } from "./fences.ts";
import { firstCharacter } from "./first-character.ts";
import { ItemColumns } from "./item-columns.ts";
import { isItem } from "./list-items.ts";
import { isNote } from "./note-openings.ts";
import { openFence } from "./open-fences.ts";
import { ReaderState } from "./reader-state.ts";
import { TextLines } from "./text-lines.ts";

/**
 * Lines without any character that a mark of a dialect could begin with: text, items and headings at the margin. Most lines are
 * of this form and are passed through unchanged.
 */
const prose = /^(?!import\s|export\s)(?:#{1,6} |[-*] |\d{1,9}[.)] )?[A-Za-z"'(][^[\]{}&\\:*$^%=<`+~]*$/;

/** Reads the lines of a page in order: handles code and formulas itself and passes all other lines to `TextLines`. */
export class DialectReader {
  private readonly open: ReaderState;
  private readonly text: TextLines;
  private readonly lines: readonly string[];
  private readonly isMdx: boolean;
  /** The indentation, in columns, of the current content of MDX components. */
  private base = 0;
  private readonly items = new ItemColumns();

  constructor(lines: readonly string[], isMdx: boolean) {
    this.lines = lines;
    this.isMdx = isMdx;
    this.open = new ReaderState(lines, isMdx);
    this.text = new TextLines(lines, isMdx, this.open);
  }

  /** The slugs that headings define themselves, by the index of the heading's line. */
  get slugs(): ReadonlyMap<number, string> {
    return this.text.slugs;
  }

  /** Returns the line as CommonMark, without marks that only steer a tool; empty if nothing of it is shown. */
  read(source: string, at: number): string {
    const { open } = this;
    if (!this.isMdx && !open.isAnyAt(at)) {
      if (source === "") return this.text.blank(source, at);
      if (prose.test(source) && !this.belongsTogether(source, at)) {
        const sign = source.charAt(0);
        if (!this.text.goesOn(source, sign, this.lines[at - 1] ?? "")) open.isAfterList = isItem(source, sign);
        return source;
      }
    }
    const code = this.isMdx && open.fences.length === 0 ? open.codeComponents.read(source, at) : undefined;
    if (code !== undefined) return code;
    const line = this.inComponent(this.outdented(source));
    if (open.htmlCode.isOpenAt(at) || (open.fences.length === 0 && open.htmlCode.opens(line, at))) return source;
    if (at <= open.endOfEnvironment) return at === open.endOfEnvironment ? "```" : source;
    return this.fence(line, at) ?? this.formulaOrText(line, at);
  }

  /** Whether the reading of a line without marks depends on the line before or after it. */
  private belongsTogether(line: string, at: number): boolean {
    const isTagged = firstCharacter(this.lines[at + 1] ?? "") === "{";
    if (line.startsWith("#")) return isTagged || this.open.isInDirective || isNote(this.lines[at - 1] ?? "");
    return isTagged || isTerm(line, this.text.below(at));
  }

  /** Returns what becomes of a line that opens, closes or is inside a fence; undefined if the line is text. */
  private fence(line: string, at: number): string | undefined {
    const { open } = this;
    const fence = open.fences.at(-1);
    const ticks = fenceLine(line);
    if (ticks !== undefined) {
      const { mark, info } = ticks;
      if (fence !== undefined && info === "" && mark[0] === fence.mark[0] && mark.length >= fence.mark.length) {
        open.fences.pop();
        open.options = undefined;
        return fence.kind === "code" ? line : "";
      }
      if (fence?.kind !== "code" && fence?.kind !== "machine") {
        const opened = openFence(ticks, line, this.lines, at);
        open.fences.push(opened.fence);
        open.options = opened.options;
        return opened.line;
      }
    }
    if (fence?.kind === "machine") return "";
    if ((fence?.mark === "tag" && isCodeTagEnd(line)) || (fence?.mark === "colons" && isColons(line))) {
      open.fences.pop();
      return "```";
    }
    if (open.options !== undefined) {
      const { shown, next } = readOption(open.options, line);
      open.options = next;
      if (shown !== undefined) return shown;
    }
    return fence?.kind === "code" ? codeLine(line, fence) : undefined;
  }

  private formulaOrText(line: string, at: number): string {
    const sign = firstCharacter(line);
    const diagram = sign === ":" ? fenceOfColons(line, this.lines, at) : undefined;
    if (diagram !== undefined) {
      this.open.fences.push({ mark: "colons", kind: "code" });
      return diagram;
    }
    if (sign !== "{") return this.open.formulas.read(line, sign, at) ?? this.text.read(line, at);
    const fence = fenceOfTag(line, this.lines, at);
    if (fence !== undefined) {
      this.open.fences.push({ mark: "tag", kind: "code" });
      return fence;
    }
    return this.open.formulas.read(line, sign, at) ?? this.text.read(withoutEndBeforeTag(line), at);
  }

  /** Removes the indentation that a line has inside notes and tabs. A fence ends with the note that contains it. */
  private outdented(line: string): string {
    const { notes, fences } = this.open;
    const { depth } = notes;
    const rest = notes.outdented(line);
    if (notes.depth < depth) fences.length = 0;
    return rest;
  }

  /** Removes the indentation that a line has inside components. MDX knows no indented code. */
  private inComponent(line: string): string {
    if (!this.isMdx) {
      const { isInComponent, isAfterList, fences } = this.open;
      return isInComponent && !isAfterList && fences.length === 0 ? line.trimStart() : line;
    }
    if (line.trim() === "" || this.open.mdx.isOpen) return line;
    const indent = line.length - line.trimStart().length;
    const isInFence = this.open.fences.length > 0;
    if (!isInFence && (indent < this.base || !this.open.isAfterList)) {
      this.base = indent;
      this.open.isAfterList = isItem(line, firstCharacter(line));
    }
    return this.items.moved(line.slice(Math.min(indent, this.base)), isInFence);
  }
}
