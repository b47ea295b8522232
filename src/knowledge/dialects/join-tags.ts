import { fenceLine } from "./fences.ts";

const tagStart = /\{(?:%|\{[<%]?)/g;
const tagEnd = /[%>]\}\}?|\}\}/;

/** The most lines after the first that a tag may span. */
const mostLines = 20;

/**
 * Joins each tag of Hugo, Liquid or Jinja that spans several lines into one line. If text follows the tag on its last line, or
 * nothing stands in front of the tag, it moves up to its first line, along with what directly adjoins its end; otherwise it
 * moves down to its last line, along with the word in front of it.
 */
export function joinTags(lines: readonly string[]): readonly string[] {
  if (!lines.some(mayOpen)) return lines;
  const joined = [...lines];
  let fence: string | undefined;
  for (let at = 0; at < joined.length; at++) {
    const line = joined[at] ?? "";
    const mark = fenceLine(line)?.mark.slice(0, 3);
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    const opening = fence === undefined && mayOpen(line) ? openTag(line) : undefined;
    if (opening === undefined) continue;
    const end = endOf(joined, at);
    if (end === undefined) continue;
    const inner = joined.slice(at + 1, end).map((one) => one.trim());
    const last = (joined[end] ?? "").trimStart();
    const close = tagEnd.exec(last);
    const tagLength = (close?.index ?? 0) + (close?.[0].length ?? 0);
    const attached = tagLength + (/^\S*/.exec(last.slice(tagLength))?.[0].length ?? 0);
    const rest = last.slice(attached).trimStart();
    const tag = [...inner, last.slice(0, attached)].join(" ");
    if (rest !== "" || line.slice(0, opening).trim() === "") {
      joined[at] = `${line.trimEnd()} ${tag}`;
      joined.fill("", at + 1, end);
      joined[end] = rest;
    } else {
      const word = /(?<!\S)\S*$/.exec(line.slice(0, opening).trimEnd())?.index ?? 0;
      joined[at] = line.slice(0, word).trimEnd();
      joined.fill("", at + 1, end);
      joined[end] = `${line.slice(word).trim()} ${tag}`;
    }
    at = end - 1;
  }
  return joined;
}

/** Returns the offset of the first tag that is opened and not closed on the line. */
function openTag(line: string): number | undefined {
  const lastEnd = Math.max(...["%}", ">}", "}}"].map((end) => line.lastIndexOf(end)));
  // The mark that opens a tag is at most three characters long.
  tagStart.lastIndex = Math.max(0, lastEnd - 2);
  for (let found = tagStart.exec(line); found !== null; found = tagStart.exec(line)) {
    if (found.index + found[0].length > lastEnd) return found.index;
  }
  return undefined;
}

function mayOpen(line: string): boolean {
  return line.includes("{%") || line.includes("{{");
}

function endOf(lines: readonly string[], opening: number): number | undefined {
  for (let at = opening + 1; at <= opening + mostLines && at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || /\{[%{]/.test(line.slice(0, tagEnd.exec(line)?.index ?? line.length))) return undefined;
    if (tagEnd.test(line)) return at;
  }
  return undefined;
}
