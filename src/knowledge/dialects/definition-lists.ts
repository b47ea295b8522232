import { firstCharacter } from "./first-character.ts";

/**
 * Whether a line is a term of a definition list, as Pandoc, kramdown and Python-Markdown write it: text above a `: definition`.
 */
export function isTerm(line: string, after: string): boolean {
  return isMarked(after) && isTermText(line);
}

/** Whether a line is a term's definition, be it the first or a further one. */
export function isDefinition(line: string, before: string): boolean {
  if (firstCharacter(line) !== ":") return false;
  if (/^:(?: {3}|\t)\S/.test(line)) return true;
  return isMarked(line) && (isTermText(before) || isMarked(before) || /^(?: {2,}|\t)\S/.test(before));
}

function isMarked(line: string): boolean {
  return firstCharacter(line) === ":" && /^ {0,3}:[ \t]+\S/.test(line);
}

/** Whether a line is a short paragraph and no other kind of block. */
function isTermText(line: string): boolean {
  return (
    /^ {0,3}(?:[^\s#>|:{<`~+*-]|`(?!``)|\*{1,3}(?=[^\s*]))/.test(line) &&
    line.length <= 200 &&
    !/^\s*\d{1,9}[.)]\s/.test(line)
  );
}
