import { type Block, blocksText } from "../../src/knowledge/block.ts";
import { decode } from "../../src/knowledge/html-text.ts";

/** A text's words, in their order, without anything that is a mark in Markdown. */
function bareWords(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/&(?:amp|lt|gt);/g, " ")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

/**
 * The words of an excerpt that its lines of the file do not hold in the same order; none if it is verbatim. A footnote
 * stands elsewhere than what refers to it.
 */
export function notInSource(
  blocks: readonly Block[],
  source: string,
  lines: { first: number; last: number },
): string[] {
  const isFootnote = (block: Block): boolean => block.kind === "paragraph" && block.footnote !== undefined;
  const parts = [blocks.filter((block) => !isFootnote(block)), ...blocks.filter(isFootnote).map((block) => [block])];
  return parts.flatMap((part) => missingIn(bareWords(blocksText(part)), source, lines)).slice(0, 1);
}

function missingIn(words: readonly string[], source: string, lines: { first: number; last: number }): string[] {
  const cited = source
    .split(/\r?\n/)
    .slice(lines.first - 1, lines.last)
    .join("\n");
  const missing = firstMissing(words, bareWords(cited));
  // Entities stand for letters in text, and for themselves in code; so do addresses for what they lead to.
  return missing === undefined || firstMissing(words, bareWords(withoutAddresses(decode(cited)))) === undefined
    ? []
    : [missing];
}

function withoutAddresses(text: string): string {
  return text.replace(
    /\]\([^()\n]*\)|\]\[[^[\]\n]*\]|<\/?(?:su[bp]|b|i|em|strong|span|a|code|kbd)(?:\s[^<>]*)?>/gi,
    "",
  );
}

function firstMissing(words: readonly string[], held: readonly string[]): string | undefined {
  let at = 0;
  return words.find((word) => {
    const end = endOf(word, held, at);
    at = end ?? at;
    return end === undefined;
  });
}

/** Behind which of the source's words a word ends: marks may divide it there, and what is a note is called by its kind. */
function endOf(word: string, held: readonly string[], from: number): number | undefined {
  for (let start = from; start < held.length; start++) {
    let end = start;
    let joined = "";
    while (end < held.length && joined.length < word.length && word.startsWith(held[end] as string, joined.length))
      joined += held[end++];
    if (joined === word) return end;
  }
  const named = held.findIndex((one, at) => at >= from && one.toLowerCase() === word.toLowerCase());
  return named === -1 ? undefined : named + 1;
}
