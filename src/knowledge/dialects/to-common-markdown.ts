import { kindTitle, openingOf } from "./container-marks.ts";
import { withoutInlineMarks } from "./inline-marks.ts";

export interface CommonMarkdown {
  /** As many lines as before, each with the words that it had. */
  readonly body: string;
  /** The slugs that headings give themselves, by the index of the heading's line. */
  readonly slugs: ReadonlyMap<number, string>;
}

/**
 * Takes the marks of other tools' dialects out of Markdown: what they mark stays, what only steers the tool goes. What
 * it costs grows with the length of the text.
 */
export function toCommonMarkdown(body: string): CommonMarkdown {
  const reader = new DialectReader();
  const lines = body.split("\n");
  const read = withoutHidden(lines).map((line, at) => reader.read(line, at));
  return { body: read.join("\n"), slugs: reader.slugs };
}

/** MyST's directives that hold text; what is in the others is code, or steers the tool. */
const textDirectives =
  /^(?:note|tip|hint|important|warning|caution|danger|error|attention|admonition|seealso|todo|dropdown|tab-set|tab-item|card|grid|grid-item|grid-item-card|details|epigraph|versionadded|versionchanged|deprecated|glossary|sidebar|margin|list-table|div|exercise|solution)$/;
const machineDirectives = /^(?:toctree|tableofcontents|contents|include|image|figure|raw|bibliography|only|index)$/;

/** A fence that is not closed yet. */
interface Fence {
  readonly mark: string;
  readonly kind: "code" | "text" | "machine";
}

/** A statement of MDX on a line of its own. */
const statement =
  /^(?:import\s.{0,300}?\sfrom\s+["'][^"']{1,200}["'];?|import\s+["'][^"']{1,200}["'];?|export\s+(?:const|default|let|function)\b.*[=({;].*)\s*$/;

class DialectReader {
  readonly slugs = new Map<number, string>();
  private readonly fences: Fence[] = [];
  /** The columns at which the text of the MkDocs notes and tabs begins that are open. */
  private readonly columns: number[] = [];
  /** How many levels of quotes are notes. */
  private alerts = 0;
  private hasOptions = false;
  private isAfterList = false;
  /** Whether a statement of MDX goes on, which ends with its closing brace or with a blank line. */
  private isInStatement = false;

  read(source: string, at: number): string {
    const line = this.outdented(source);
    const fence = this.fences.at(-1);
    const ticks = /^\s*(?:>\s?)*(`{3,}|~{3,})\s*(.*)$/.exec(line);
    if (ticks !== null) {
      const [, mark = "", info = ""] = ticks;
      if (fence !== undefined && info === "" && mark[0] === fence.mark[0] && mark.length >= fence.mark.length) {
        this.fences.pop();
        this.hasOptions = false;
        return fence.kind === "code" ? line : "";
      }
      if (fence?.kind !== "code" && fence?.kind !== "machine") return this.opened(line, mark, info);
    }
    if (fence?.kind === "machine") return "";
    if (this.hasOptions && /^\s*:[\w-]+:/.test(line)) return "";
    this.hasOptions = false;
    if (fence?.kind === "code") return line;
    return this.text(line, at);
  }

  private opened(line: string, mark: string, info: string): string {
    const [, name = "", title = ""] = /^\{([\w:-]{1,60})\}\s*(.*)$/.exec(info) ?? [];
    const code = /^(?:code|code-block|code-cell|sourcecode|ipython3?|prompt)$/.test(name);
    const kind = textDirectives.test(name) ? "text" : machineDirectives.test(name) ? "machine" : "code";
    this.fences.push({ mark, kind });
    this.hasOptions = kind === "text" || code;
    if (kind === "text") return introduced("", title || kindTitle(name));
    if (kind === "machine") return "";
    return code ? line.replace(info, title.split(/\s/, 1)[0] ?? "") : line;
  }

  private text(line: string, at: number): string {
    if (this.isInStatement) {
      this.isInStatement = line.trim() !== "" && !/^[}\])]/.test(line);
      return "";
    }
    if (line.trim() === "") {
      this.alerts = 0;
      return line;
    }
    const alert = this.alert(line);
    if (alert !== undefined) return withoutInlineMarks(alert);
    const note = /^(\s*)(?:!!!|\?\?\?\+?)\s+([\w-]{1,60})[^"\n]{0,100}(?:"([^"\n]{0,300})")?\s*$/.exec(line);
    const tab = /^(\s*)===[+!]?\s+["']([^"'\n]{1,300})["']\s*$/.exec(line);
    const indent = (note ?? tab)?.[1]?.length ?? 0;
    if ((note ?? tab) !== null && (indent < 4 || this.isAfterList)) {
      this.columns.push(indent + 4 * this.columns.length + 4);
      return introduced(" ".repeat(indent), note === null ? (tab?.[2] ?? "") : (note[3] ?? kindTitle(note[2])));
    }
    if (/^\S|^ {1,3}\S/.test(line)) this.isAfterList = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
    // Code by its indentation.
    if (/^(?: {4}|\t)/.test(line) && !this.isAfterList && !/^\s*<\/?[A-Z]/.test(line)) return line;
    const opening = openingOf(line);
    if (opening !== undefined) {
      this.hasOptions = /^\s*:{3,}\s*\{/.test(line);
      return introduced("", opening.title);
    }
    if (statement.test(line)) {
      this.isInStatement = /[{([]\s*$/.test(line);
      return "";
    }
    if (/^\s*-{1,2}8<-{1,2}/.test(line) || /^\*\[[^\]\n]{1,100}\]:\s/.test(line)) return "";
    return this.heading(withoutInlineMarks(this.isHeading(line) ? this.withoutSlug(line, at) : line));
  }

  private isHeading(line: string): boolean {
    return /^ {0,3}#{1,6}\s/.test(line);
  }

  private withoutSlug(line: string, at: number): string {
    const [attributes, inner = ""] =
      /(?<![ \t])[ \t]*\{:?[ \t]?((?:[#.][^{}\n]|\/\* ?#)[^{}\n]{0,200})\}[ \t#]*$/.exec(line) ?? [];
    if (attributes === undefined) return line;
    const slug = /#([^\s.#{}*]{1,200})/.exec(inner)?.[1];
    if (slug !== undefined) this.slugs.set(at, slug);
    return line.slice(0, line.length - attributes.length);
  }

  /** A heading in HTML on one line is one of Markdown. */
  private heading(line: string): string {
    const match = /^\s*<h([1-6])\b[^<>\n]{0,300}>(.{1,500}?)<\/h\1>\s*$/i.exec(line);
    return match === null ? line : `${"#".repeat(Number(match[1]))} ${match[2]?.replace(/<[^<>]*>/g, "").trim()}`;
  }

  /** A line of a quote that is a note, without the marks of quotes; undefined where it is none. */
  private alert(line: string): string | undefined {
    let rest = line;
    let levels = 0;
    while (levels < this.alerts && /^ {0,3}>/.test(rest)) {
      rest = rest.replace(/^ {0,3}> ?/, "");
      levels++;
    }
    this.alerts = levels;
    const [, kind = "", title = ""] = /^ {0,3}> ?\[!([\w-]{1,40})\][+-]?[ \t]*(.*)$/.exec(rest) ?? [];
    if (kind !== "") {
      this.alerts++;
      return introduced("", title || kindTitle(kind) || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase());
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

/** A title is told apart from the text that it introduces, and quoted with the first sentence of it. */
function introduced(indent: string, title: string): string {
  if (title === "") return "";
  return `${indent}**${withoutInlineMarks(title).replaceAll("*", "").replace(/\s*:$/, "")}${/[.!?]$/.test(title) ? "" : ":"}**`;
}

/** What hides lines, by the line that opens it. */
const hidden: readonly { readonly opening: RegExp; readonly closing: RegExp }[] = [
  // Obsidian: %% … %%
  { opening: /^\s*%%(?:(?!%%).)*$/, closing: /%%\s*$/ },
  // Liquid and Jekyll: {% comment %} … {% endcomment %}
  { opening: /^\s*\{%-?\s*comment\s*-?%\}\s*$/, closing: /\{%-?\s*endcomment\s*-?%\}\s*$/ },
  // MDX: {/* … */}
  { opening: /^\s*\{\/\*(?:(?!\*\/).)*$/, closing: /\*\/\}\s*$/ },
];

/** Lines with those emptied that a comment of several lines hides; one that never ends hides nothing. */
function withoutHidden(lines: readonly string[]): string[] {
  const left = [...lines];
  let code: string | undefined;
  const unclosed = new Set<RegExp>();
  for (let at = 0; at < left.length; at++) {
    const line = left[at] ?? "";
    const mark = /^\s*(`{3}|~{3})/.exec(line)?.[1];
    if (mark !== undefined) code = code === undefined ? mark : code === mark ? undefined : code;
    if (code !== undefined || !/^\s*[%{]/.test(line)) continue;
    const found = hidden.find(({ opening }) => !unclosed.has(opening) && opening.test(line));
    if (found === undefined) continue;
    const end = left.findIndex((other, index) => index > at && found.closing.test(other));
    if (end === -1) unclosed.add(found.opening);
    else {
      left.fill("", at, end + 1);
      at = end;
    }
  }
  return left;
}
