import { titleLine } from "./title-line.ts";

/** Which of the lines below the line that opens a container or a fence are options. */
export type OptionLines =
  /** Lines that match a pattern, and in MyST also those between two lines of `---`. */
  | { readonly kind: "matching"; readonly pattern: RegExp }
  /** The properties of a component of Nuxt Content: lines between two lines of `---`, some of which hold text that is shown. */
  | { readonly kind: "properties" }
  /** What follows the first of two lines of `---`. */
  | { readonly kind: "within"; readonly areProperties: boolean };

/** Options on the lines below the line that opens a container, in MyST and in Python-Markdown. */
export const mystOptions: OptionLines = { kind: "matching", pattern: /^\s*:[\w-]+:/ };
const pythonOptions: OptionLines = { kind: "matching", pattern: /^ {4}[\w-]{1,40}: / };
/** Options in MkDocs of documentation that is generated from code. */
const indentedOptions: OptionLines = { kind: "matching", pattern: /^ {4}/ };

/**
 * Reads a line below the line that opens a container or a fence.
 * @returns what is shown of an option, undefined for a line that is none; and which lines below it are options
 */
export function readOption(
  options: OptionLines,
  line: string,
): { readonly shown: string | undefined; readonly next: OptionLines | undefined } {
  if (/^\s*---\s*$/.test(line)) {
    if (options.kind === "within") return { shown: "", next: undefined };
    return { shown: "", next: { kind: "within", areProperties: options.kind === "properties" } };
  }
  if (options.kind === "within") return { shown: options.areProperties ? propertyText(line) : "", next: options };
  const isOption = options.kind === "matching" && options.pattern.test(line);
  return isOption ? { shown: "", next: options } : { shown: undefined, next: undefined };
}

/**
 * Returns the shown text of a line of a component's properties: a question or an answer in a list of them, or a description;
 * empty if the property is not shown.
 */
function propertyText(line: string): string {
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

/** Returns which lines below a line that opens a container are options; undefined if the container has no options. */
export function optionsOf(line: string, lines: readonly string[], at: number): OptionLines | undefined {
  if (isBlockBelow(line, lines, at)) return { kind: "properties" };
  if (/^\s*:{3,}\s*\{/.test(line)) return mystOptions;
  if (/^\s*\/{3,}\s*\w/.test(line)) return pythonOptions;
  return /^:{3}\s+\w+(?:\.\w+)+\s*$/.test(line) ? indentedOptions : undefined;
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
