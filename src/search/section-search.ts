import { count, create, insert, type Results, remove, search, update } from "@orama/orama";
import type { Document, Section } from "../knowledge/document.ts";
import { indexComponent, type SearchCall, sectionSchema, tokenizerComponent } from "./orama-component.ts";
import type { WeightedTerm } from "./rank-segments.ts";
import type { Scope } from "./scope.ts";

export interface Hit {
  /** The section's id. */
  readonly id: string;
  readonly score: number;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** How many sections hold at least one of the terms, those past the limit included. */
  readonly count: number;
}

export interface Visibility {
  /** Whose documents may be found; everybody's without it. */
  readonly audiences?: readonly string[];
  /** The ids of the documents to search in; all without it. */
  readonly documents?: readonly string[];
}

export interface SearchOptions extends Visibility {
  readonly limit: number;
}

interface StoredSection {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly body: string;
  readonly aliases: string;
  readonly audience: string[];
  readonly document: string;
}

/** The full-text index of all sections. */
export class SectionSearch {
  private readonly orama = create({
    schema: sectionSchema,
    components: { index: indexComponent, tokenizer: tokenizerComponent },
    sort: { enabled: false },
  });

  get size(): number {
    return count(this.orama);
  }

  add(document: Document, section: Section): void {
    insert(this.orama, stored(document, section));
  }

  update(document: Document, section: Section): void {
    update(this.orama, section.id, stored(document, section));
  }

  remove(id: string): void {
    remove(this.orama, id);
  }

  /** Ranks sections by BM25F; equal scores stand in the order of their ids. */
  search(query: string | readonly WeightedTerm[], options: SearchOptions): Hits {
    const { limit } = options;
    const call: SearchCall = { limit, ...(typeof query !== "string" && { terms: query }) };
    const where = toWhere(options);
    const text = typeof query === "string" ? query : query.map(({ term }) => term).join(" ");
    if (text.trim() === "") return { hits: [], count: 0 };
    const found = search(this.orama, { term: text, limit, where, relevance: call }) as Results<StoredSection>;
    const hits = found.hits.map(({ id, score }) => ({ id, score }));
    hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { hits, count: call.matched ?? 0 };
  }

  /** What is visible of the sections as they are now. */
  scope(visibility: Visibility = {}): Scope {
    const where = toWhere(visibility);
    return this.orama.data.index.index.scope(Object.keys(where).length === 0 ? undefined : where);
  }
}

function toWhere({ audiences, documents }: Visibility): {
  audience?: { containsAny: string[] };
  document?: { in: string[] };
} {
  return {
    ...(audiences !== undefined && { audience: { containsAny: [...audiences] } }),
    ...(documents !== undefined && { document: { in: [...documents] } }),
  };
}

function stored(document: Document, section: Section): StoredSection {
  return {
    id: section.id,
    title: [document.title, ...section.headings.slice(0, -1)].join("\n"),
    heading: section.headings.at(-1) ?? "",
    body: section.text,
    aliases: section.aliases.join("\n"),
    audience: [...document.audience],
    document: document.id,
  };
}
