import type { Document, Section } from "../knowledge/document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Meaning } from "../meaning/meaning.ts";
import type { SectionVectors } from "../meaning/section-vectors.ts";
import { Recent } from "../recent.ts";
import { type Bitset, hasBit } from "../search/bitset.ts";
import { termAt } from "../search/dictionary.ts";
import type { DocumentReader } from "../search/document-reader.ts";
import { indexDocuments } from "../search/index-documents.ts";
import type { Language } from "../search/languages/language.ts";
import type { Scope } from "../search/scope.ts";
import type { SectionIndex } from "../search/section-index.ts";
import { type Hit, SectionSearch, type Visibility } from "../search/section-search.ts";
import { documentNumberOf, type Segment } from "../search/segment.ts";
import type { Addresses } from "./citation.ts";
import { type DocumentPlaces, documentPlaces, type Page } from "./document-places.ts";
import type { LearnedAliases } from "./learned-aliases.ts";
import type { Model } from "./model/model.ts";
import { shippedModel } from "./model/shipped-model.ts";
import type { PreparedSection } from "./prepared-section.ts";
import { subjectOf } from "./question/subject.ts";
import { toVocabulary, type Vocabulary } from "./question/vocabulary.ts";
import { questionSlug } from "./told-by-ids.ts";
import { Workbench } from "./workbench.ts";

/** Documents that can be searched and quoted. */
export interface IndexedKnowledge extends Addresses {
  readonly search: SectionSearch;
  /** All documents, ordered by file. */
  readonly documents: () => readonly Document[];
  /** The vocabulary of the visible sections. */
  readonly vocabulary: (visibility?: Visibility) => Vocabulary;
  /** Whether the section with this id is visible. */
  readonly isSeen: (id: string, visibility: Visibility) => boolean;
  /** The languages of the visible sections. */
  readonly languages: (visibility: Visibility) => ReadonlySet<Language>;
  /** Whether a section counts: it is visible, and no older version or copy of another section. */
  readonly counts: (id: string, visibility: Visibility) => boolean;
  /** Whether a newer version counts in the place of the document with this id. */
  readonly isOldVersion: (document: string, visibility: Visibility) => boolean;
  /** Whether there are pages that do not count because only older versions have them; `isWithOldPages` makes them count. */
  readonly hasOldPages: (visibility: Visibility) => boolean;
  /** The names of the versions among the visible pages. */
  readonly versions: (visibility: Visibility) => ReadonlySet<string>;
  /** The id of the section that counts in the place of an older version or copy; the same id for any other section. */
  readonly counting: (id: string, visibility: Visibility) => string;
  /** The other versions and copies of a section that counts: their ids and the names of their versions. */
  readonly foldedInto: (
    id: string,
    visibility: Visibility,
  ) => readonly { readonly id: string; readonly label: string | undefined }[];
  /** The section with this id, prepared for comparison with questions; undefined if there is none. */
  readonly find: (id: string) => PreparedSection | undefined;
  /**
   * The section with an id that is known to exist.
   * @throws RangeError if it does not exist
   */
  readonly prepare: (id: string) => PreparedSection;
  /** The id of the section with a short key; see `sectionKey`. */
  readonly idOfKey: (key: string) => string | undefined;
  /** The id of a document's first section; undefined if there is no such document. */
  readonly firstSectionOf: (document: string) => string | undefined;
  /** The subject of the only visible document; undefined if there are several, or if that document names no subject. */
  readonly subject: (visibility: Visibility) => string | undefined;
  /** The pages whose route ends with this step. */
  readonly pagesNamed: (step: string) => readonly Page[];
  /** The ids of the documents whose file's name begins with this number. */
  readonly pagesNumbered: (number: number) => readonly string[];
  /** The ids of the sections whose headings ask a question in these words. */
  readonly sectionsAsking: (question: string) => readonly string[];
  /** The ids of the documents that may record a decision, in order. */
  readonly decidingPages: () => readonly string[];
  /** The ids of the documents that may be runbooks, in order. */
  readonly respondingPages: () => readonly string[];
  readonly model: Model;
  /** Embeds questions and holds vectors; missing where only words are compared. */
  readonly meaning?: Meaning;
  /** The vectors of the section with this id; undefined where it has none. */
  readonly vectorsOf: (id: string) => SectionVectors | undefined;
  /** The visible sections nearest to a question, nearest first; empty without vectors. */
  readonly nearest: (question: Float32Array, limit: number, visibility: Visibility) => readonly Hit[];
  /** What people taught; may change while questions are answered. */
  readonly learned: () => LearnedAliases;
}

/** How many prepared sections are cached by id until the knowledge changes; each question looks up forty. */
const metCount = 1_024;

interface IndexingOptions extends Addresses {
  /** The version of pages that counts where a question names none; the newest if missing. */
  readonly version?: string;
  readonly meaning?: Meaning;
  readonly model?: Model;
}

export function indexKnowledge(
  documents: readonly Document[],
  lexicon: Lexicon,
  options: IndexingOptions = {},
): IndexedKnowledge {
  return knowledgeOver(indexDocuments(documents), new Workbench(lexicon), options);
}

export function knowledgeOver(
  index: SectionIndex,
  workbench: Workbench,
  { version, ...options }: IndexingOptions = {},
): IndexedKnowledge {
  const search = new SectionSearch(index, version);
  const met = new Recent<string, PreparedSection>(metCount);
  const find = (id: string): PreparedSection | undefined => met.get(id) ?? meet(id);
  const meet = (id: string): PreparedSection | undefined => {
    const place = index.find(id);
    if (place === undefined) return undefined;
    const { content } = place.segment;
    const number = documentNumberOf(content, place.section);
    const document = workbench.reader.open(content, number);
    const section = document.sections[place.section - (content.firstSections[number] as number)];
    return section === undefined ? undefined : met.set(id, workbench.prepare(document, section));
  };
  const prepare = (id: string): PreparedSection => {
    const found = find(id);
    if (found === undefined) throw new RangeError(`there is no section ${id}`);
    return found;
  };
  const isAmong = (sections: readonly Bitset[], id: string): boolean => {
    const place = index.find(id);
    return place !== undefined && hasBit(sections[place.at] as Bitset, place.section);
  };
  /** Returns the first sections of visible documents, two at most: it only matters whether there is exactly one. */
  const seenOpenings = (scope: Scope): string[] => {
    const openings: string[] = [];
    for (const first of placesOf().firstSections.values()) {
      if (isAmong(scope.seen, first)) openings.push(first);
      if (openings.length > 1) break;
    }
    return openings;
  };
  const subjectOfOnly = ([opening, another]: readonly string[]): string | undefined =>
    opening === undefined || another !== undefined ? undefined : subjectOf(prepare(opening).document);
  let documents: readonly Document[] | undefined;
  let places: DocumentPlaces | undefined;
  const placesOf = (): DocumentPlaces => {
    places ??= documentPlaces(index);
    return places;
  };
  const subjects = new WeakMap<Scope, { readonly name: string | undefined }>();
  const vocabularies = new WeakMap<Scope, Vocabulary>();
  const vocabulary = (visibility: Visibility = {}): Vocabulary => {
    const scope = search.scope(visibility);
    const known = vocabularies.get(scope);
    if (known !== undefined) return known;
    const sectionsWith = (terms: readonly string[], limit: number): Section[] => {
      const weighted = terms.map((term) => ({ term, weight: 1 }));
      const { hits } = search.search(weighted, { ...visibility, limit });
      return hits.map(({ id }) => prepare(id).section);
    };
    const made = toVocabulary(scope, workbench.lexicon, sectionsWith, visibility.language);
    vocabularies.set(scope, made);
    return made;
  };
  return {
    search,
    documents() {
      documents ??= documentsOf(index, workbench.reader);
      return documents;
    },
    vocabulary,
    isSeen: (id, visibility) => isAmong(search.scope(visibility).seen, id),
    languages: (visibility) => search.languages(visibility),
    counts: (id, visibility) => isAmong(search.scope(visibility).allowed, id),
    isOldVersion: (document, visibility) => search.scope(visibility).folded?.isOldVersion(document) === true,
    hasOldPages: (visibility) => search.scope(visibility).folded?.hasOldPages === true,
    versions: (visibility) => search.scope(visibility).folded?.labels ?? new Set(),
    counting: (id, visibility) => search.scope(visibility).folded?.counting(id) ?? id,
    foldedInto(id, visibility) {
      const folded = search.scope(visibility).folded;
      return (folded?.foldedInto(id) ?? [])
        .filter((other) => index.find(other) !== undefined)
        .map((other) => ({ id: other, label: folded?.labelOf(other) }));
    },
    find,
    prepare,
    firstSectionOf: (document) => placesOf().firstSections.get(document),
    subject(visibility) {
      const scope = search.scope(visibility);
      const known = subjects.get(scope) ?? { name: subjectOfOnly(seenOpenings(scope)) };
      subjects.set(scope, known);
      return known.name;
    },
    pagesNamed: (step) => placesOf().pages.get(step) ?? [],
    pagesNumbered: (number) => placesOf().numbered.get(number) ?? [],
    sectionsAsking: (question) => placesOf().asking.get(questionSlug(question)) ?? [],
    decidingPages: () => placesOf().deciding,
    respondingPages: () => placesOf().responding,
    vectorsOf(id) {
      const place = index.find(id);
      return place === undefined ? undefined : options.meaning?.vectors.of(place);
    },
    nearest(question, limit, visibility) {
      const near = options.meaning?.vectors.nearest(index, search.scope(visibility), question, limit) ?? [];
      return near.map(({ at, section, cosine }) => ({
        id: termAt((index.segments[at] as Segment).content.sectionIds, section),
        score: cosine,
      }));
    },
    idOfKey: (key) => workbench.keys.find(index, key),
    model: shippedModel,
    learned: () => workbench.learned,
    ...options,
  };
}

function documentsOf(index: SectionIndex, reader: DocumentReader): Document[] {
  const documents = Array.from(index.documents(), ({ content, number }) => reader.open(content, number));
  return documents.sort((a, b) => (a.file < b.file ? -1 : 1));
}
