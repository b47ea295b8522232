import type { AnyIndexStore, BM25Params, IIndex, Tokenizer, TokenScore } from "@orama/orama";
import type { Fold } from "./copies/fold-copies.ts";
import { idOf, type WeightedTerm } from "./rank-segments.ts";
import type { SectionIndex } from "./section-index.ts";
import { queryTerms } from "./terms.ts";
import type { Where } from "./where.ts";

/** The properties of a section that Orama searches or filters by. */
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
 * The parameters of a search that Orama does not have. They travel as `relevance`, the one parameter that Orama passes
 * to its component unchanged.
 */
export interface SearchCall extends BM25Params {
  /** The number of best sections wanted; Orama passes its component neither limit nor offset. */
  readonly limit: number;
  /** The terms to search for, in place of those of the text. */
  readonly terms?: readonly WeightedTerm[];
  /** Which of several copies of a section counts. */
  readonly fold: Fold;
}

interface Store extends AnyIndexStore {
  /**
   * Orama's table of ids by number. It holds only the results of the latest search, in order: Orama looks up no other
   * ids.
   */
  readonly found: (string | number)[];
}

/**
 * The members that Orama calls here. Its inserting, removing, loading and saving are left out: sections come as
 * segments.
 */
type UsedMember =
  | "create"
  | "search"
  | "searchByWhereClause"
  | "getSearchableProperties"
  | "getSearchablePropertiesWithTypes";

/** Returns the component through which Orama searches the index. */
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

/** Carries a filter condition through Orama, which passes the result of `searchByWhereClause` on to `search`. */
class Matching extends Set<number> {
  readonly where: Where;

  constructor(where: Where) {
    super();
    this.where = where;
  }
}
