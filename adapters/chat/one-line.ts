import { intentOf } from "../../src/index.ts";

/**
 * Joins the lines of a message into one. In chat a line break often ends a sentence, so a full stop is added after a line where
 * the next line begins a sentence: "HELP rust ffi" above "how do i call a rust function from c".
 */
export function onOneLine(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => joined(paragraph.split("\n")))
    .reduce((so, paragraph) => join(so, paragraph, () => true), "");
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .reduce((so, line, at) => join(so, line, () => at < mostJudged && beginsSentence(line)), "");
}

/** Upper bound on the lines that are checked for the beginning of a sentence; a longer message is pasted text, not chat. */
const mostJudged = 50;

function beginsSentence(line: string): boolean {
  return /^\p{Lu}/u.test(line) || intentOf(line) !== "statement";
}

/**
 * @param isApart whether `after` begins a sentence; called only where `before` is not empty, since most messages are one line
 */
function join(before: string, after: string, isApart: () => boolean): string {
  if (before === "" || after === "") return before + after;
  return `${before}${/[\p{L}\p{N})\]"'”’`*_]$/u.test(before) && isApart() ? "." : ""} ${after}`;
}
