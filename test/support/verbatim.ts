import { type Block, blocksText } from "../../src/knowledge/block.ts";

/** A text's words, in their order, without anything that is a mark in Markdown. */
function bareWords(text: string): string[] {
  return text
    .replace(/&(?:amp|lt|gt);/g, " ")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

/** The words of an excerpt that its lines of the file do not hold in the same order; none if it is verbatim. */
export function notInSource(
  blocks: readonly Block[],
  source: string,
  lines: { first: number; last: number },
): string[] {
  const held = bareWords(
    source
      .split(/\r?\n/)
      .slice(lines.first - 1, lines.last)
      .join("\n"),
  );
  let at = 0;
  for (const word of bareWords(blocksText(blocks))) {
    const found = held.indexOf(word, at);
    if (found === -1) return [word];
    at = found + 1;
  }
  return [];
}
