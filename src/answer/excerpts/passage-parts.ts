import { cellGap, plainText } from "../../knowledge/block.ts";
import { type Passage, toPassages } from "../../knowledge/passages.ts";
import { sentences } from "../../knowledge/sentences.ts";

/** Returns the sentences and nested items of an item, or the sentences of a row's cells; empty for any other passage. */
export function partsOf(passage: Passage): Passage[] {
  const { of, leadIn } = passage;
  if ("blocks" in of) return toPassages(of.blocks, leadIn);
  if (!("cells" in of)) return [];
  let before = 0;
  return of.cells.flatMap((cell) => {
    const text = plainText(cell);
    const start = before;
    before += text.length + cellGap.length;
    return sentences(text).map((range): Passage => {
      const inRow = { start: start + range.start, end: start + range.end };
      return { ...passage, text: text.slice(range.start, range.end), range: inRow };
    });
  });
}
