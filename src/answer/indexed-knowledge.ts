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
import { documentOf, type Segment } from "../search/segment.ts";
import type { Addresses } from "./citation.ts";
import { type DocumentPlaces, documentPlaces, type Page } from "./document-places.ts";
import type { LearnedAliases } from "./learned-aliases.ts";
import type { Model } from "./model/model.ts";
import { shippedModel } from "./model/shipped-model.ts";
import type { PreparedSection } from "./prepared-section.ts";
import { subjectOf } from "./question/subject.ts";
import { toVocabulary, type Vocabulary } from "./question/vocabulary.ts";
import { Workbench } from "./workbench.ts";

/** Documents that can be searched and quoted. */
export interface IndexedKnowledge extends Addresses {
  readonly search: SectionSearch;
  /** In the order of their files. */
  readonly documents: () => readonly Document[];
  /** The words of what is visible. */
  readonly vocabulary: (visibility?: Visibility) => Vocabulary;
  /** Whether the section with an id is among what may be seen. */
  readonly isSeen: (id: string, visibility: Visibility) => boolean;
  /** The languages of what may be seen. */
  readonly languages: (visibility: Visibility) => ReadonlySet<Language>;
  /** Whether a section counts: it may be seen, and is no older version or copy of another. */
  readonly counts: (id: string, visibility: Visibility) => boolean;
  /** Whether a newer version counts in the place of the document with an id. */
  readonly isOldVersion: (document: string, visibility: Visibility) => boolean;
  /** Whether pages do not count since only older versions have them; they do where a visibility asks for them. */
  readonly hasOldPages: (visibility: Visibility) => boolean;
  /** What the versions are called of what may be seen. */
  readonly versions: (visibility: Visibility) => ReadonlySet<string>;
  /** The id of the section that counts in the place of an older version or a copy; its own for any other. */
  readonly counting: (id: string, visibility: Visibility) => string;
  /** The other versions, and the copies, of a section that counts: their ids, and what their versions are called. */
  readonly foldedInto: (
    id: string,
    visibility: Visibility,
  ) => readonly { readonly id: string; readonly label: string | undefined }[];
  /** The section with an id, ready to be compared with questions; undefined if there is none. */
  readonly find: (id: string) => PreparedSection | undefined;
  /** The same for an id that is known to be there. */
  readonly prepare: (id: string) => PreparedSection;
  /** The id of the section with a short name; see `sectionKey`. */
  readonly idOfKey: (key: string) => string | undefined;
  /** The id of a document's first section; undefined if there is no such document. */
  readonly firstSectionOf: (document: string) => string | undefined;
  /** What all that may be seen is about, where that is one document with a name for it. */
  readonly subject: (visibility: Visibility) => string | undefined;
  /** The pages whose addresses end with a step. */
  readonly pagesNamed: (step: string) => readonly Page[];
  readonly model: Model;
  /** What is known of meanings; words alone without it. */
  readonly meaning?: Meaning;
  /** The vectors of the section with an id; undefined where there are none. */
  readonly vectorsOf: (id: string) => SectionVectors | undefined;
  /** The ids of the sections that may be seen and lie nearest to a question, nearest first; none without vectors. */
  readonly nearest: (question: Float32Array, limit: number, visibility: Visibility) => readonly Hit[];
  /** What people taught; it may change while questions are answered. */
  readonly learned: () => LearnedAliases;
}

/** Of so many sections it is remembered until the knowledge changes what they are prepared as: each question looks at forty. */
const metCount = 1_024;

interface IndexingOptions extends Addresses {
  /** The version of pages that counts where a question names none; the newest without it. */
  readonly version?: string;
  readonly meaning?: Meaning;
  readonly model?: Model;
}

export function indexKnowledge(
  documents: readonly Document[],
  lexicon: Lexicon,
  options: IndexingOptions = {},
): IndexedKnowledge {
  return overIndex(indexDocuments(documents), new Workbench(lexicon), options);
}

export function overIndex(
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
    const number = documentOf(content, place.section);
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
  /** The first sections of the documents that may be seen, of at most two: more need not be told apart from these. */
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
