import { knowledgeOver } from "../../src/answer/indexed-knowledge.ts";
import { isWebAddress, linkAddress, targetOf } from "../../src/answer/link-targets.ts";
import { Workbench } from "../../src/answer/workbench.ts";
import { loadKnowledge } from "../../src/index.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { referencesIn } from "../../src/knowledge/references.ts";
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

/** Matches the extension, of one to five letters, of a file that is no page. */
const otherFile = /\.(?!mdx?\b|html?\b|markdown\b|qmd\b)[a-z][a-z\d]{0,4}(?:[?#].*)?$/i;

/** Measures how many of the links between the pages of a folder lead to a section. */
export function linkFigures(folder: string): LinkFigures {
  const { documents } = loadKnowledge(folder);
  const knowledge = knowledgeOver(indexDocuments(documents), new Workbench(new Lexicon()));
  const links = documents.flatMap((document) => linksOf(document).map((address) => ({ document, address })));
  const others = links.filter(({ document, address }) => targetOf(address, document, knowledge, {}) === undefined);
  const step = Math.max(1, Math.ceil(others.length / mostNamed));
  return {
    links: links.length,
    resolved: links.length === 0 ? 0 : 1 - others.length / links.length,
    others: others.filter((_, at) => at % step === 0).map(({ document, address }) => `${document.file} -> ${address}`),
  };
}

function linksOf(document: Document): string[] {
  const references = document.sections.flatMap((section) => referencesIn(document, section));
  return references
    .filter(({ isPicture }) => !isPicture)
    .map((link) => linkAddress(link.address).address)
    .filter((address) => !isWebAddress(address) && !otherFile.test(address));
}
