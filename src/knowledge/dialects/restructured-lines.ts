import { kindTitle, titleOfVersion } from "./container-titles.ts";
import { fenceLine } from "./fences.ts";

/** A reStructuredText directive, `.. name::`, as MyST's `eval-rst` and converted pages contain it. */
const directive = /^(\s*)\.\. ([a-z][\w:-]{0,40})::[ \t]*([^\n]{0,500})$/;
const code = /^(?:code|code-block|sourcecode|highlight|prompt|parsed-literal|literalinclude)$/;
const machine =
  /^(?:toctree|contents|include|image|figure|raw|only|index|highlight|literalinclude|auto\w+|currentmodule|module|meta)$/;
/** A label for the block that follows. */
const target = /^\s*\.\. _[^:\n]{1,100}:\s*$/;

/** Converts reStructuredText directives to notes or code, and removes those without text; every line keeps its number. */
export function withoutRestructured(lines: readonly string[]): readonly string[] {
  // A cheap test first. An ellipsis, `... `, does not match.
  if (!lines.some((line) => line.trimStart().startsWith(".. "))) return lines;
  const left = [...lines];
  let fence: { readonly mark: string; readonly isRead: boolean } | undefined;
  for (let at = 0; at < left.length; at++) {
    const line = left[at] ?? "";
    const ticks = fenceLine(line);
    if (ticks !== undefined) {
      const { mark, info } = ticks;
      if (fence === undefined) fence = { mark: mark.slice(0, 3), isRead: info.startsWith("{eval-rst}") };
      else if (info === "" && mark.startsWith(fence.mark)) fence = undefined;
    }
    if (fence?.isRead === false) continue;
    if (target.test(line)) left[at] = "";
    const [, indent = "", name, words = ""] = directive.exec(line) ?? [];
    if (name !== undefined) at = readDirective(left, at, { indent, name, words });
  }
  return left;
}

interface Directive {
  readonly indent: string;
  readonly name: string;
  readonly words: string;
}

/**
 * Rewrites a directive in place.
 * @returns the index of the last line that belongs to it
 */
function readDirective(lines: string[], at: number, { indent, name, words }: Directive): number {
  let end = at + 1;
  const depthOf = (line: string): number => line.length - line.trimStart().length;
  const isIn = (line: string): boolean =>
    fenceLine(line)?.info !== "" && (line.trim() === "" || depthOf(line) > indent.length);
  while (end < lines.length && isIn(lines[end] ?? "")) end++;
  let first = at + 1;
  while (first < end && /^\s*:[\w-]{1,40}:/.test(lines[first] ?? "")) lines[first++] = "";
  if (machine.test(name)) {
    lines.fill("", at, end);
    return end - 1;
  }
  const inner = lines.slice(first, end).filter((line) => line.trim() !== "");
  const column = Math.min(...inner.map(depthOf));
  for (let line = first; line < end; line++) lines[line] = indent + (lines[line] ?? "").slice(column);
  if (code.test(name) && inner.length > 0) {
    // Indented content ends with a blank line, or with the file.
    const isEnded = lines[end - 1]?.trim() === "" && end - 1 > at;
    lines[at] = `${indent}\`\`\`${words}`;
    if (isEnded) lines[end - 1] = `${indent}\`\`\``;
    return end - 1;
  }
  const isTitled = /^(?:admonition|topic|rubric|sidebar|dropdown)$/.test(name);
  const title = isTitled ? words : titleOfVersion(name, "") === "" ? kindTitle(name) : titleOfVersion(name, words);
  const rest = isTitled || titleOfVersion(name, "") !== "" ? "" : words;
  lines[at] = title === "" ? indent + rest : `${indent}**${title}:** ${rest}`.trimEnd();
  return at;
}
