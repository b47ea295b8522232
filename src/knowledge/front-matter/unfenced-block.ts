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
  const form = forms.find(({ line }) => line.test(first));
  if (form === undefined) return undefined;
  const keys: string[] = [];
  let end = opening;
  for (let key = keyOf(form, lines[end]); key !== undefined; key = keyOf(form, lines[++end])) keys.push(key);
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

function keyOf({ line }: Form, text = ""): string | undefined {
  return line.exec(text.trimEnd())?.[1];
}

/** What we call it; a day to come keeps no page out in these tools. */
const ours = new Map([
  ["alias", "aliases"],
  ["date", "published"],
]);

/** The key and the value of such a line. */
export function readUnfenced(text: string): readonly [key: string, value: string | string[]] | undefined {
  for (const { line } of forms) {
    const [, key, value = ""] = line.exec(text.trimEnd()) ?? [];
    if (key === undefined) continue;
    const isList = /^(?:tags|keywords|alias(?:es)?|authors)$/i.test(key);
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
