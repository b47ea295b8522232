import type { Block, Lines, ListItem } from "../../knowledge/block.ts";
import type { Section } from "../../knowledge/document.ts";
import type { Passage } from "../../knowledge/passages.ts";
import { quote } from "../../knowledge/quote.ts";
import type { PreparedSection } from "../prepared-section.ts";

/** What is quoted of one section. */
export interface Selection {
  readonly prepared: PreparedSection;
  readonly blocks: readonly Block[];
  readonly lines: Lines;
  /** The passage that decides; absent where none stands out. */
  readonly deciding?: Passage;
}

/** Quotes passages of a section, of which there is at least one. */
export function selectionOf(prepared: PreparedSection, passages: readonly Passage[], deciding?: Passage): Selection {
  const covered = passages.flatMap((passage) => [...leadIns(passage), passage]);
  return {
    prepared,
    blocks: quote(prepared.blocks, passages),
    lines: {
      first: Math.min(...covered.map(({ lines }) => lines.first)),
      last: Math.max(...covered.map(({ lines }) => lines.last)),
    },
    ...(deciding !== undefined && { deciding }),
  };
}

function leadIns({ leadIn }: Passage): Passage[] {
  return leadIn === undefined ? [] : [...leadIns(leadIn), leadIn];
}

/** Quotes a section that is divided into others: its own words, and the headings below it as a list. */
export function contentsOf(prepared: PreparedSection, below: readonly Section[]): Selection {
  const items = below.map(({ headings, lines }): ListItem => {
    const heading = { first: lines.first, last: lines.first };
    const spans = [{ text: headings.at(-1) ?? "" }];
    return { blocks: [{ kind: "paragraph", spans, wraps: [], lines: heading }], lines: heading };
  });
  const { first } = prepared.section.lines;
  const lines = { first, last: below.at(-1)?.lines.first ?? first };
  return { prepared, blocks: [...prepared.blocks, { kind: "list", items, lines }], lines };
}
