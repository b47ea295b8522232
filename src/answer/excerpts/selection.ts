import { type Block, blocksText, type Lines, type ListItem, type Paragraph } from "../../knowledge/block.ts";
import type { Section } from "../../knowledge/document.ts";
import type { Passage } from "../../knowledge/passages.ts";
import { quote } from "../../knowledge/quote.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { withLeadIns } from "./passage-length.ts";

/** What is quoted from one section. */
export interface Selection {
  readonly prepared: PreparedSection;
  readonly blocks: readonly Block[];
  readonly lines: Lines;
  /** The quoted passages of the section; empty where its headings are quoted. */
  readonly passages: readonly Passage[];
  /** The quoted passages from which the confidence is computed; empty where the section's headings are quoted. */
  readonly evidence: readonly Passage[];
  /** The passage that decides the answer; missing where none stands out. */
  readonly deciding?: Passage;
}

/** Which of the quoted passages decide the answer. */
interface Standing {
  readonly deciding?: Passage;
  /** All quoted passages where missing. */
  readonly evidence?: readonly Passage[];
}

/** Quotes passages of a section, at least one. */
export function selectionOf(
  prepared: PreparedSection,
  passages: readonly Passage[],
  { deciding, evidence = passages }: Standing = {},
): Selection {
  const blocks = quote(prepared.blocks, passages);
  const footnotes = blocks.filter((block) => block.kind === "paragraph" && block.footnote !== undefined);
  const covered = [...withLeadIns(passages), ...(footnotes as Paragraph[])].map(({ lines }) => lines);
  return {
    prepared,
    blocks,
    passages,
    evidence,
    lines: {
      first: covered.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
      last: covered.reduce((most, { last }) => Math.max(most, last), 0),
    },
    ...(deciding !== undefined && { deciding }),
  };
}

/** Returns the text from which the confidence is computed. */
export function evidenceText({ prepared, blocks, passages, evidence }: Selection): string {
  const isAll = evidence.length === 0 || isSame(evidence, passages);
  return blocksText(isAll ? blocks : quote(prepared.blocks, evidence));
}

function isSame(some: readonly Passage[], others: readonly Passage[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** Quotes a section that is divided into others: its own text, and the headings below it as a list, in bold as headings are. */
export function contentsOf(prepared: PreparedSection, below: readonly Section[]): Selection {
  const items = below.map(({ headings, lines }): ListItem => {
    const heading = { first: lines.first, last: lines.first };
    const spans = [{ text: headings.at(-1) ?? "", strong: true as const }];
    return { blocks: [{ kind: "paragraph", spans, wraps: [], lines: heading }], lines: heading };
  });
  const { first } = prepared.section.lines;
  const lines = { first, last: below.at(-1)?.lines.first ?? first };
  return { prepared, blocks: [...prepared.blocks, { kind: "list", items, lines }], passages: [], evidence: [], lines };
}
