import { create, type Results, search } from "@orama/orama";
import type { Fold } from "./copies/fold-copies.ts";
import { type Language, languages } from "./languages/language.ts";
import { indexComponent, type SearchCall, sectionSchema, tokenizerComponent } from "./orama-component.ts";
import type { WeightedTerm } from "./rank-segments.ts";
import type { Scope } from "./scope.ts";
import type { SectionIndex } from "./section-index.ts";
import { attributeTerm } from "./where.ts";

export interface Hit {
  /** The section's id. */
  readonly id: string;
  readonly score: number;
}

export interface Hits {
  readonly hits: readonly Hit[];
}

export interface Visibility {
  /** The audiences whose documents may be found; without it, all documents. */
  readonly audiences?: readonly string[];
  /** The ids of the documents to search in; without it, all documents. */
  readonly documents?: readonly string[];
  /** The version of pages that counts in place of the newest, for pages that have such a version. */
  readonly version?: string;
  /** Whether to search also the pages that only older versions have. */
  readonly isWithOldPages?: boolean;
  /** The language of the documents to search in; without it, all languages. */
  readonly language?: Language;
}

export interface SearchOptions extends Visibility {
  readonly limit: number;
}

/** Full-text search over the sections of an index, where of several copies of a section one counts. */
export class SectionSearch {
  private readonly index: SectionIndex;
  private readonly orama;
  private readonly version: string | undefined;
  private readonly languagesByScope = new WeakMap<Scope, ReadonlySet<Language>>();

  /** @param version the version of pages that counts where a search names none; without it, the newest */
  constructor(index: SectionIndex, version?: string) {
    this.index = index;
    this.version = version;
    this.orama = create({
      schema: sectionSchema,
      components: { index: indexComponent(index), tokenizer: tokenizerComponent },
      sort: { enabled: false },
    });
  }

  /** Ranks sections by BM25F, best first; equal scores are ordered by section id. */
  search(query: string | readonly WeightedTerm[], options: SearchOptions): Hits {
    const { limit } = options;
    const call: SearchCall = { limit, fold: this.toFold(options), ...(typeof query !== "string" && { terms: query }) };
    const text = typeof query === "string" ? query : query.map(({ term }) => term).join(" ");
    if (text.trim() === "") return { hits: [] };
    const found = search(this.orama, {
      term: text,
      limit,
      where: toWhere(options),
      relevance: call,
    }) as Results<unknown>;
    return { hits: found.hits.map(({ id, score }) => ({ id, score })) };
  }

  /** Returns the scope of the visible sections. */
  scope(visibility: Visibility = {}): Scope {
    const where = toWhere(visibility);
    return this.index.scope(Object.keys(where).length === 0 ? undefined : where, this.toFold(visibility));
  }

  /** Returns the languages of the visible sections. */
  languages(visibility: Visibility = {}): ReadonlySet<Language> {
    const scope = this.scope(visibility);
    const known = this.languagesByScope.get(scope);
    if (known !== undefined) return known;
    const found = new Set(languages.filter((one) => scope.frequency(attributeTerm("language", one)) > 0));
    this.languagesByScope.set(scope, found);
    return found;
  }

  private toFold({ version = this.version, isWithOldPages }: Visibility): Fold {
    return { ...(version !== undefined && { version }), ...(isWithOldPages === true && { isWithOldPages }) };
  }
}

function toWhere({ audiences, documents, language }: Visibility): {
  audience?: { containsAny: string[] };
  document?: { in: string[] };
  language?: { in: string[] };
} {
  return {
    ...(audiences !== undefined && { audience: { containsAny: [...audiences] } }),
    ...(documents !== undefined && { document: { in: [...documents] } }),
    ...(language !== undefined && { language: { in: [language] } }),
  };
}
