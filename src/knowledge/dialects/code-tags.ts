import { fenceLine } from "./fences.ts";

/** The most lines of code between tags. */
const longestCode = 200;

/** Tags around code in Hugo and Jekyll: `highlight`, `code`, and a tab that names a language. */
const codeTag =
  /^(\s*)\{(?:%-?|\{[<%])\s*(?:highlight\s+|tab\b[^{}\n]{0,200}\blang=["']?|code(?:-toggle|-?block)?\b(?:[^{}\n]{0,200}\blang=["']?)?)([\w+#-]{0,40})[^{}\n]{0,200}(?:-?%|[>%]\})\}\s*$/;
/** Hugo: a closing tag in front of an opening tag on the same line. */
const endBeforeTag = /^\s*\{\{[<%]\s*\/\s*[\w/-]{1,60}\s*[>%]\}\}[ \t]*(?=\{\{)/;
/** A diagram that is drawn from code, in Hugo and Liquid. */
const diagramTag =
  /^(\s*)\{(?:%-?|\{[<%])\s*(mermaid|plantuml|graphviz|goat|markmap)\b[^{}\n]{0,200}(?:-?%|[>%]\})\}\s*$/;
/** Nunjucks, Jinja and Liquid: code that is put into a variable, to be shown further down. */
const variableTag = /^(\s*)\{%-?\s*(?:set|capture)\s+\w{1,60}\s*-?%\}(\s*\{%-?\s*raw\s*-?%\})?\s*$/;
const codeTagEnd =
  /^\s*(?:\{%-?\s*endraw\s*-?%\}\s*)?\{(?:%-?|\{[<%])\s*(?:\/\s*(?:highlight|tab|code(?:-toggle|-?block)?|mermaid|plantuml|graphviz|goat|markmap)|end(?:highlight|mermaid|plantuml|graphviz|set|capture))\s*(?:-?%|[>%]\})\}\s*$/;

/** Returns the fence that replaces a tag which opens code, or undefined if the line holds no such tag. */
export function fenceOfTag(line: string, lines: readonly string[], at: number): string | undefined {
  if (!line.includes("{%") && !line.includes("{{")) return undefined;
  const [variable, margin = "", raw] = variableTag.exec(line) ?? [];
  if (variable !== undefined) {
    // Directly below HTML, a fence would be a part of it.
    if (/^\s*</.test(lines[at - 1] ?? "")) return undefined;
    const isCode = closesSoon(lines, at) && !isFenceNext(lines, at) && (raw !== undefined || isCodeNext(lines, at));
    return isCode ? `${margin}\`\`\`` : undefined;
  }
  const [tag, indent = "", language = ""] = codeTag.exec(line) ?? diagramTag.exec(line) ?? [];
  const isAlone = tag === undefined || /\/\s*>\}\}\s*$/.test(tag);
  return isAlone || isTextTab(tag, lines, at) || isFenceNext(lines, at) || !closesSoon(lines, at)
    ? undefined
    : `${indent}\`\`\`${language}`;
}

/**
 * Whether a Docsy tab holds text and not code: if the tab is written with percent signs, or if it or the group of tabs around
 * it has `text=true`.
 */
function isTextTab(tag: string, lines: readonly string[], at: number): boolean {
  if (!/^\s*\{\{[<%]\s*tab\b/.test(tag)) return false;
  if (/^\s*\{\{%/.test(tag) || /\btext=["']?true\b/.test(tag)) return true;
  const above = lines.slice(Math.max(0, at - longestCode), at).findLast((line) => /\{\{[<%]\s*tabpane\b/.test(line));
  return above !== undefined && /\btext=["']?true\b/.test(above);
}

export function isCodeTagEnd(line: string): boolean {
  return codeTagEnd.test(line);
}

/** Returns the fence that replaces `:::mermaid`, which opens a diagram in Azure DevOps; undefined if the line opens none. */
export function fenceOfColons(line: string, lines: readonly string[], at: number): string | undefined {
  const [, indent = "", language = ""] = /^(\s*):::\s*(mermaid)\s*$/.exec(line) ?? [];
  return language !== "" && lines.slice(at + 1, at + 1 + longestCode).some(isColons)
    ? `${indent}\`\`\`${language}`
    : undefined;
}

export function isColons(line: string): boolean {
  return /^\s*:::\s*$/.test(line);
}

export function withoutEndBeforeTag(line: string): string {
  return line.replace(endBeforeTag, "");
}

/** Whether the first line inside the tag is a line of code, or an end of the lines is given to a highlighter. */
function isCodeNext(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1, at + 2 + longestCode);
  return firstOfCode.test(below[0] ?? "") || /\|\s*highlight\b/.test(below[below.findIndex(isCodeTagEnd) + 1] ?? "");
}

const firstOfCode =
  /^\s*(?:(?:import|export|const|let|var|function|async|class|return)\s|(?:\/\/|\/\*|#!|<!)|[{[]\s*$|[\w.]{1,60}\()/;

/** Whether the code inside the tag already has a fence of its own. */
function isFenceNext(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 3).find((line) => line.trim() !== "");
  return next !== undefined && fenceLine(next) !== undefined;
}

function closesSoon(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + longestCode).some(isCodeTagEnd);
}
