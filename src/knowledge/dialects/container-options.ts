import { titleLine } from "./title-line.ts";

/** Options on the lines below the line that opens a container, in MyST and in Python-Markdown. */
export const mystOption = /^\s*:[\w-]+:/;
const pythonOption = /^ {4}[\w-]{1,40}: /;
/** Options in MkDocs of documentation that is generated from code. */
const indented = /^ {4}/;
/** Matches every line: in MyST, options may also stand between two lines of `---`. */
export const anyOption = /(?:)/;

/**
 * In Nuxt Content, options only stand between two lines of `---`, and some hold text that is shown. `none` matches no line, and
 * `properties` every line.
 */
const none = /(?!)/;
export const properties = /(?:)/;

/** Whether `option` is what `optionsOf` returns for a component of Nuxt Content. */
export function isProperties(option: RegExp): boolean {
  return option === none;
}

/**
 * Returns the shown text of a line of a component's properties: a question or an answer in a list of them, or a description;
 * empty if the property is not shown.
 */
export function propertyText(line: string): string {
  const [, indent = "", dash = "", key = "", , value = ""] =
    /^(\s*)(- )?(label|title|question|content|description|answer|text|body):\s+(["']?)(\S.{0,2000}?)\4$/.exec(
      line.trimEnd(),
    ) ?? [];
  if (value === "" || /^[|>][-+]?$/.test(value)) return "";
  const isTitle = /^(?:label|title|question)$/.test(key);
  if (dash !== "") return isTitle ? `- ${titleLine("", value)}` : `- ${value}`;
  // The component's own title is already written where the component begins.
  if (indent === "") return isTitle ? "" : value;
  return isTitle ? `  ${titleLine("", value)}` : `  ${value}`;
}

/** Returns the pattern of the option lines below a line that opens a container; undefined if the container has no options. */
export function optionsOf(line: string, lines: readonly string[], at: number): RegExp | undefined {
  if (isBlockBelow(line, lines, at)) return none;
  if (/^\s*:{3,}\s*\{/.test(line)) return mystOption;
  if (/^\s*\/{3,}\s*\w/.test(line)) return pythonOption;
  return /^:{3}\s+\w+(?:\.\w+)+\s*$/.test(line) ? indented : undefined;
}

/** Returns the title that a component's properties between lines of `---` give; empty if they give none. */
export function titleInOptions(line: string, lines: readonly string[], at: number): string {
  if (!isBlockBelow(line, lines, at)) return "";
  for (const option of lines.slice(at + 2, at + 2 + mostOptions)) {
    if (/^\s*---\s*$/.test(option)) return "";
    const title = /^\s*(?:title|label|headline):\s*(\S.{0,300})$/.exec(option)?.[1];
    if (title !== undefined) return title.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return "";
}

/** The most lines of properties that are searched for a title. */
const mostOptions = 20;

function isBlockBelow(line: string, lines: readonly string[], at: number): boolean {
  return (
    /^\s*:{2,}[a-z]/.test(line) &&
    /^\s*---\s*$/.test(lines[at + 1] ?? "") &&
    /^\s*[\w-]{1,40}:(?:\s|$)/.test(lines[at + 2] ?? "")
  );
}
