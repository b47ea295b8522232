import type { AnyIndexStore, BM25Params, IIndex, SearchableValue, Tokenizer, TokenScore } from "@orama/orama";
import { type Field, fields } from "./fields.ts";
import type { WeightedTerm } from "./rank-segments.ts";
import { SectionIndex } from "./section-index.ts";
import { allTerms, contentTerms, queryTerms } from "./terms.ts";
import { attributeTerm, type Where } from "./where.ts";

/** A section as Orama holds it; no more in the schema than is searched or filtered by. */
export const sectionSchema = {
  title: "string",
  heading: "string",
  body: "string",
  aliases: "string",
  audience: "enum[]",
  document: "enum",
} as const;
const properties = Object.keys(sectionSchema);
const [firstProperty] = properties;
const lastProperty = properties.at(-1);

/**
 * What a search asks of the component beside Orama's own parameters. It travels as Orama's `relevance`, the one
 * parameter that reaches a component as it was given, and brings back the count of all that matched.
 */
export interface SearchCall extends BM25Params {
  /** How many of the best are wanted; Orama tells its component neither limit nor offset. */
  readonly limit?: number;
  /** What to search for in place of the terms of the text. */
  readonly terms?: readonly WeightedTerm[];
  matched?: number;
}

interface Store extends AnyIndexStore {
  readonly index: SectionIndex;
  /** The terms met so far of the section that is being removed. */
  readonly removing: Set<string>;
}

/** Orama calls the other members of `IIndex` only from its own ways to insert, remove and save. */
type UsedMember =
  | "create"
  | "insert"
  | "remove"
  | "search"
  | "searchByWhereClause"
  | "getSearchableProperties"
  | "getSearchablePropertiesWithTypes";

const component: Pick<IIndex<Store>, UsedMember> = {
  create(_orama, { internalIdToId }) {
    const precedes = (a: number, b: number): boolean => (internalIdToId[a - 1] ?? "") < (internalIdToId[b - 1] ?? "");
    return { index: new SectionIndex(precedes), removing: new Set(), vectorIndexes: {} };
  },
  insert(_implementation, { index }, property, _id, internalId, value) {
    if (property === firstProperty) index.begin(internalId);
    if (isField(property)) index.addField(property, fieldTerms(property, String(value)));
    else index.addAttributes(attributeTerms(property, value));
  },
  remove(_implementation, { index, removing }, property, _id, internalId, value) {
    const terms = isField(property) ? fieldTerms(property, String(value)) : attributeTerms(property, value);
    for (const term of terms) removing.add(term);
    if (property === lastProperty) {
      index.remove(internalId, removing);
      removing.clear();
    }
    return true;
  },
  search(store, text, tokenizer, language, _properties, _exact, _tolerance, _boost, relevance, count, filter) {
    const call = relevance as SearchCall;
    const terms = call.terms ?? tokenizer.tokenize(text, language).map((term) => ({ term, weight: 1 }));
    const where = filter instanceof Matching ? filter.where : undefined;
    const { best, matched } = (store as Store).index.rank(terms, call.limit ?? count, where);
    call.matched = matched;
    return best.map(({ id, score }): TokenScore => [id, score]);
  },
  searchByWhereClause(store, _tokenizer, where) {
    return new Matching((store as Store).index, where as Where);
  },
  getSearchableProperties: () => properties,
  getSearchablePropertiesWithTypes: () => sectionSchema,
};

export const indexComponent = component as IIndex<Store>;

export const tokenizerComponent: Tokenizer = {
  language: "english",
  normalizationCache: new Map(),
  tokenize: (text, _language, property) =>
    property !== undefined && isField(property) ? fieldTerms(property, text) : queryTerms(text),
};

function isField(property: string): property is Field {
  return (fields as readonly string[]).includes(property);
}

/** Titles, headings and aliases keep their stop words, so that a question made of nothing else finds them. */
function fieldTerms(field: Field, text: string): string[] {
  return field === "body" ? contentTerms(text) : allTerms(text);
}

function attributeTerms(property: string, value: SearchableValue): string[] {
  return (Array.isArray(value) ? value : [value]).map((one) => attributeTerm(property, String(one)));
}

/** What a condition admits: the condition itself to the component, a set of ids to Orama, worked out when it looks. */
class Matching extends Set<number> {
  readonly where: Where;
  private readonly ids: () => readonly number[];

  constructor(index: SectionIndex, where: Where) {
    super();
    this.where = where;
    this.ids = () => index.matching(where);
  }

  override get size(): number {
    return this.ids().length;
  }

  override has(id: number): boolean {
    return this.ids().includes(id);
  }

  override [Symbol.iterator](): SetIterator<number> {
    return new Set(this.ids())[Symbol.iterator]();
  }
}
