import { LRUCache } from "lru-cache";
import type { Document, Section } from "../knowledge/document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Scope } from "../search/scope.ts";
import { SectionSearch, type Visibility } from "../search/section-search.ts";
import type { Model } from "./model.ts";
import { type PreparedSection, prepareSection } from "./prepared-section.ts";
import { sectionKey } from "./section-key.ts";
import { shippedModel } from "./shipped-model.ts";
import { toVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Documents that can be searched and quoted. */
export interface IndexedKnowledge {
  readonly documents: ReadonlyMap<string, Document>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly search: SectionSearch;
  /** The words of what is visible. */
  readonly vocabulary: (visibility?: Visibility) => Vocabulary;
  /** The section with an id, ready to be compared with questions. */
  readonly prepare: (id: string) => PreparedSection;
  /** The id of the section with a short name; see `sectionKey`. */
  readonly idOfKey: (key: string) => string | undefined;
  /** An address under which the files can be seen, such as a repository's file view. */
  readonly linkBase?: string;
  readonly model: Model;
}

/** So many texts tell how a word is written. */
const sampleCount = 5;
/** So many sections stay prepared. */
const preparedCount = 4096;

export function indexKnowledge(
  documents: readonly Document[],
  lexicon: Lexicon,
  options: { readonly linkBase?: string; readonly model?: Model } = {},
): IndexedKnowledge {
  const search = new SectionSearch();
  const sections = new Map<string, Section>();
  for (const document of documents) {
    for (const section of document.sections) {
      sections.set(section.id, section);
      search.add(document, section);
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  const prepared = new LRUCache<string, PreparedSection>({ max: preparedCount });
  const prepare = (id: string): PreparedSection => {
    const known = prepared.get(id);
    if (known !== undefined) return known;
    const section = sections.get(id);
    const document = byId.get(section?.document ?? "");
    if (section === undefined || document === undefined) throw new RangeError(`there is no section ${id}`);
    const made = prepareSection(document, section);
    prepared.set(id, made);
    return made;
  };
  let ids: Map<string, string> | undefined;
  const idOfKey = (key: string): string | undefined => {
    ids ??= new Map([...sections.keys()].map((id) => [sectionKey(id), id]));
    return ids.get(key);
  };
  const vocabularies = new WeakMap<Scope, Vocabulary>();
  const vocabulary = (visibility: Visibility = {}): Vocabulary => {
    const scope = search.scope(visibility);
    const known = vocabularies.get(scope);
    if (known !== undefined) return known;
    const textsWith = (term: string): string[] => {
      const { hits } = search.search([{ term, weight: 1 }], { ...visibility, limit: sampleCount });
      return hits.map(({ id }) => sections.get(id)?.text ?? "");
    };
    const made = toVocabulary(scope, lexicon, textsWith);
    vocabularies.set(scope, made);
    return made;
  };
  return { documents: byId, sections, search, vocabulary, prepare, idOfKey, model: shippedModel, ...options };
}
