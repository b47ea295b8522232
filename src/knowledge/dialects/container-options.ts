/** The options of what was opened on the line before, in MyST and in Python-Markdown. */
export const mystOption = /^\s*:[\w-]+:/;
const pythonOption = /^ {4}[\w-]{1,40}: /;
/** MkDocs: how documentation is to be made from code. */
const indented = /^ {4}/;
/** MyST: options may stand between lines of dashes. */
export const anyOption = /(?:)/;

/** What the lines are like that are options of the container which a line opens; undefined where it has none. */
export function optionsOf(line: string): RegExp | undefined {
  if (/^\s*:{3,}\s*\{/.test(line)) return mystOption;
  if (/^\s*\/{3,}\s*\w/.test(line)) return pythonOption;
  return /^:{3}\s+\w+(?:\.\w+)+\s*$/.test(line) ? indented : undefined;
}
