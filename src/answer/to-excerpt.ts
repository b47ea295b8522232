import { blocksText } from "../knowledge/block.ts";
import type { Visibility } from "../search/section-search.ts";
import type { Citation, Excerpt } from "./answer.ts";
import { type Addresses, cite } from "./citation.ts";
import { emphasize } from "./excerpts/emphasis.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { resolveLinks } from "./link-targets.ts";
import type { PreparedSection } from "./prepared-section.ts";
import type { Question } from "./question/question.ts";

/** Returns an excerpt and the sections that its links lead to. */
export function toExcerpt(
  question: Question,
  { prepared, blocks, lines, deciding }: Selection,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): { readonly excerpt: Excerpt; readonly targets: readonly PreparedSection[] } {
  const emphasized = deciding === undefined ? blocks : emphasize(blocks, deciding.text, question);
  const resolved = resolveLinks(emphasized, prepared.document, knowledge, visibility);
  const isWhole = blocksText(blocks) === blocksText(prepared.blocks);
  const citation = cite(prepared.document, prepared.section, lines, knowledge);
  return { excerpt: { blocks: resolved.blocks, ...(isWhole && { isWhole }), citation }, targets: resolved.targets };
}

/** Cites a whole section. */
export function citeSection({ document, section }: PreparedSection, addresses: Addresses): Citation {
  return cite(document, section, section.lines, addresses);
}
