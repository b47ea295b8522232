import { codeIn } from "./code-spans.ts";
import type { InlineMark } from "./inline-mark.ts";
import { inlineMarks, mdxMarks } from "./inline-marks.ts";

/** Takes the marks out of a line, but for those in code. */
export function withoutInlineMarks(line: string, isMdx = false): string {
  if (!anyLead.test(line)) return line;
  let result = withoutRaw(line);
  let present = leadsIn(result);
  for (const { lead, sign, pattern, stays } of isMdx ? marksOfMdx : marks) {
    if ((lead & present) === 0 || !result.includes(sign)) continue;
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

/** What signs begin with, each a bit of a number: to look for each of them once tells for all marks which a line may hold. */
const leads = [...new Set([...inlineMarks, ...mdxMarks].map(leadOf))];
const anyLead = new RegExp(leads.map((lead) => lead.replace(/\W/g, "\\$&")).join("|"));

/** A word by itself, since its first letter stands in most lines. */
function leadOf({ sign }: InlineMark): string {
  return /^\w/.test(sign) ? sign : sign.charAt(0);
}

function leadsIn(line: string): number {
  let found = 0;
  for (let bit = 0; bit < leads.length; bit++) if (line.includes(leads[bit] as string)) found |= 1 << bit;
  return found;
}

const withLead = (mark: InlineMark) => ({ ...mark, lead: 1 << leads.indexOf(leadOf(mark)) });
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
