import type { AnyIndexStore, BM25Params, IIndex, Tokenizer, TokenScore } from "@orama/orama";
import type { Fold } from "./copies/fold-copies.ts";
import { idOf, type WeightedTerm } from "./rank-segments.ts";
import type { SectionIndex } from "./section-index.ts";
import { queryTerms } from "./terms.ts";
import type { Where } from "./where.ts";

/** What of a section is searched or filtered by. */
export const sectionSchema = {
  title: "string",
  heading: "string",
  body: "string",
  aliases: "string",
  audience: "enum[]",
  document: "enum",
  language: "enum",
} as const;
const properties = Object.keys(sectionSchema);

/**
 * What a search asks of the component beside Orama's own parameters. It travels as Orama's `relevance`, the one
 * parameter that reaches a component as it was given.
 */
export interface SearchCall extends BM25Params {
  /** How many of the best are wanted; Orama tells its component neither limit nor offset. */
  readonly limit: number;
  /** What to search for in place of the terms of the text. */
  readonly terms?: readonly WeightedTerm[];
  /** Which of several copies counts. */
  readonly fold: Fold;
}

interface Store extends AnyIndexStore {
  /** Orama's table of ids by number. It numbers what the latest search found, in order: nothing else is looked up. */
  readonly found: (string | number)[];
}

/** Sections come as segments, so Orama's ways to insert, remove, load and save are not for them. */
type UsedMember =
  | "create"
  | "search"
  | "searchByWhereClause"
  | "getSearchableProperties"
  | "getSearchablePropertiesWithTypes";

/** Makes Orama search an index. */
export function indexComponent(index: SectionIndex): IIndex<Store> {
  const component: Pick<IIndex<Store>, UsedMember> = {
    create: (_orama, { internalIdToId }) => ({ found: internalIdToId, vectorIndexes: {} }),
    search(store, text, tokenizer, language, _properties, _exact, _tolerance, _boost, relevance, _count, filter) {
      const call = relevance as BM25Params as SearchCall;
      const terms = call.terms ?? tokenizer.tokenize(text, language).map((term) => ({ term, weight: 1 }));
      const ranked = index.rank(terms, call.limit, filter instanceof Matching ? filter.where : undefined, call.fold);
      const { found } = store as Store;
      found.splice(0, found.length, ...ranked.map(idOf));
      return ranked.map(({ score }, place): TokenScore => [place + 1, score]);
    },
    searchByWhereClause: (_store, _tokenizer, where) => new Matching(where as Where),
    getSearchableProperties: () => properties,
    getSearchablePropertiesWithTypes: () => sectionSchema,
  };
  return component as IIndex<Store>;
}

export const tokenizerComponent: Tokenizer = {
  language: "english",
  normalizationCache: new Map(),
  tokenize: queryTerms,
};

/** What meets a condition: Orama hands it on to the component's search, which reads the condition. */
class Matching extends Set<number> {
  readonly where: Where;

  constructor(where: Where) {
    super();
    this.where = where;
  }
}
