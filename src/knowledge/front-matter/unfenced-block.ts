import type { FoundBlock } from "./found-block.ts";

/** How a tool writes what it knows of a page at its beginning, a key a line, without fences. */
interface Form {
  /** Finds the key and the value. */
  readonly line: RegExp;
  /** Keys of which one must be there, so that a text which begins alike is none. */
  readonly keys: RegExp;
  readonly fewest: number;
  /** Whether the tool shows the lines, but for those that it needs itself. */
  readonly isShown?: true;
}

const forms: readonly Form[] = [
  // Pelican, MultiMarkdown
  {
    line: /^([A-Z][\w-]{0,30}):[ \t]+(\S.*)$/,
    keys: /^(?:title|authors?|date|modified|category|tags|slug|summary|status|template|keywords|lang)$/i,
    fewest: 2,
  },
  // Logseq
  {
    line: /^([a-z][\w-]{0,40})::[ \t]*(.*)$/,
    keys: /^(?:title|alias|aliases|tags|type|icon|public|filters|exclude-from-graph-view|template|collapsed|id)$/,
    fewest: 1,
    isShown: true,
  },
  // Tools that bring Markdown to Confluence
  { line: /^<!--[ \t]*([A-Z][\w-]{0,30}):[ \t]*(.*?)[ \t]*-->$/, keys: /^(?:title|space|parent|label)$/i, fewest: 2 },
];

/** Finds such lines; undefined where a page begins otherwise. */
export function findUnfenced(lines: readonly string[]): FoundBlock | undefined {
  const opening = lines.findIndex((line) => line.trim() !== "");
  const first = lines[opening] ?? "";
  if (first.startsWith("% ")) return findTitleBlock(lines, opening);
  if (/^[a-z][\w-]{0,40}:(?:\s|$)/.test(first)) return findUnopened(lines, opening);
  const form = forms.find(({ line }) => line.test(first));
  if (form === undefined) return undefined;
  const keys: string[] = [];
  let end = opening;
  for (; end === opening || keyOf(form, lines[end]) !== undefined || goesOn(form, lines[end]); end++) {
    const key = keyOf(form, lines[end]);
    if (key !== undefined) keys.push(key);
  }
  const known = keys.filter((key) => form.keys.test(key));
  const isEnded = form.isShown === true || (lines[end] ?? "").trim() === "";
  if (!isEnded || known.length < form.fewest || (form.fewest > 1 && !known.some((key) => /^title$/i.test(key))))
    return undefined;
  return {
    kind: "block",
    language: "lines",
    text: lines.slice(opening, end).join("\n"),
    first: opening,
    body: form.isShown === true ? opening : end,
  };
}

/** MultiMarkdown: a value may go on below it, further to the right. */
function goesOn({ isShown }: Form, text = ""): boolean {
  return isShown !== true && /^[ \t]+[^\s<]/.test(text);
}

/** Pandoc: the title, who wrote it, and the day, each behind a percent sign. MyST's comments look like that, but end with no day. */
function findTitleBlock(lines: readonly string[], opening: number): FoundBlock | undefined {
  const [title = "", authors = "", day = "", next = ""] = lines.slice(opening, opening + 4);
  if (!authors.startsWith("%") || !/^%\s.{0,40}\d{4}/.test(day) || next.trim() !== "") return undefined;
  const text = [
    `Title: ${title.slice(1)}`,
    `Authors: ${authors.slice(1).replaceAll(";", ",")}`,
    `Date: ${day.slice(1)}`,
  ];
  return { kind: "block", language: "lines", text: text.join("\n"), first: opening, body: opening + 3 };
}

/** So many lines may such front matter have. */
const mostLines = 60;

/** Hexo: YAML that ends with a fence and begins without one. */
function findUnopened(lines: readonly string[], opening: number): FoundBlock | undefined {
  let end = opening;
  let keys = 0;
  let isTitled = false;
  for (; end < Math.min(lines.length, opening + mostLines) && !/^---\s*$/.test(lines[end] ?? ""); end++) {
    const line = lines[end] ?? "";
    const key = /^([a-z][\w-]{0,40}):(?:\s|$)/.exec(line)?.[1];
    if (key === undefined && !/^(?:\s+\S|-\s|#)/.test(line)) return undefined;
    if (key !== undefined) keys++;
    isTitled ||= key === "title";
  }
  // One key above dashes is a heading.
  if (keys < 2 || !isTitled || !/^---\s*$/.test(lines[end] ?? "")) return undefined;
  return { kind: "block", language: "yaml", text: lines.slice(opening, end).join("\n"), first: opening, body: end + 1 };
}

function keyOf({ line }: Form, text = ""): string | undefined {
  return line.exec(text.trimEnd())?.[1];
}

/** What we call it; a day to come keeps no page out in these tools. */
const ours = new Map([
  ["alias", "aliases"],
  ["date", "published"],
]);

/** The key and the value of such a line, with those on which its value goes on. */
export function readUnfenced(text: string): readonly [key: string, value: string | string[]] | undefined {
  const [first = "", ...more] = text.trimEnd().split("\n");
  for (const { line } of forms) {
    const [, key, begun = ""] = line.exec(first.trimEnd()) ?? [];
    if (key === undefined) continue;
    const isList = /^(?:tags|keywords|alias(?:es)?|authors)$/i.test(key);
    const value = [begun, ...more.map((one) => one.trim())].join(isList ? ", " : " ");
    if (/^status$/i.test(key)) return /^draft$/i.test(value) ? ["draft", "true"] : undefined;
    return [ours.get(key.toLowerCase()) ?? key, isList ? namesIn(value) : value];
  }
  return undefined;
}

/** Names with commas between them, of which Logseq writes those of pages in brackets. */
function namesIn(value: string): string[] {
  return value
    .split(",")
    .map((name) => name.replace(/[#[\]]/g, "").trim())
    .filter((name) => name !== "");
}
