import { type IndexedKnowledge, knowledgeOver } from "../../src/answer/indexed-knowledge.ts";
import { resolveLinks } from "../../src/answer/link-targets.ts";
import { Workbench } from "../../src/answer/workbench.ts";
import { loadKnowledge } from "../../src/index.ts";
import type { Block, Span } from "../../src/knowledge/block.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { sectionBlocks } from "../../src/knowledge/footnotes.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";

export interface LinkFigures {
  /** The number of links, without those to the web and to files that are no pages. */
  readonly links: number;
  /** The share of them that lead to a section. */
  readonly resolved: number;
  /** Some of the links that lead nowhere, as `file -> address`. */
  readonly others: readonly string[];
}

/** How many links that lead nowhere are listed. */
const mostNamed = 20;

/** The prefix of an address that says how the link is resolved. */
const kind = /^(?:wiki|title):/;
const web = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
/** Matches the extension, of one to five letters, of a file that is no page. */
const otherFile = /\.(?!mdx?\b|html?\b|markdown\b|qmd\b)[a-z][a-z\d]{0,4}(?:[?#].*)?$/i;

/** Measures how many of the links between the pages of a folder lead to a section. */
export function linkFigures(folder: string): LinkFigures {
  const { documents } = loadKnowledge(folder);
  const knowledge = knowledgeOver(indexDocuments(documents), new Workbench(new Lexicon()));
  const links = documents.flatMap((document) => linksOf(document).map((link) => ({ document, link })));
  const others = links.filter(({ document, link }) => !leads(link, document, knowledge));
  const step = Math.max(1, Math.ceil(others.length / mostNamed));
  return {
    links: links.length,
    resolved: links.length === 0 ? 0 : 1 - others.length / links.length,
    others: others.filter((_, at) => at % step === 0).map(({ document, link }) => `${document.file} -> ${link.href}`),
  };
}

function leads(link: Span, document: Document, knowledge: IndexedKnowledge): boolean {
  const paragraph: Block = { kind: "paragraph", spans: [link], wraps: [], lines: { first: 1, last: 1 } };
  return resolveLinks([paragraph], document, knowledge, {}).targets.length > 0;
}

function linksOf(document: Document): Span[] {
  const spans = document.sections.flatMap((section) => sectionBlocks(document, section).flatMap(spansOf));
  return spans.filter(({ href }) => {
    const address = href?.replace(kind, "");
    return address !== undefined && !web.test(address) && !otherFile.test(address);
  });
}

function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case "paragraph":
      return block.spans;
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap(spansOf));
    case "quote":
      return block.blocks.flatMap(spansOf);
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat(2);
    case "code":
    case "gap":
      return [];
  }
}
