import { codeIn } from "./code-spans.ts";
import type { InlineMark } from "./inline-mark.ts";
import { inlineMarks } from "./inline-marks.ts";
import { mdxMarks } from "./mdx-marks.ts";

/** Removes the inline marks of all dialects from a line, except inside code spans. */
export function withoutInlineMarks(line: string, isMdx = false): string {
  let present = leadsIn(line);
  if (present === 0) return line;
  let result = withoutRaw(line);
  if (result !== line) present = leadsIn(result);
  const all = isMdx ? marks : inlineMarks;
  for (let at = nextMark(present, 0); at < all.length; at = nextMark(present, at + 1)) {
    const { pattern, stays } = all[at] as InlineMark;
    if (!holdsAll(result, longSigns[at] as readonly string[])) continue;
    // `test` is cheaper than a `replace` that finds nothing, and most lines with a sign hold no mark.
    pattern.lastIndex = 0;
    if (!pattern.test(result)) continue;
    const before = result;
    const isInCode = codeIn(before);
    result = result.replace(pattern, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex((one) => typeof one === "number"),
      ) as string[];
      const [whole = ""] = groups;
      if (isInCode(found[groups.length] as number)) return whole;
      if (typeof stays === "function") return stays(...groups);
      return stays.replace("$1", () => groups[1] ?? "");
    });
    if (result !== before) present = leadsIn(result);
  }
  return result;
}

/** Whether a line contains all signs. A plain loop, because it is called for several marks on every line. */
function holdsAll(line: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (!line.includes(sign)) return false;
  return true;
}

/** The marks of MDX come last, so that `inlineMarks` is a prefix of the list. */
const marks = [...inlineMarks, ...mdxMarks];

/**
 * The first characters of signs that are not letters or digits, each as one bit: a single pass over a line then tells which
 * marks it may hold. Signs that begin with a letter have no bit, since their first letter is in most lines; the mark's other
 * sign has one.
 */
const leads = new Map<number, number>();
const signs = marks.map(({ sign }) => [sign].flat());
for (const sign of signs.flat()) {
  const code = sign.charCodeAt(0);
  if (/^\W/.test(sign) && !leads.has(code)) leads.set(code, 1 << leads.size);
}
const bits = Int32Array.from({ length: 128 }, (_, code) => leads.get(code) ?? 0);

function leadsIn(line: string): number {
  let found = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code < 128) found |= bits[code] as number;
  }
  return found;
}

/** For each mark: the bits of the first characters of its signs. */
const leadsOf = signs.map((all) => all.reduce((found, sign) => found | (leads.get(sign.charCodeAt(0)) ?? 0), 0));
/** For each mark: its signs of more than one character, which the bits do not decide. */
const longSigns = signs.map((all) => all.filter((sign) => sign.length > 1));
/** By the bits of a line: for each position in the list of marks, the next mark that the line may hold. */
const nextMarks = new Map<number, Uint8Array>();
/** The most entries of `nextMarks`. Real pages produce about a hundred. */
const mostCombinations = 4_096;

/** Returns the index of the next mark, from `from` on, that the line may hold; the number of marks if there is none. */
function nextMark(present: number, from: number): number {
  let next = nextMarks.get(present);
  if (next === undefined) {
    next = new Uint8Array(marks.length + 1).fill(marks.length);
    for (let at = marks.length - 1; at >= 0; at--) {
      const needed = leadsOf[at] as number;
      next[at] = (needed & present) === needed ? at : (next[at + 1] as number);
    }
    if (nextMarks.size >= mostCombinations) nextMarks.clear();
    nextMarks.set(present, next);
  }
  return next[from] as number;
}

/** The most characters before a tag that are searched for an opening `<code>`, `<pre>` or `<kbd>`. */
const longestTag = 12;

function asEntity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Turns text between Liquid's or Jinja's {% raw %} and {% endraw %} into inline code. */
function withoutRaw(line: string): string {
  if (!line.includes("endraw")) return line;
  const isInCode = codeIn(line);
  return line.replace(
    /\{%-?\s*raw\s*-?%\}([^\n]{0,1000}?)\{%-?\s*endraw\s*-?%\}/g,
    (_all, inner: string, at: number) => {
      // Inside an HTML element, backticks would be shown.
      if (/<(?:code|pre|kbd)>\s*$/i.test(line.slice(Math.max(0, at - longestTag), at)))
        return inner.replace(/[{}]/g, asEntity);
      return isInCode(at) || inner.includes("`") ? inner : `\`${inner}\``;
    },
  );
}
