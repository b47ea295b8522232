import { codeIn } from "./code-spans.ts";
import type { InlineMark } from "./inline-mark.ts";
import { inlineMarks } from "./inline-marks.ts";
import { mdxMarks } from "./mdx-marks.ts";

/** Takes the marks out of a line, but for those in code. */
export function withoutInlineMarks(line: string, isMdx = false): string {
  let present = leadsIn(line);
  if (present === 0) return line;
  let result = withoutRaw(line);
  if (result !== line) present = leadsIn(result);
  const all = isMdx ? marks : inlineMarks;
  for (let at = nextMark(present, 0); at < all.length; at = nextMark(present, at + 1)) {
    const { pattern, stays } = all[at] as InlineMark;
    if (!holdsAll(result, longSigns[at] as readonly string[])) continue;
    // Most lines hold a sign that is no mark, and to look for one costs less than to replace none.
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

/** A loop, since each line is asked for several marks. */
function holdsAll(line: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (!line.includes(sign)) return false;
  return true;
}

/** Those of MDX alone stand last. */
const marks = [...inlineMarks, ...mdxMarks];

/**
 * What signs begin with, each a bit of a number: one look at each character tells for all marks which a line may hold.
 * A sign that is a word has none, since its first letter stands in most lines; its pattern begins with another's.
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

/** By mark: what its signs begin with. */
const leadsOf = signs.map((all) => all.reduce((found, sign) => found | (leads.get(sign.charCodeAt(0)) ?? 0), 0));
/** By mark: the signs that are more than what they begin with. */
const longSigns = signs.map((all) => all.filter((sign) => sign.length > 1));
/** By what signs begin with that a line holds: for each place among the marks the next one that it may hold. */
const nextMarks = new Map<number, Uint8Array>();
/** Pages that people write hold some hundred of these combinations. */
const mostCombinations = 4_096;

/** The first mark from a place on that may be in a line; how many marks there are if there is none. */
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

/** Characters. */
const longestTag = 12;

function asEntity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Liquid and Jinja: what stands as it is between {% raw %} and {% endraw %} becomes code. */
function withoutRaw(line: string): string {
  if (!line.includes("endraw")) return line;
  const isInCode = codeIn(line);
  return line.replace(
    /\{%-?\s*raw\s*-?%\}([^\n]{0,1000}?)\{%-?\s*endraw\s*-?%\}/g,
    (_all, inner: string, at: number) => {
      // In HTML there are no ticks.
      if (/<(?:code|pre|kbd)>\s*$/i.test(line.slice(Math.max(0, at - longestTag), at)))
        return inner.replace(/[{}]/g, asEntity);
      return isInCode(at) || inner.includes("`") ? inner : `\`${inner}\``;
    },
  );
}
