import { codeGroup, labelOfCode } from "./code-marks.ts";
import { codeAcross } from "./code-spans.ts";
import { oneLineComponent, openingOf, withoutScriptAttributes, withPlainTitles } from "./container-marks.ts";
import { optionsOf, titleInOptions } from "./container-options.ts";
import { isDefinition, isTerm } from "./definition-lists.ts";
import { fenceLine } from "./fences.ts";
import { firstCharacter } from "./first-character.ts";
import { isHeading, isUnderline, slugBelow, tabOf, withoutSlug } from "./headings.ts";
import { emptyHeader, isHeadlessTable } from "./headless-tables.ts";
import { endOfEnvironments } from "./latex-environments.ts";
import { isItem, opensItem } from "./list-items.ts";
import { isNote } from "./note-openings.ts";
import type { ReaderState } from "./reader-state.ts";
import { titleLine } from "./title-line.ts";
import { isContents, isContentsTitle, isToolLine } from "./tool-lines.ts";
import { withoutInlineMarks } from "./without-inline-marks.ts";

/** An HTML tag on a line of its own; in MDX, the lines between such tags are Markdown. */
const htmlAlone =
  /^\s*<\/?(?:(?:article|aside|center|div|figure|footer|header|main|p|section|span)(?:\s[^<>\n]{0,300})?)?>\s*$/;

/** Reads lines of text, and removes or rewrites the marks that only steer a tool. */
export class TextLines {
  readonly slugs = new Map<number, string>();
  private readonly lines: readonly string[];
  private readonly isMdx: boolean;
  private readonly open: ReaderState;

  constructor(lines: readonly string[], isMdx: boolean, open: ReaderState) {
    this.lines = lines;
    this.isMdx = isMdx;
    this.open = open;
  }

  read(source: string, at: number): string {
    const { open } = this;
    const sign = firstCharacter(source);
    const titled = sign === "<" ? withPlainTitles(source) : source;
    const line = titled.includes("={") && titled.includes(">") ? withoutScriptAttributes(titled) : titled;
    const group = sign === "<" ? codeGroup.exec(line) : null;
    if (group !== null) {
      open.isInCodeGroup = group[1] === "";
      return this.blank("", at);
    }
    const script = open.mdx.read(line, at);
    if (this.isMdx && sign === "<" && htmlAlone.test(line)) return "";
    const component = sign === "<" ? oneLineComponent(line, this.isMdx) : undefined;
    if (component !== undefined) return this.withoutMarks(component, at);
    if (script?.description !== undefined) return withoutInlineMarks(script.description, this.isMdx);
    if (script !== undefined) return open.isInHtml ? script.title : titleLine("", script.title);
    if (sign === "") return this.blank(line, at);
    if (sign === "<" && /^ {0,3}<\/?[a-z]/i.test(line) && openingOf(line) === undefined) open.isInHtml = true;
    if (open.fences.at(-1)?.isGlossary === true) {
      const note = sign === ":" ? openingOf(line) : undefined;
      if (note !== undefined) return titleLine("", note.title);
      const words = withoutInlineMarks(line.replace(/^ {1,4}/, ""));
      return /^\S/.test(line) ? titleLine("", words) : words;
    }
    const alert = open.alerts.read(line, sign, open.isAfterList, this.lines[at + 1] ?? "");
    if (alert !== undefined) return withoutInlineMarks(alert, this.isMdx);
    const note = open.notes.opened(line, sign, open.isAfterList, this.below(at));
    if (note !== undefined) return note;
    if (this.isCodeByIndentation(line, sign, this.lines[at - 1] ?? "")) return line;
    const opening = openingOf(line);
    if (opening !== undefined) {
      if (sign === ":" && /^\s*::(?!:)/.test(line)) open.isInDirective = /^\s*::[a-z]/.test(line);
      if (sign === "=") open.isInPanel = true;
      if (sign === "<") open.isInComponent = true;
      if (sign === ":" && /^\s*:{3,}\s*tabs\b/.test(line)) open.isInTabs = true;
      open.options = optionsOf(line, this.lines, at);
      if (isNote(line) && isHeading(this.lines[at + 1] ?? "")) return "";
      const words = opening.title || titleInOptions(line, this.lines, at) || this.labelBelow(at);
      // A title at the margin would end the list item, and the indented text below it would become code.
      const title = titleLine(open.isAfterList ? (/^\s*/.exec(line)?.[0] ?? "") : "", words);
      return open.isInHtml ? title.replaceAll("*", "") : title;
    }
    const tab = sign === "=" && open.isInTabs ? /^\s*==\s+(\S[^\n]{0,100})$/.exec(line)?.[1] : undefined;
    if (tab !== undefined) return titleLine("", tab);
    if (this.endsPanel(line, sign) || (sign === "#" && open.isInDirective && /^\s*#[a-z][\w-]{0,60}\s*$/.test(line)))
      return "";
    if (isToolLine(line, sign, this.lines[at - 1] ?? "", this.lines[at + 1] ?? "")) return "";
    if ((sign === "*" || sign === "_") && isContentsTitle(line) && isContents(this.below(at))) return "";
    return sign === "#" && isHeading(line) ? this.heading(line, at) : this.withoutMarks(line, at);
  }

  blank(line: string, at: number): string {
    const { isInHtml } = this.open;
    this.open.alerts.end();
    this.open.isInHtml = false;
    this.open.isInComponent = false;
    const next = this.lines[at + 1] ?? "";
    switch (firstCharacter(next)) {
      case "\\": {
        const end = endOfEnvironments(this.lines, at);
        if (end === undefined) return line;
        this.open.endOfEnvironment = end;
        return "```math";
      }
      case "`":
      case "~": {
        const label = this.labelBelow(at);
        // Directly below a sentence the label would join that paragraph; below HTML, label and code would both join the HTML
        // block.
        const isApart = !isInHtml && /^\s*(?:$|:{2}|<|`{3}|~{3})/.test(this.lines[at - 1] ?? "");
        return label !== "" && isApart ? titleLine(fenceLine(next)?.before ?? "", label) : line;
      }
      case "|":
        return isHeadlessTable(this.lines, at) ? emptyHeader(next) : line;
      default:
        return line;
    }
  }

  /** Returns the next line, or the one after it if the next is blank. */
  below(at: number): string {
    const after = this.lines[at + 1] ?? "";
    return firstCharacter(after) === "" ? (this.lines[at + 2] ?? "") : after;
  }

  /** Returns the label of the code block that begins on the next line; empty if none begins there. */
  private labelBelow(at: number): string {
    const fence = fenceLine(this.lines[at + 1] ?? "");
    return fence === undefined ? "" : labelOfCode(fence.info, this.open.isInCodeGroup);
  }

  private endsPanel(line: string, sign: string): boolean {
    if (sign !== "=" || !this.open.isInPanel || !/^\s*===\s*$/.test(line)) return false;
    this.open.isInPanel = false;
    return true;
  }

  /** Whether a line is indented code. For a line at the margin it also notes whether a list item begins there. */
  private isCodeByIndentation(line: string, sign: string, before: string): boolean {
    const { open } = this;
    // An indented line within an item does not end the list; in MDX components, an indented line may be outside of any list.
    const isInItem = !this.isMdx && open.isAfterList && line.startsWith("  ");
    if (!isInItem && /^ {0,3}\S/.test(line) && !this.goesOn(line, sign, before))
      open.isAfterList = opensItem(line, sign);
    return /^(?: {4}|\t)/.test(line) && !open.isAfterList && !open.isInHtml && !/^\s*(?:<\/?[A-Z]|\{\{[<%])/.test(line);
  }

  /** Whether an unindented line continues the text of a list item (a lazy continuation). */
  goesOn(line: string, sign: string, before: string): boolean {
    return (
      this.open.isAfterList &&
      sign !== "" &&
      !"#<>|:`~=!?".includes(sign) &&
      before.trim() !== "" &&
      !isItem(line, sign)
    );
  }

  private heading(line: string, at: number): string {
    const tab = tabOf(line);
    if (tab !== undefined) return titleLine("", tab);
    const { heading, slug = slugBelow(this.lines[at + 1] ?? "") } = withoutSlug(line);
    if (slug !== undefined) this.slugs.set(at, slug);
    // A heading right after the opening of a note is the note's title. As a heading it would also hold what follows the note.
    if (isNote(this.lines[at - 1] ?? "")) return titleLine("", heading.replace(/^\s*#+\s+/, ""));
    const words = this.withoutMarks(heading, at);
    // A template's value as the whole heading has no words. At level 1 it is the page's title.
    return words !== line && /^ {0,3}#{2,6}\s+…\s*$/.test(words) ? "" : words;
  }

  private withoutMarks(line: string, at: number): string {
    const before = this.lines[at - 1] ?? "";
    const after = this.lines[at + 1] ?? "";
    if (isValueAlone(line, this.isMdx) && isApart(before) && isApart(after)) return "";
    if (isUnderline(after) && line.includes("{")) {
      const { slug } = withoutSlug(line);
      if (slug !== undefined) this.slugs.set(at, slug);
    }
    if (isDefinition(line, before.trim() === "" ? (this.lines[at - 2] ?? "") : before)) {
      this.open.notes.openDefinition();
      // All marks are removed at once: otherwise each would open a definition inside a definition.
      return this.read(line.replace(/^(?: {0,3}:\s+)+/, ""), at);
    }
    const item = pastedBullet.exec(line);
    if (item !== null) return this.withoutMarks(`${item[1]}- ${line.slice(item[0].length)}`, at);
    const shown = isBreakAtEnd(line, after) ? line.slice(0, -1) : line;
    const [head, tail] = codeAcross(before, shown, after);
    const words = shown.slice(0, head) + withoutInlineMarks(shown.slice(head, tail), this.isMdx) + shown.slice(tail);
    if (isTerm(line, this.below(at))) return titleLine("", words);
    const [, name, value = ""] = (firstCharacter(line) === ":" ? namedField.exec(words) : null) ?? [];
    if (name !== undefined) return `**${name}:** ${value}${namedField.test(after) ? "  " : ""}`;
    return isField(line) && isField(after) && withoutInlineMarks(after) !== "" ? `${words.trimEnd()}  ` : words;
  }
}

/** A bullet character, which editors leave when list items are pasted from a document. */
const pastedBullet = /^([ \t]*)[•‣●▪◦○■]\s+(?=\S)/;

/** Whether a line is a name and its value, as at the top of many pages. Each such line is kept on a line of its own. */
function isField(line: string): boolean {
  return (
    line.includes(":") &&
    /^(?:\*\*|__)?(?:[A-Z][\w-]{0,30}(?: [\w-]{1,30}){0,2}(?:\*\*|__)?:(?:\*\*|__)?|[a-z][\w-]{0,40}::) \S[^\n]{0,200}$/.test(
      line,
    )
  );
}

/** A field of a field list in MyST and reStructuredText. A single lower-case word may be an emoji or a tool's own field. */
const namedField = /^ {0,3}:([A-Z][\w /-]{0,40}|\w{1,20} [\w ]{1,40}):[ \t]+(\S[^\n]*)$/;

/** Whether a line beside another ends its paragraph: because it is blank, or a tag. */
function isApart(line: string): boolean {
  return /^\s*(?:\{%[^\n]{0,300}%\}\s*)?$/.test(line);
}

/** Whether a line holds only placeholders that a tool replaces, for example by a table of contents. */
function isValueAlone(line: string, isMdx: boolean): boolean {
  if (!line.includes("{")) return false;
  if (/^\s*(?:\{\{-?(?:[^{}\n]|\{[^{}\n]{0,100}\}){1,200}\}\}\s*)+$/.test(line)) return true;
  return (
    isMdx &&
    /^\s*\{[^{}\n"'`]{0,30}(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,500}\}\s*$/.test(line) &&
    !/^\s*\{\s*["'`]/.test(line)
  );
}

/** Whether a backslash for a line break stands at the end of a block, where it has no effect: editors leave it there. */
function isBreakAtEnd(line: string, after: string): boolean {
  return line.endsWith("\\") && /[.!?:;,)"'”]\\$/.test(line) && /^\s*(?:$|[-*+]\s|\d{1,9}[.)]\s)/.test(after);
}
