/** The most lines that are searched for the end of the code in an attribute, and for the end of its tag. */
const longestCode = 200;

const opening = /^\s*<Code\s(?:[^<>{}]{0,300}\s)?code=(?:\{\s*([`"'])|(["']))/;

/** Reads code in an attribute of a component, as Starlight and Astro have it: `<Code code={`region: eu`} lang="yaml" />`. */
export class CodeComponents {
  private readonly lines: readonly string[];
  /** The indices of the line on which the code ends and of the line on which the tag ends. */
  private endOfCode = -1;
  private endOfTag = -1;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** Returns a line of such a component as indented code, or undefined if the line belongs to none. */
  read(line: string, at: number): string | undefined {
    if (at <= this.endOfCode) return at === this.endOfCode ? code(line.slice(0, line.indexOf("`"))) : code(line);
    if (at <= this.endOfTag) return "";
    if (!line.includes("<Code")) return undefined;
    const { 0: start = "", 1: inBraces, 2: mark = inBraces } = opening.exec(line) ?? [];
    if (mark === undefined) return undefined;
    const rest = line.slice(start.length);
    const end = rest.indexOf(mark);
    if (end === -1 && mark !== "`") return undefined;
    const last = end === -1 ? this.find(at + 1, (text) => text.includes("`")) : at;
    if (last === undefined) return undefined;
    const behind = last === at ? rest.slice(end + 1) : afterTick(this.lines[last] as string);
    const isEnd = (text: string): boolean => behindTag(text) !== undefined;
    const tagEnd = isEnd(behind) ? last : this.find(last + 1, isEnd);
    // Text behind the end of the tag would be lost, since the whole last line is removed.
    if (tagEnd === undefined || behindTag(tagEnd === last ? behind : (this.lines[tagEnd] as string)) !== "")
      return undefined;
    this.endOfCode = last === at ? -1 : last;
    this.endOfTag = tagEnd;
    return code(end === -1 ? rest : rest.slice(0, end));
  }

  private find(from: number, holds: (line: string) => boolean): number | undefined {
    const end = Math.min(this.lines.length, from + longestCode);
    for (let at = from; at < end; at++) if (holds(this.lines[at] as string)) return at;
    return undefined;
  }
}

/** Returns the text behind the end of a tag on a line, or undefined if no tag ends there. */
function behindTag(text: string): string | undefined {
  const end = text.indexOf("/>");
  if (end !== -1) return text.slice(end + "/>".length).trim();
  return />\s*$/.test(text) ? "" : undefined;
}

function afterTick(line: string): string {
  return line.slice(line.indexOf("`") + 1);
}

function code(line: string): string {
  return line.trim() === "" ? "" : `    ${line}`;
}
