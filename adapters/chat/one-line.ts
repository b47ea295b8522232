import { intentOf } from "../../src/index.ts";

/**
 * The lines of a message as one. People end a line as others end a sentence, so that a line after which something else begins is
 * ended as one: "HELP rust ffi" above "how do i call a rust function from c".
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

/** Of so many lines it is told where a sentence begins; a message of more is no chat, but something that was pasted. */
const mostJudged = 50;

function beginsSentence(line: string): boolean {
  return /^\p{Lu}/u.test(line) || intentOf(line) !== "statement";
}

/** @param isApart told only where there is something before it: most messages are one line */
function join(before: string, after: string, isApart: () => boolean): string {
  if (before === "" || after === "") return before + after;
  return `${before}${/[\p{L}\p{N})\]"'”’`*_]$/u.test(before) && isApart() ? "." : ""} ${after}`;
}
