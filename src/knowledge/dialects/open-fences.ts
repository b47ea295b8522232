import { mystOptions, type OptionLines } from "./container-options.ts";
import { kindTitle, titleOfVersion } from "./container-titles.ts";
import type { FenceLine } from "./fences.ts";
import { titleLine } from "./title-line.ts";

/** An open fence. */
export interface Fence {
  readonly mark: string;
  readonly kind: "code" | "text" | "machine";
  readonly isGlossary?: boolean;
  /** Whether the code is shown as a terminal session, in which HTML tags give the colours. */
  readonly isTerminal?: boolean;
  /** Whether the code is Rust, where mdBook hides lines that begin with `# `. */
  readonly isRust?: boolean;
}

interface OpenedFence {
  readonly fence: Fence;
  /** Which lines below the opening line are options. */
  readonly options: OptionLines | undefined;
  /** The line that replaces the opening line. */
  readonly line: string;
}

/** MyST directives whose content is text. The content of all others is code, or only steers the tool. */
const textDirectives =
  /^(?:note|tip|hint|important|warning|caution|danger|error|attention|admonition|seealso|todo|dropdown|toggle|prf:[a-z]{1,20}|tab-set|tab-item|card|grid|grid-item|grid-item-card|details|tabs|tab|group-tab|(?:py|c|cpp|js|rst|rust):[a-z]{1,20}|epigraph|versionadded|versionchanged|versionremoved|deprecated|glossary|sidebar|margin|aside|topic|rubric|pull-quote|highlights|compound|container|centered|hlist|button-link|button-ref|card-carousel|figure-md|blockquote|list-table|csv-table|eval-rst|div|exercise|solution)$/;
/** Directives whose argument is no title: the address of a button, a number of columns, the name of a class. */
const untitled = /^(?:button-\w+|grid|tab-set|hlist|card-carousel|container|div)$/;
const machineDirectives = /^(?:toctree|tableofcontents|contents|include|image|figure|raw|bibliography|only|index)$/;
/** Obsidian's code blocks that hold a query; a reader sees only the result. */
const queries = /^(?:dataview|dataviewjs|tasks|query|button|tracker|leaflet)\b/;
/** Blocks of Julia's Documenter that another page or tool fills, or that are not shown. */
const documenter = /^@(?:docs|autodocs|index|contents|meta|setup|raw)\b/;

const noteKind = /^(?:[a-z]{1,20}\/)?(note|tip|hint|important|warning|caution|danger|attention|advanced)\s*$/;

/** Reads a line that opens a fence. */
export function openFence(
  { before, mark, info }: FenceLine,
  line: string,
  lines: readonly string[],
  at: number,
): OpenedFence {
  const [, name = "", argument = ""] = /^\{([\w:-]{1,60})\}\s*(.*)/s.exec(info) ?? [];
  const title = untitled.test(name) ? "" : argument;
  const code = /^(?:code|code-block|code-cell|sourcecode|ipython3?|prompt)$/.test(name);
  const diagram = /^(?:mermaid|graphviz|uml|plantuml|digraph|graph)$/.test(name);
  const plugin = /^ad-([a-z]{1,30})\s*$/.exec(info)?.[1];
  if (plugin !== undefined) {
    // Obsidian's plugin for notes: the options stand on the first lines.
    const given = /^title:\s*(.{1,200})$/.exec(lines[at + 1] ?? "")?.[1];
    return {
      fence: { mark, kind: "text" },
      options: { kind: "matching", pattern: /^(?:title|collapse|icon|color):/ },
      line: titleLine(before, given ?? kindTitle(plugin)),
    };
  }
  // A kind of note for the language, as Exercism has it: `exercism/caution`.
  const kindInPlaceOfLanguage = noteKind.exec(info)?.[1];
  if (kindInPlaceOfLanguage !== undefined) {
    return {
      fence: { mark, kind: "text" },
      options: undefined,
      line: titleLine(before, kindTitle(kindInPlaceOfLanguage)),
    };
  }
  // Notes of mdBook.
  const [noted, kindOfNote = "", named = ""] =
    /^admonish\b\s*(\w{0,30})\b[^"\n]{0,60}(?:"([^"\n]{1,200})")?/.exec(info) ?? [];
  if (noted !== undefined) {
    return {
      fence: { mark, kind: "text" },
      options: undefined,
      line: titleLine(before, named || kindTitle(kindOfNote)),
    };
  }
  // R Markdown: code that runs and is not shown.
  const isUnseen = /^\{r\b[^{}\n]{0,300}\binclude\s*=\s*FALSE\b/.test(info);
  const isMachine = machineDirectives.test(name) || queries.test(info) || documenter.test(info) || isUnseen;
  const kind = textDirectives.test(name) ? "text" : isMachine ? "machine" : "code";
  const isTerminal = /^(?:console|bash|sh)\b/.test(info) && isTerminalOpened(lines, at);
  const fence = { mark, kind, isGlossary: name === "glossary", isTerminal, isRust: /^rust\b/.test(info) } as const;
  const options = name === "" ? undefined : mystOptions;
  const item = /[-*+\d]/.test(before) ? before : "";
  if (kind === "text")
    return { fence, options, line: item + titleLine("", titleOfVersion(name, title) || kindTitle(name)) };
  if (kind === "machine") return { fence, options, line: item };
  if (diagram) return { fence, options, line: line.replace(info, "mermaid") };
  return { fence, options, line: code ? line.replace(info, title.split(/\s/, 1)[0] ?? "") : line };
}

/** Whether a `termy` tag above the fence makes MkDocs show the code as a terminal session. */
function isTerminalOpened(lines: readonly string[], fence: number): boolean {
  return [1, 2].some((back) => /^\s*<div\s[^<>]{0,100}\btermy\b/.test(lines[fence - back] ?? ""));
}
