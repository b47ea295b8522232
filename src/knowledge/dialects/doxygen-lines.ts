import { codeIn } from "./code-spans.ts";
import { kindTitle } from "./container-titles.ts";
import { fenceLine } from "./fences.ts";

/** A command at the start of a line, and the rest of the line. */
const command = /^([ \t]*)[@\\]([a-z]{2,20})(?:\{[^{}\n]{0,60}\})?(?:[ \t]+(.*)|$)/s;
/** Commands that hold no text. */
const silent =
  /^(?:tableofcontents|anchor|snippet|include|image|dotfile|mscfile|ingroup|addtogroup|copydoc|internal|cond|endcond|htmlonly|endhtmlonly)$/;
const startOfCode = /^[ \t]*[@\\](?:code|verbatim|dot|msc|startuml)(?:\{|\s*$)/;
const endOfCode = /^[ \t]*[@\\](?:endcode|endverbatim|enddot|endmsc|enduml)\b/;
/** The most lines of code between two commands. */
const longestCode = 500;
const levels = new Map([
  ["page", "#"],
  ["section", "##"],
  ["subsection", "###"],
  ["subsubsection", "####"],
]);

/**
 * Converts the commands of Doxygen (`@note`, `@section`, `@code`) and the references of Doxygen and Julia's Documenter
 * (`[text](@ref name)`) to Markdown; every line keeps its number.
 */
export function withoutDoxygen(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  let fence: string | undefined;
  let isInCode = false;
  for (const [at, line] of lines.entries()) {
    if (isInCode) {
      isInCode = !endOfCode.test(line);
      if (!isInCode) left[at] = "```";
      continue;
    }
    const mark = fenceLine(line)?.mark.slice(0, 3);
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (fence !== undefined || !/[@\\]/.test(line)) continue;
    if (startOfCode.test(line) && lines.slice(at + 1, at + 1 + longestCode).some((below) => endOfCode.test(below))) {
      isInCode = true;
      left[at] = `\`\`\`${/\{\.?([\w+]{1,20})\}/.exec(line)?.[1] ?? ""}`;
      continue;
    }
    const [end, rest = ""] = endOfReference.exec(line) ?? [];
    const above = left[at - 1] ?? "";
    const isAcross = end !== undefined && startOfReference.test(above);
    if (isAcross) left[at - 1] = above.replace(startOfReference, "$1");
    left[at] = withoutReferences(ofCommand(isAcross ? rest + line.slice(end.length) : line));
  }
  return left;
}

/** A reference whose words begin on one line and end on the next. */
const startOfReference = /(?<!\])\[([^[\]`\n]{1,300})$/;
const endOfReference = /^([^[\]`\n]{1,300})\]\([@\\](?:ref|extref)(?:[ \t]+[^()\n]{1,200})?\)/;

/** Returns what a line that begins with a command shows; other lines as they are. */
function ofCommand(line: string): string {
  const [, indent = "", name = "", rest = ""] = command.exec(line) ?? [];
  if (silent.test(name)) return "";
  const level = levels.get(name);
  const [, id = "", title = ""] = /^([\w-]{1,100})(?:[ \t]+(.+)|$)/s.exec(rest) ?? [];
  if (level !== undefined && id !== "") return `${level} ${title || id} {#${id}}`;
  if (name === "par" && rest !== "") return `${indent}**${rest}:**`;
  const kind = kinds.get(name) ?? kindTitle(name);
  return kind === "" || rest === "" ? line : `${indent}**${kind}:** ${rest}`;
}

const kinds = new Map([
  ["remark", "Remark"],
  ["see", "See also"],
  ["sa", "See also"],
  ["since", "Since"],
  ["deprecated", "Deprecated"],
]);

/**
 * References by name: with words of their own, bare, as the name of a heading; and words that are set in bold, italics or code.
 */
const references =
  /\[([^[\]\n]{1,300})\]\(<?[@\\](ref|extref|id)(?:[ \t]+[^()\n]{1,200}|[ \t]*)>?\)|(?<![\w@\\])(?:[@\\]ref[ \t]+([\w:.~#()-]{0,199}[\w)])(?:[ \t]+"([^"\n]{1,200})")?|[@\\]ref[ \t]*$|@anchor[ \t]+[\w-]{1,100}[ \t]*|@([bcepa]|em)[ \t]+(\S{1,100}))/g;

function withoutReferences(line: string): string {
  if (!/[@\\](?:ref|extref|id|anchor|em|[bcepa])\b/.test(line)) return line;
  const isInCode = codeIn(line);
  return line.replace(references, (all: string, ...groups: (string | number | undefined)[]) => {
    const [words, , name, quoted, , marked] = groups.map((group) => (typeof group === "string" ? group : undefined));
    const at = groups.find((group) => typeof group === "number") as number;
    return isInCode(at) ? all : (words ?? quoted ?? name ?? marked ?? "");
  });
}
