import { LRUCache } from "lru-cache";
import type { Document, Section } from "../knowledge/document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { DocumentReader, type Mend } from "../search/document-reader.ts";
import { LearnedAliases } from "./learned-aliases.ts";
import { type PreparedSection, prepareSection } from "./prepared-section.ts";
import { SectionKeys } from "./section-keys.ts";

/** So many sections stay prepared. */
const preparedCount = 4096;

/** What outlives a change of the knowledge: the language, and what was read and prepared of what stays. */
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
