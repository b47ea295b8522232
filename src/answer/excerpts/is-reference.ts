import { blocksText } from "../../knowledge/block.ts";
import type { PreparedSection } from "../prepared-section.ts";

/** The most passages and characters of a section that only refers to another page. */
const mostPassages = 2;
const longest = 240;

/** Beginnings of a reference. "Go to" is missing, since "Go to the settings and press the button" says what to do. */
const begins = /^\s*(?:please )?(?:see|refer to|read|check out|siehe|voir)\b/iu;
const ends = /(?:,|\.|;|:|\b(?:please|more))\s+(?:please )?(?:see|refer to|siehe)\s[^.!?]{1,120}[.!]?\s*$/iu;

/** Whether a section only refers to another page: "See the page on meetings". */
export function isReference({ passages, blocks }: Pick<PreparedSection, "passages" | "blocks">): boolean {
  if (passages.length === 0 || passages.length > mostPassages) return false;
  const text = blocksText(blocks);
  if (text.length > longest) return false;
  if (ends.test(text)) return true;
  // Every passage must refer: "See the guide. To get help, ask in the forum" also says what to do.
  return passages.every(({ passage }) => begins.test(passage.text));
}
