import { codeIn } from "./code-spans.ts";
import { titleIn } from "./container-titles.ts";
import { fenceLine } from "./fences.ts";
import { titleLine } from "./title-line.ts";

/** A tag: a slash if it closes, its name, and its attributes. */
const tag = /(?<![\\[])\[(\/?)([a-z][\w-]{0,40})((?:=|[ \t])[^[\]\n]{0,300})?\](?!\()/gi;
/** Names of tags around code. */
const codeNames =
  /^(?:prism|code|codeblock|sourcecode|highlight|crayon|pre|raw|bash|shell|sql|php|css|js|javascript|html|xml|json|yaml|python|ruby|java)$/i;
/** The most lines of code between two tags. */
const longestCode = 500;

/**
 * Removes shortcodes in square brackets, as Grav, WordPress and BBCode have them: `[div class="a"]` … `[/div]`. What stands
 * between the tags of `[prism]` or `[code]` becomes a code block. Only names that the page also closes count as tags. Every line
 * keeps its number.
 */
export function withoutBracketTags(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  const names = namesOfPairs(lines);
  if (names.size === 0) return lines;
  let fence: string | undefined;
  for (let at = 0; at < left.length; at++) {
    const line = left[at] as string;
    fence = fenceBelow(fence, line);
    if (fence !== undefined || !line.includes("[")) continue;
    const end = withCode(left, names, at);
    if (end === undefined) left[at] = withoutTags(line, names);
    else at = end;
  }
  return left;
}

/** Returns the mark of the fence that is open below a line. */
function fenceBelow(open: string | undefined, line: string): string | undefined {
  const mark = fenceLine(line)?.mark.slice(0, 3);
  return mark === undefined ? open : open === undefined ? mark : open === mark ? undefined : open;
}

/** Returns the names, in lower case, that are first opened and then closed, outside of fences and code spans. */
function namesOfPairs(lines: readonly string[]): ReadonlySet<string> {
  const opened = new Set<string>();
  const closed = new Set<string>();
  let fence: string | undefined;
  for (const line of lines) {
    fence = fenceBelow(fence, line);
    if (fence !== undefined || !line.includes("[")) continue;
    for (const { name, isEnd } of tagsIn(line)) {
      if (!isEnd) opened.add(name);
      else if (opened.has(name)) closed.add(name);
    }
  }
  return closed;
}

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

/** Returns what may be tags in a line, outside of code spans: beside text, or at the start or end of the line. */
function tagsIn(line: string): Tag[] {
  const start = line.length - line.replace(/^[ \t>]+/, "").length;
  const stop = line.trimEnd().length;
  const isInCode = codeIn(line);
  const tags: Tag[] = [];
  for (const { 0: all, 1: slash, 2: name = "", 3: attributes = "", index: at } of line.matchAll(tag)) {
    const end = at + all.length;
    const isEnd = slash === "/";
    const isBesideText = isEnd
      ? at === start || /\S/.test(line[at - 1] ?? "")
      : end === stop || /\S/.test(line[end] ?? "") || attributes.endsWith("/");
    if (isBesideText && !isInCode(at) && !(isEnd && attributes !== ""))
      tags.push({ at, end, name: name.toLowerCase(), isEnd, attributes });
  }
  return tags;
}

/**
 * Writes the code block that a line opens as a fence, in place. The fence stands on the lines of the tags, or beside them where a
 * tag shares its line with code.
 * @returns the index of the last line that was written; undefined if no code begins here
 */
function withCode(left: string[], names: ReadonlySet<string>, at: number): number | undefined {
  const [all = "", indent = "", name = "", attributes = "", first = ""] =
    /^([ \t]*)\[([a-z][\w-]{0,40})((?:=|[ \t])[^[\]\n]{0,300})?\](?![(:])([^\n]*)$/i.exec(left[at] ?? "") ?? [];
  if (all === "" || !codeNames.test(name) || !names.has(name.toLowerCase())) return undefined;
  const close = `[/${name}]`;
  if (first.includes(close)) return undefined;
  const below = left.slice(at + 1, at + 1 + longestCode).findIndex((line) => line.includes(close));
  if (below === -1) return undefined;
  const end = at + 1 + below;
  const [last = "", rest = ""] = (left[end] ?? "").split(close, 2);
  if (rest.trim() !== "") return undefined;
  const start = first.trim() === "" ? at : at - 1;
  const stop = last.trim() === "" ? end : end + 1;
  if ((start < at && left[start]?.trim() !== "") || (stop > end && (left[stop] ?? "").trim() !== "")) return undefined;
  const language = /\b(?:class(?:es)?|lang(?:uage)?)=["']?(?:language-)?([\w+#-]{1,40})/i.exec(attributes)?.[1] ?? "";
  const ticks = "`".repeat(1 + Math.max(2, ...left.slice(at, end + 1).map(longestTicks)));
  if (start < at) left[at] = indent + first;
  if (stop > end) left[end] = last;
  left[start] = indent + ticks + language;
  left[stop] = indent + ticks;
  return stop;
}

function longestTicks(line: string): number {
  let longest = 0;
  for (const [ticks] of line.matchAll(/`{1,100}/g)) longest = Math.max(longest, ticks.length);
  return longest;
}

/** Removes the tags from a line. A title among the attributes stays where nothing else is on the line. */
function withoutTags(line: string, names: ReadonlySet<string>): string {
  let shown = "";
  let from = 0;
  let title = "";
  let last: Tag | undefined;
  for (const tag of tagsIn(line)) {
    if (!names.has(tag.name) && !isSingle(tag, line)) continue;
    // The second half of a link by reference, and what such a link refers to.
    if (!tag.isEnd && line[tag.at - 1] === "]" && last?.end !== tag.at) continue;
    if (line[tag.end] === ":" && line.slice(0, tag.at).trim() === "") continue;
    // Two parts of the same kind side by side are set apart.
    const isNext = last?.isEnd === true && last.end === tag.at && last.name === tag.name;
    shown += line.slice(from, tag.at) + (isNext ? " " : "");
    from = tag.end;
    title ||= titleIn(tag.attributes);
    last = tag;
  }
  if (last === undefined) return line;
  const words = shown + line.slice(from);
  return words.trim() === "" ? titleLine(/^\s*/.exec(line)?.[0] ?? "", title) : words;
}

/** Whether a tag that is never closed has attributes, and closes itself or ends the line: `[fa icon="cog" /]`. */
function isSingle({ attributes, isEnd, end }: Tag, line: string): boolean {
  const isWhole = /\/$/.test(attributes) || end === line.trimEnd().length;
  return !isEnd && isWhole && /^[ \t]+[\w-]{1,40}=["'][^"'\n]{0,200}["']/.test(attributes);
}
