import { codeIn } from "./code-spans.ts";
import type { InlineMark } from "./inline-mark.ts";
import { inlineMarks, mdxMarks } from "./inline-marks.ts";

/** Takes the marks out of a line, but for those in code. */
export function withoutInlineMarks(line: string, isMdx = false): string {
  let present = leadsIn(line);
  if (present === 0) return line;
  let result = withoutRaw(line);
  if (result !== line) present = leadsIn(result);
  for (const { lead, sign, pattern, stays } of isMdx ? marksOfMdx : marks) {
    if ((lead & present) !== lead || (sign.length > 1 && !result.includes(sign))) continue;
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

/**
 * What signs begin with, each a bit of a number: one look at each character tells for all marks which a line may hold.
 * A sign that is a word has none, since its first letter stands in most lines; its pattern begins with another's.
 */
const leads = new Map<number, number>();
for (const { sign } of [...inlineMarks, ...mdxMarks]) {
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

const withLead = (mark: InlineMark) => ({ ...mark, lead: leads.get(mark.sign.charCodeAt(0)) ?? 0 });
const marks = inlineMarks.map(withLead);
const marksOfMdx = [...marks, ...mdxMarks.map(withLead)];

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
