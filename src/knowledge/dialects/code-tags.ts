import { fenceLine } from "./fences.ts";

/** So many lines may code have that stands between tags. */
const longestCode = 200;

/** Hugo's and Jekyll's tags around code: `highlight`, `code`, and a tab that names a language. */
const codeTag =
  /^(\s*)\{(?:%-?|\{[<%])\s*(?:highlight\s+|tab\b[^{}\n]{0,200}\blang=["']?|code(?:-toggle|-?block)?\b(?:[^{}\n]{0,200}\blang=["']?)?)([\w+#-]{0,40})[^{}\n]{0,200}(?:-?%|[>%]\})\}\s*$/;
/** Hugo: an end before the next beginning. */
const endBeforeTag = /^\s*\{\{[<%]\s*\/\s*[\w/-]{1,60}\s*[>%]\}\}[ \t]*(?=\{\{)/;
/** Hugo and Liquid: a diagram that is drawn from code. */
const diagramTag =
  /^(\s*)\{(?:%-?|\{[<%])\s*(mermaid|plantuml|graphviz|goat|markmap)\b[^{}\n]{0,200}(?:-?%|[>%]\})\}\s*$/;
const codeTagEnd =
  /^\s*\{(?:%-?|\{[<%])\s*(?:\/\s*(?:highlight|tab|code(?:-toggle|-?block)?|mermaid|plantuml|graphviz|goat|markmap)|end(?:highlight|mermaid|plantuml|graphviz))\s*(?:-?%|[>%]\})\}\s*$/;

/** The fence in the place of a tag behind which code stands; undefined where a line is none. */
export function fenceOfTag(line: string, lines: readonly string[], at: number): string | undefined {
  const [tag, indent = "", language = ""] = codeTag.exec(line) ?? diagramTag.exec(line) ?? [];
  const isAlone = tag === undefined || /\/\s*>\}\}\s*$/.test(tag);
  return isAlone || isTextTab(tag, lines, at) || isFenceNext(lines, at) || !closesSoon(lines, at)
    ? undefined
    : `${indent}\`\`\`${language}`;
}

/** Docsy: a tab holds text where percent signs open it, or where all tabs around it do. */
function isTextTab(tag: string, lines: readonly string[], at: number): boolean {
  if (!/^\s*\{\{[<%]\s*tab\b/.test(tag)) return false;
  if (/^\s*\{\{%/.test(tag) || /\btext=["']?true\b/.test(tag)) return true;
  const above = lines.slice(Math.max(0, at - longestCode), at).findLast((line) => /\{\{[<%]\s*tabpane\b/.test(line));
  return above !== undefined && /\btext=["']?true\b/.test(above);
}

export function isCodeTagEnd(line: string): boolean {
  return codeTagEnd.test(line);
}

/** The fence in the place of colons around a diagram, as Azure DevOps writes them; undefined where a line is no such. */
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

/** Whether the code that a tag announces has its own fence. */
function isFenceNext(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 3).find((line) => line.trim() !== "");
  return next !== undefined && fenceLine(next) !== undefined;
}

function closesSoon(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + longestCode).some(isCodeTagEnd);
}
