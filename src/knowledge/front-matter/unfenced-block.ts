import type { FoundBlock } from "./found-block.ts";

/** How a tool writes metadata at the top of a page: one key on each line, without fences. */
interface Form {
  /** Captures the key and the value of a line. */
  readonly line: RegExp;
  /** The tool's own keys. At least `fewest` must be present, so that an ordinary text with colons is not taken for metadata. */
  readonly keys: RegExp;
  readonly fewest: number;
  /** Whether the tool shows these lines to readers, apart from those that only it needs. */
  readonly isShown?: true;
}

const forms: readonly Form[] = [
  // Deckset
  {
    line: /^(theme|autoscale|slidenumbers|slidecount|footer|build-lists|slide-transition|slide-dividers|code-language):[ \t]*(.*)/is,
    keys: /./,
    fewest: 1,
  },
  // Pelican and MultiMarkdown
  {
    line: /^([A-Za-z][\w-]{0,30}):[ \t]+(\S.*)$/,
    keys: /^(?:title|authors?|date|modified|category|tags|slug|summary|status|template|keywords|lang)$/i,
    fewest: 2,
  },
  // Logseq
  {
    line: /^([a-z][\w-]{0,40})::[ \t]*(.*)/s,
    keys: /^(?:title|alias|aliases|tags|type|icon|public|filters|exclude-from-graph-view|template|collapsed|id)$/,
    fewest: 1,
    isShown: true,
  },
  // Tools that publish Markdown in Confluence
  { line: /^<!--[ \t]*([A-Z][\w-]{0,30}):(.*)-->$/, keys: /^(?:title|space|parent|label)$/i, fewest: 2 },
];

/** Finds metadata without an opening fence; undefined if the page does not begin with any. */
export function findUnfenced(lines: readonly string[]): FoundBlock | undefined {
  const opening = lines.findIndex((line) => line.trim() !== "");
  const first = lines[opening] ?? "";
  if (first.startsWith("% ")) return findTitleBlock(lines, opening);
  const unopened = /^[a-z][\w-]{0,40}:(?:\s|$)/.test(first) ? findUnopened(lines, opening) : undefined;
  if (unopened !== undefined) return unopened;
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

/** MultiMarkdown: whether a line continues the value above it, by its indentation. */
function goesOn({ isShown }: Form, text = ""): boolean {
  return isShown !== true && /^[ \t]+[^\s<]/.test(text);
}

/** Finds Pandoc's title block: title, authors and date, each behind a `%`. MyST's comments look similar, but hold no date. */
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

/** The most lines that front matter without an opening fence may have. */
const mostLines = 60;

/** Finds front matter of Hexo: YAML with a closing fence only. */
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
  // A single line above dashes is a heading.
  if (keys < 2 || !isTitled || !/^---\s*$/.test(lines[end] ?? "")) return undefined;
  return { kind: "block", language: "yaml", text: lines.slice(opening, end).join("\n"), first: opening, body: end + 1 };
}

function keyOf({ line }: Form, text = ""): string | undefined {
  return line.exec(text.trimEnd())?.[1];
}

/**
 * Our names for these tools' keys. `date` becomes `published`, which never delays a page: in these tools a future date does not
 * either.
 */
const ours = new Map([
  ["alias", "aliases"],
  ["date", "published"],
]);

/** Returns the key and the value of such a line, with the value's continuation lines. */
export function readUnfenced(text: string): readonly [key: string, value: string | string[]] | undefined {
  const [first = "", ...more] = text.trimEnd().split("\n");
  for (const { line } of forms) {
    const [, key, begun = ""] = line.exec(first.trimEnd()) ?? [];
    if (key === undefined) continue;
    const isList = /^(?:tags|keywords|alias(?:es)?|authors)$/i.test(key);
    const value = [begun, ...more].map((one) => one.trim()).join(isList ? ", " : " ");
    if (/^status$/i.test(key)) return /^draft$/i.test(value) ? ["draft", "true"] : undefined;
    return [ours.get(key.toLowerCase()) ?? key, isList ? namesIn(value) : value];
  }
  return undefined;
}

/** Splits names at commas, and removes the brackets and `#` that Logseq writes around names of pages. */
function namesIn(value: string): string[] {
  return value
    .split(",")
    .map((name) => name.replace(/[#[\]]/g, "").trim())
    .filter((name) => name !== "");
}
