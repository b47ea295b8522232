import { LRUCache } from "lru-cache";
import type { Document, Section } from "../knowledge/document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { DocumentReader, type Mend } from "../search/document-reader.ts";
import { LearnedAliases } from "./learned-aliases.ts";
import { type PreparedSection, prepareSection } from "./prepared-section.ts";
import { SectionKeys } from "./section-keys.ts";

/** How many prepared sections are cached. */
const preparedCount = 4096;

/** What is kept when the knowledge changes: the lexicon, and the documents and sections that were read and prepared. */
export class Workbench {
  readonly lexicon: Lexicon;
  readonly reader: DocumentReader;
  readonly keys = new SectionKeys();
  learned: LearnedAliases;
  private readonly prepared = new LRUCache<Section, PreparedSection>({ max: preparedCount });

  constructor(lexicon: Lexicon, mend?: Mend) {
    this.lexicon = lexicon;
    this.learned = new LearnedAliases([], lexicon);
    this.reader = new DocumentReader(mend);
  }

  prepare(document: Document, section: Section): PreparedSection {
    const known = this.prepared.get(section);
    if (known !== undefined) return known;
    const made = prepareSection(document, section);
    this.prepared.set(section, made);
    return made;
  }
}
