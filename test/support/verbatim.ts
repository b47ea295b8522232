import { type Block, blocksText } from "../../src/knowledge/block.ts";
import { withOwnValues } from "../../src/knowledge/dialects/own-values.ts";
import { splitFrontMatter } from "../../src/knowledge/front-matter.ts";
import { decode } from "../../src/knowledge/html-text.ts";

/** Splits a text into its words, in order, without Markdown's marks. */
function bareWords(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      // An emoji that a page names may have an invisible mark for its colours.
      .replace(/&(?:amp|lt|gt);|\uFE0F/g, " ")
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== "")
  );
}

/**
 * Returns a word of an excerpt that the cited lines of the file do not contain in the same order, in a list that is empty if
 * the excerpt is verbatim. Footnotes are checked separately, since they stand elsewhere than the text that refers to them.
 * Values of the file's own front matter count as standing where the text refers to them.
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
  const cited = withOwnValues(source, splitFrontMatter(source).ownValues)
    .split(/\r?\n/)
    .slice(lines.first - 1, lines.last)
    .join("\n");
  const missing = firstMissing(words, bareWords(cited));
  // In text, entities stand for characters and addresses are not shown; in code, both are shown as they are.
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

/**
 * Returns the index behind the source's words that make up a word: marks may split the word in the source, and a note's title
 * is its kind with another case.
 */
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
