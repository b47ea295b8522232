import { introduced } from "./introduced.ts";

/** The options of what was opened on the line before, in MyST and in Python-Markdown. */
export const mystOption = /^\s*:[\w-]+:/;
const pythonOption = /^ {4}[\w-]{1,40}: /;
/** MkDocs: how documentation is to be made from code. */
const indented = /^ {4}/;
/** MyST: options may stand between lines of dashes. */
export const anyOption = /(?:)/;

/** Nuxt Content: options stand between lines of dashes alone, and some hold what is shown. */
const none = /(?!)/;
export const properties = /(?:)/;

/** Whether the options are those of Nuxt Content. */
export function isProperties(option: RegExp): boolean {
  return option === none;
}

/** What is shown of a component's property: a question and its answer in a list of them, or what it describes. */
export function propertyText(line: string): string {
  const [, indent = "", dash = "", key = "", , value = ""] =
    /^(\s*)(- )?(label|title|question|content|description|answer|text|body):\s+(["']?)(\S.{0,2000}?)\4$/.exec(
      line.trimEnd(),
    ) ?? [];
  if (value === "" || /^[|>][-+]?$/.test(value)) return "";
  const isTitle = /^(?:label|title|question)$/.test(key);
  if (dash !== "") return isTitle ? `- ${introduced("", value)}` : `- ${value}`;
  // The title of the component itself stands where it begins.
  if (indent === "") return isTitle ? "" : value;
  return isTitle ? `  ${introduced("", value)}` : `  ${value}`;
}

/** What the lines are like that are options of the container which a line opens; undefined where it has none. */
export function optionsOf(line: string, lines: readonly string[], at: number): RegExp | undefined {
  if (isBlockBelow(line, lines, at)) return none;
  if (/^\s*:{3,}\s*\{/.test(line)) return mystOption;
  if (/^\s*\/{3,}\s*\w/.test(line)) return pythonOption;
  return /^:{3}\s+\w+(?:\.\w+)+\s*$/.test(line) ? indented : undefined;
}

/** The title that such options give, on lines between dashes; empty where they give none. */
export function titleInOptions(line: string, lines: readonly string[], at: number): string {
  if (!isBlockBelow(line, lines, at)) return "";
  for (const option of lines.slice(at + 2, at + 2 + mostOptions)) {
    if (/^\s*---\s*$/.test(option)) return "";
    const title = /^\s*(?:title|label|headline):\s*(\S.{0,300})$/.exec(option)?.[1];
    if (title !== undefined) return title.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return "";
}

/** So many lines may options have. */
const mostOptions = 20;

function isBlockBelow(line: string, lines: readonly string[], at: number): boolean {
  return (
    /^\s*:{2,}[a-z]/.test(line) &&
    /^\s*---\s*$/.test(lines[at + 1] ?? "") &&
    /^\s*[\w-]{1,40}:(?:\s|$)/.test(lines[at + 2] ?? "")
  );
}
