import { decode } from "../html-text.ts";
import { codeGroup, labelOfCode, withoutCodeMarks } from "./code-marks.ts";
import { codeAcross } from "./code-spans.ts";
import { kindTitle, oneLineComponent, openingOf, withPlainTitles } from "./container-marks.ts";
import { isDefinition, isTerm } from "./definition-lists.ts";
import { type FenceLine, fenceLine } from "./fences.ts";
import { withoutHidden } from "./hidden-lines.ts";
import { joinTags } from "./join-tags.ts";
import { endOfBrackets, endOfEnvironments } from "./latex-environments.ts";
import { MdxLines } from "./mdx-lines.ts";
import { withoutReadmeBlocks } from "./readme-blocks.ts";
import { withoutInlineMarks } from "./without-inline-marks.ts";

export interface CommonMarkdown {
  /** As many lines as before, each with the words that it had. */
  readonly body: string;
  /** The slugs that headings give themselves, by the index of the heading's line. */
  readonly slugs: ReadonlyMap<number, string>;
}

/**
 * Takes the marks of other tools' dialects out of Markdown: what they mark stays, what only steers the tool goes. What
 * it costs grows with the length of the text.
 * @param isMdx whether braces hold expressions, and indentation is no code
 */
export function toCommonMarkdown(body: string, isMdx = false): CommonMarkdown {
  const split = body.split("\n");
  const written = body.includes("[block:") ? withoutReadmeBlocks(split) : split;
  const lines = mayHideOrJoin.test(body) ? joinTags(withoutHidden(written)) : written;
  const reader = new DialectReader(lines, isMdx);
  const read = lines.map((line, at) => reader.read(line, at));
  return { body: read.join("\n"), slugs: reader.slugs };
}

/** What hides lines, and tags that may go on over several, begin with one of these; most files hold none. */
const mayHideOrJoin = /\{[%{/:#]|%%|8<-/;

/** Most lines: text at the margin without a sign that any mark of a dialect is made of. */
const prose = /^(?!import\s|export\s)[A-Za-z"'(][^[\]{}&\\:*$^%=<`+]*$/;

/** MyST's directives that hold text; what is in the others is code, or steers the tool. */
const textDirectives =
  /^(?:note|tip|hint|important|warning|caution|danger|error|attention|admonition|seealso|todo|dropdown|toggle|prf:[a-z]{1,20}|tab-set|tab-item|card|grid|grid-item|grid-item-card|details|tabs|tab|group-tab|(?:py|c|cpp|js|rst|rust):[a-z]{1,20}|epigraph|versionadded|versionchanged|deprecated|glossary|sidebar|margin|list-table|div|exercise|solution)$/;
const machineDirectives = /^(?:toctree|tableofcontents|contents|include|image|figure|raw|bibliography|only|index)$/;
/** Fences whose text is a query, of which a reader sees the result alone. */
const queries = /^(?:dataview|dataviewjs|tasks|query|button|tracker|leaflet)\b/;

/** A fence that is not closed yet. */
interface Fence {
  readonly mark: string;
  readonly kind: "code" | "text" | "machine";
  readonly isGlossary?: boolean;
  /** Whether what stands in it is shown as a terminal, whose colours are tags of HTML. */
  readonly isTerminal?: boolean;
  /** Whether lines that begin with a number sign are there to be compiled alone. */
  readonly isRust?: boolean;
}

/** The options of what was opened on the line before, in MyST and in Python-Markdown. */
const mystOption = /^\s*:[\w-]+:/;
const pythonOption = /^ {4}[\w-]{1,40}: /;
/** MkDocs: how documentation is to be made from code. */
const indented = /^ {4}/;
/** MyST: options may stand between lines of dashes. */
const anyOption = /(?:)/;

const formulaStart = /^\s*\$\$\s*$/;
/** MyST: a formula may be named at its end. */
const formulaEnd = /^\s*\$\$(?:\s*\([\w:.-]{1,100}\))?\s*$/;

/** So many lines may code have that stands between tags. */
const longestCode = 200;

/** Hugo's and Jekyll's tags around code: `highlight`, `code`, and a tab that names a language. */
const codeTag =
  /^(\s*)\{(?:%-?|\{[<%])\s*(?:highlight\s+|tab\b[^{}\n]{0,200}\blang=["']?|code(?:-toggle|-?block)?\b(?:[^{}\n]{0,200}\blang=["']?)?)([\w+#-]{0,40})[^{}\n]{0,200}(?:-?%|[>%]\})\}\s*$/;
/** Hugo: an end before the next beginning. */
const endBeforeTag = /^\s*\{\{[<%]\s*\/\s*[\w/-]{1,60}\s*[>%]\}\}[ \t]*(?=\{\{)/;
const codeTagEnd =
  /^\s*\{(?:%-?|\{[<%])\s*(?:\/\s*(?:highlight|tab|code(?:-toggle|-?block)?)|endhighlight)\s*(?:-?%|[>%]\})\}\s*$/;

class DialectReader {
  readonly slugs = new Map<number, string>();
  private readonly fences: Fence[] = [];
  /** The columns at which the text of the MkDocs notes and tabs begins that are open. */
  private readonly columns: number[] = [];
  /** How many levels of quotes are notes. */
  private alerts = 0;
  /** What stands before the marks of the first of them, where it is in an item. */
  private alertIndent = "";
  /** What the lines are like that are options of what was opened. */
  private option: RegExp | undefined;
  /** Whether lines are between $$ and $$. */
  private isInFormula = false;
  /** The index of the line that closes the formula in brackets in which lines are. */
  private endOfFormula = -1;
  private isAfterList = false;
  private isInCodeGroup = false;
  /** Whether lines are in a block of HTML, where there is no code by indentation. */
  private isInHtml = false;
  /** The index of the line that ends the `<pre>` in which lines are. */
  private endOfCode = -1;
  /** The index of the blank line below the environments of LaTeX in which lines are. */
  private endOfEnvironment = -1;
  private readonly lines: readonly string[];
  private readonly isMdx: boolean;
  private readonly mdx: MdxLines;
  /** The column at which the text begins that stands in components of MDX. */
  private base = 0;

  constructor(lines: readonly string[], isMdx: boolean) {
    this.lines = lines;
    this.isMdx = isMdx;
    this.mdx = new MdxLines(lines, isMdx);
  }

  read(source: string, at: number): string {
    if (!this.isInAny(at)) {
      if (source === "") return this.blank(source, at);
      if (prose.test(source) && !isTerm(source, this.textBehind(at))) {
        this.isAfterList = false;
        return source;
      }
    }
    const line = this.isMdx ? this.inComponent(this.outdented(source)) : this.outdented(source);
    if (this.isCodeInHtml(line, at)) return source;
    if (at <= this.endOfEnvironment) return at === this.endOfEnvironment ? "```" : source;
    const fence = this.fences.at(-1);
    const ticks = fenceLine(line);
    if (ticks !== undefined) {
      const { mark, info } = ticks;
      if (fence !== undefined && info === "" && mark[0] === fence.mark[0] && mark.length >= fence.mark.length) {
        this.fences.pop();
        this.option = undefined;
        return fence.kind === "code" ? line : "";
      }
      if (fence?.kind !== "code" && fence?.kind !== "machine") return this.opened(line, ticks, at);
    }
    if (fence?.kind === "machine") return "";
    if (fence?.mark === "tag" && codeTagEnd.test(line)) {
      this.fences.pop();
      return "```";
    }
    if (this.option !== undefined && /^\s*---\s*$/.test(line)) {
      this.option = this.option === anyOption ? undefined : anyOption;
      return "";
    }
    if (this.option?.test(line)) return "";
    this.option = undefined;
    if (fence?.kind === "code") {
      if (isIncludeAlone(line) || (fence.isRust === true && /^\s*#(?: |$)/.test(line))) return "";
      return fence.isTerminal === true ? withoutColours(line) : withoutCodeMarks(line);
    }
    const first = line.trimStart().charAt(0);
    const [tag, indent = "", language = ""] = (first === "{" ? codeTag.exec(line) : undefined) ?? [];
    if (tag !== undefined && !/\/\s*>\}\}\s*$/.test(tag) && !this.isFenceNext(at) && this.closesSoon(at)) {
      this.fences.push({ mark: "tag", kind: "code" });
      return `${indent}\`\`\`${language}`;
    }
    if (at <= this.endOfFormula) return at === this.endOfFormula ? "```" : line;
    if (first === "\\" && !this.isInFormula) {
      this.endOfFormula = endOfBrackets(this.lines, at) ?? -1;
      if (this.endOfFormula > at) return "```math";
    }
    if (first === "$" && (this.isInFormula ? formulaEnd : formulaStart).test(line)) {
      this.isInFormula = !this.isInFormula;
      return this.isInFormula ? "```math" : "```";
    }
    if (this.isInFormula) return line;
    return this.text(first === "{" ? line.replace(endBeforeTag, "") : line, at);
  }

  private opened(line: string, { before, mark, info }: FenceLine, at: number): string {
    const [, name = "", title = ""] = /^\{([\w:-]{1,60})\}\s*([^\n]*)$/.exec(info) ?? [];
    const code = /^(?:code|code-block|code-cell|sourcecode|ipython3?|prompt)$/.test(name);
    const plugin = /^ad-([a-z]{1,30})\s*$/.exec(info)?.[1];
    if (plugin !== undefined) {
      // Obsidian's plugin for notes: options stand on the first lines.
      const given = /^title:\s*(.{1,200})$/.exec(this.lines[at + 1] ?? "")?.[1];
      this.fences.push({ mark, kind: "text" });
      this.option = /^(?:title|collapse|icon|color):/;
      return introduced(before, given ?? kindTitle(plugin));
    }
    // R Markdown: code that is run for what it sets.
    const isUnseen = /^\{r\b[^{}\n]{0,300}\binclude\s*=\s*FALSE\b/.test(info);
    const isMachine = machineDirectives.test(name) || queries.test(info) || isUnseen;
    const kind = textDirectives.test(name) ? "text" : isMachine ? "machine" : "code";
    const isTerminal = /^(?:console|bash|sh)\b/.test(info) && isTerminalOpened(this.lines, at);
    const isRust = /^rust\b/.test(info);
    this.fences.push({ mark, kind, isGlossary: name === "glossary", isTerminal, isRust });
    this.option = name === "" ? undefined : mystOption;
    const item = /[-*+\d]/.test(before) ? before : "";
    if (kind === "text") return item + introduced("", title || kindTitle(name));
    if (kind === "machine") return item;
    return code ? line.replace(info, title.split(/\s/, 1)[0] ?? "") : line;
  }

  private text(source: string, at: number): string {
    const line = withPlainTitles(source);
    const group = codeGroup.exec(line);
    if (group !== null) {
      this.isInCodeGroup = group[1] === "";
      return this.blank("", at);
    }
    const script = this.mdx.read(line, at);
    const component = oneLineComponent(line);
    if (component !== undefined) return this.withoutMarks(component, at);
    if (script !== undefined) return this.isInHtml ? script.title : introduced("", script.title);
    if (line.trim() === "") return this.blank(line, at);
    if (/^ {0,3}<\/?[a-z]/i.test(line) && openingOf(line) === undefined) this.isInHtml = true;
    if (this.fences.at(-1)?.isGlossary === true) {
      const words = withoutInlineMarks(line.replace(/^ {1,4}/, ""));
      return /^\S/.test(line) ? introduced("", words) : words;
    }
    const alert = this.alert(line, at);
    if (alert !== undefined) return withoutInlineMarks(alert, this.isMdx);
    const isMarked = /^[!?=]/.test(line.trimStart());
    const note = !isMarked
      ? null
      : /^(\s*)(?:!!!|\?\?\?\+?)\s+([\w-]{1,60})[^"\n]{0,100}(?:"([^"\n]{0,300})")?\s*$/.exec(line);
    const tab = !isMarked ? null : /^(\s*)===[+!]?\s+(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')\s*$/.exec(line);
    const indent = (note ?? tab)?.[1]?.length ?? 0;
    if ((note ?? tab) !== null && (indent < 4 || this.isAfterList)) {
      this.columns.push(indent + 4 * this.columns.length + 4);
      return introduced(
        " ".repeat(indent),
        note === null ? (tab?.[2] ?? tab?.[3] ?? "") : (note[3] ?? kindTitle(note[2])),
      );
    }
    // A line in an item does not end the list; in components of MDX, what is indented need not be in one.
    const isInItem = !this.isMdx && this.isAfterList && /^ {2}/.test(line);
    if (/^ {0,3}\S/.test(line) && !isInItem) this.isAfterList = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
    // Code by its indentation.
    if (/^(?: {4}|\t)/.test(line) && !this.isAfterList && !this.isInHtml && !/^\s*(?:<\/?[A-Z]|\{\{[<%])/.test(line))
      return line;
    const opening = openingOf(line);
    if (opening !== undefined) {
      this.option = /^\s*:{3,}\s*\{/.test(line)
        ? mystOption
        : /^\s*\/{3,}\s*\w/.test(line)
          ? pythonOption
          : /^:{3}\s+\w+(?:\.\w+)+\s*$/.test(line)
            ? indented
            : undefined;
      if (isNote(line) && this.isHeading(this.lines[at + 1] ?? "")) return "";
      const title = introduced("", opening.title);
      return this.isInHtml ? title.replaceAll("*", "") : title;
    }
    // MyST: where a cell of a notebook ends.
    if (/^\+\+\+(?:\s*\{[^\n]{0,500}\})?\s*$/.test(line)) return "";
    // MyST: a comment.
    if (/^%(?:\s|$)/.test(line) && /^(?:%|\s*$)/.test(this.lines[at - 1] ?? "")) return "";
    // MyST: the name of what follows.
    if (/^ {0,3}\([^()\s]{1,100}\)=\s*$/.test(line)) return "";
    if (/^\s*-{1,2}8<-{1,2}/.test(line) || /^\*\[[^\]\n]{1,100}\]:\s/.test(line)) return "";
    if (/^\s*\{:?\s*toc\b/i.test(this.lines[at + 1] ?? "") && /^\s*(?:[-*+]|\d+\.)\s/.test(line)) return "";
    if (!this.isHeading(line)) return this.withoutMarks(line, at);
    const heading = this.withoutSlug(line, at);
    return this.isFirstInNote(at) ? introduced("", heading.replace(/^\s*#+\s+/, "")) : this.withoutMarks(heading, at);
  }

  /** Whether a line stands in something that another line opened. */
  private isInAny(at: number): boolean {
    return (
      this.isMdx ||
      this.fences.length + this.columns.length + this.alerts > 0 ||
      this.option !== undefined ||
      this.isInFormula ||
      this.mdx.isOpen ||
      at <= this.endOfCode ||
      at <= this.endOfEnvironment
    );
  }

  private blank(line: string, at: number): string {
    this.alerts = 0;
    this.isInHtml = false;
    const end = endOfEnvironments(this.lines, at);
    if (end !== undefined) {
      this.endOfEnvironment = end;
      return "```math";
    }
    const next = fenceLine(this.lines[at + 1] ?? "");
    const label = next === undefined ? "" : labelOfCode(next.info, this.isInCodeGroup);
    // Below a sentence, it would become a part of that.
    const isApart = /^\s*(?:$|:{3}|<|`{3}|~{3})/.test(this.lines[at - 1] ?? "");
    if (next !== undefined && label !== "" && isApart && next.before.trim() === "")
      return introduced(next.before, label);
    return isHeadlessTable(this.lines, at) ? emptyHeader(this.lines[at + 1] ?? "") : line;
  }

  /** The next line, or the one below it where that is blank. */
  private textBehind(at: number): string {
    const after = this.lines[at + 1] ?? "";
    return after.trim() === "" ? (this.lines[at + 2] ?? "") : after;
  }

  private withoutMarks(line: string, at: number): string {
    const before = this.lines[at - 1] ?? "";
    const after = this.lines[at + 1] ?? "";
    if (isValueAlone(line) && (before + after).trim() === "") return "";
    if (isDefinition(line, before.trim() === "" ? (this.lines[at - 2] ?? "") : before)) {
      this.columns.push(4 * this.columns.length + 4);
      // All marks at once: each of them would be a definition in a definition.
      return this.text(line.replace(/^(?: {0,3}:\s+)+/, ""), at);
    }
    const shown = isBreakAtEnd(line, after) ? line.slice(0, -1) : line;
    const [head, tail] = codeAcross(before, shown, after);
    const words = shown.slice(0, head) + withoutInlineMarks(shown.slice(head, tail), this.isMdx) + shown.slice(tail);
    return isTerm(line, this.textBehind(at)) ? introduced("", words) : words;
  }

  /** A line of MDX without the indentation that it has for standing in a component; there is no code by indentation. */
  private inComponent(line: string): string {
    if (line.trim() === "" || this.mdx.isOpen) return line;
    const indent = line.length - line.trimStart().length;
    if (this.fences.length === 0 && (indent < this.base || !this.isAfterList)) {
      this.base = indent;
      this.isAfterList = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
    }
    return line.slice(Math.min(indent, this.base));
  }

  private isHeading(line: string): boolean {
    return /^ {0,3}#{1,6}\s/.test(line);
  }

  /** Whether a note begins with this line: a heading there is the note's, and what follows the note is not below it. */
  private isFirstInNote(at: number): boolean {
    return isNote(this.lines[at - 1] ?? "");
  }

  /** Whether the code that a tag announces has its own fence. */
  private isFenceNext(at: number): boolean {
    const next = this.lines.slice(at + 1, at + 3).find((line) => line.trim() !== "");
    return next !== undefined && fenceLine(next) !== undefined;
  }

  private closesSoon(at: number): boolean {
    return this.lines.slice(at + 1, at + 1 + longestCode).some((line) => codeTagEnd.test(line));
  }

  /** Whether a line is in a `<pre>` of several lines, where marks are what is written about. */
  private isCodeInHtml(line: string, at: number): boolean {
    if (at <= this.endOfCode) return true;
    if (this.fences.length > 0 || !/^\s*<pre\b/i.test(line) || /<\/pre\b/i.test(line)) return false;
    for (let ahead = at + 1; ahead <= at + longestCode; ahead++) {
      const next = this.lines[ahead];
      if (next === undefined) return false;
      if (/<\/pre\b/i.test(next)) {
        this.endOfCode = ahead;
        return true;
      }
    }
    return false;
  }

  private withoutSlug(line: string, at: number): string {
    const [attributes, inner = ""] =
      /(?<![ \t])[ \t]*\{:?[ \t]?((?:[#.][^{}\n]|\/\* ?#|[\w-]{1,40}=["']|docsify-ignore|-(?=\}))[^{}\n]{0,200})\}[ \t#]*$/.exec(
        line,
      ) ??
      // Docsify and Fumadocs.
      /(?<![ \t])[ \t]+(:id=[\w-]{1,100})[ \t]*$/.exec(line) ??
      /(?<![ \t])[ \t]+\[(#[a-z\d][\w-]{0,100}|!toc|toc)\][ \t]*$/.exec(line) ??
      [];
    if (attributes === undefined) return line;
    const slug = /(?:#|^:id=)([^\s.#{}*]{1,200})/.exec(inner)?.[1];
    if (slug !== undefined) this.slugs.set(at, slug);
    // Vue: which of two ways of writing a heading is about.
    return line.slice(0, line.length - attributes.length).replace(/(?<![ \t])[ \t]+(?:\\\*){1,2}$/, "");
  }

  /** A line of a quote that is a note, without the marks of quotes; undefined where it is none. */
  private alert(line: string, at: number): string | undefined {
    let rest = line;
    let levels = 0;
    while (levels < this.alerts && (this.alertIndent === "" ? /^ {0,3}>/ : /^\s*>/).test(rest)) {
      rest = rest.replace(/^(\s*)> ?/, levels === 0 ? this.alertIndent : "");
      levels++;
    }
    this.alerts = levels;
    const quote = this.isAfterList ? rest.trimStart() : rest;
    const [, kind = "", title = ""] =
      /^ {0,3}> ?\[!([\w-]{1,40})(?:\|[^[\]\n]{0,60})?\][+-]?[ \t]*([^\n]*)$/.exec(quote) ?? [];
    if (kind !== "") {
      this.alerts++;
      this.alertIndent = rest.slice(0, rest.length - quote.length);
      const word = kindTitle(kind) || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
      // Docsify: what a note says stands behind its kind; others title it so, and then say it.
      const isAlone = title !== "" && !/^\s*>/.test(this.lines[at + 1] ?? "");
      return isAlone ? `${introduced(this.alertIndent, word)} ${title}` : introduced(this.alertIndent, title || word);
    }
    return levels > 0 ? rest : undefined;
  }

  /** A line in MkDocs' notes and tabs, without their indentation. */
  private outdented(line: string): string {
    if (this.columns.length === 0) return line;
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== "") {
      while (this.columns.length > 0 && indent < (this.columns.at(-1) ?? 0)) {
        this.columns.pop();
        this.fences.length = 0;
      }
    }
    return line.slice(Math.min(indent, 4 * this.columns.length));
  }
}

/** Whether a line opens a note, unlike a tab or a step, which may be a section by itself. */
function isNote(line: string): boolean {
  return /^\s*(?:\{(?:%|\{[<%])\s*(?:hint|note|tip|info|warning|alert|callout|admonition|notice)\b|:{3,}\s*\{?(?:\.callout-)?[a-z]|\/{3,} \w|<(?:Aside|Callout|Admonition|Note|Tip|Warning)\b)/.test(
    line,
  );
}

/** Whether a line ends with the mark of a break where its block ends too: editors leave it behind a sentence. */
function isBreakAtEnd(line: string, after: string): boolean {
  return /[.!?:;,)"'”]\\$/.test(line) && /^\s*(?:$|[-*+]\s|\d{1,9}[.)]\s)/.test(after);
}

/** MkDocs: whether the tag before a fence shows its code as a terminal. */
function isTerminalOpened(lines: readonly string[], fence: number): boolean {
  return [1, 2].some((back) => /^\s*<div\s[^<>]{0,100}\btermy\b/.test(lines[fence - back] ?? ""));
}

function withoutColours(line: string): string {
  return decode(line.replace(/<\/?(?:font|span|b|u|i)(?:\s[^<>]{0,300})?>/g, ""));
}

/** A line of code that only takes in a file, or keeps a tool from reading what follows. */
function isIncludeAlone(line: string): boolean {
  return /^\s*(?:\{!>?\s?[^{}\n]{1,300}!\}|\{\{#(?:include|rustdoc_include|playground)\b[^{}\n]{0,300}\}\}|\{%-?\s*(?:end)?raw\s*-?%\})\s*$/.test(
    line,
  );
}

/** A title is told apart from the text that it introduces, and quoted with the first sentence of it. */
function introduced(indent: string, title: string): string {
  const words = withoutInlineMarks(title)
    .replaceAll("*", "")
    .trim()
    .replace(/(?<!\s)\s*:$/, "");
  return words === "" ? "" : `${indent}**${words}${/[.!?]$/.test(words) ? "" : ":"}**`;
}

/** Whether a line holds values alone that a tool puts in, such as a list of contents. */
function isValueAlone(line: string): boolean {
  return /^\s*(?:\{\{-?[^{}\n]{1,200}\}\}\s*)+$/.test(line);
}

/** Whether a table without a header begins below a blank line, as kramdown reads them. */
function isHeadlessTable(lines: readonly string[], blank: number): boolean {
  const row = lines[blank + 2] ?? "";
  return isDelimiters(lines[blank + 1] ?? "") && row.includes("|") && !isDelimiters(row);
}

function isDelimiters(line: string): boolean {
  return /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/.test(line);
}

function emptyHeader(delimiters: string): string {
  return delimiters.replace(/[-:]/g, " ");
}
