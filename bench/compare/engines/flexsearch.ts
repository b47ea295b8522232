import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";
import { peer } from "../peers.ts";

interface FlexDocument {
  add(item: Item): void;
  update(item: Item): void;
  search(query: string, options: Record<string, unknown>): readonly { readonly id: string }[];
  export(write: (key: string, data: string | undefined) => void): void;
  import(key: string, data: string): void;
}

interface FlexSearch {
  readonly Document: new (options: Record<string, unknown>) => FlexDocument;
  readonly Encoder: new (options: unknown) => unknown;
}

/** Makes an empty index with FlexSearch's own English: stemmer, stop words and contractions. */
function emptyIndex(): FlexDocument {
  const { Document, Encoder } = peer<FlexSearch>("flexsearch");
  return new Document({
    tokenize: "strict",
    encoder: new Encoder(peer("flexsearch/lang/en")),
    document: { id: "id", index: ["heading", "title", "body"], tag: "audience" },
  });
}

export const engine: Engine = {
  package: "flexsearch",
  build(items) {
    const index = emptyIndex();
    for (const item of items) index.add(item);
    return searcher(index);
  },
  open(folder) {
    const index = emptyIndex();
    const parts = join(folder, "parts");
    for (const key of readdirSync(parts)) index.import(key, readFileSync(join(parts, key), "utf8"));
    return searcher(index);
  },
};

function searcher(index: FlexDocument): Searcher {
  return {
    search: (query, limit) =>
      index
        .search(query, { limit, suggest: true, merge: true, tag: { audience: askedAudience } })
        .map(({ id }) => id)
        .slice(0, limit),
    update: (item) => index.update(item),
    save(folder) {
      const parts = join(folder, "parts");
      mkdirSync(parts);
      index.export((key, data) => {
        if (data !== undefined) writeFileSync(join(parts, key), data);
      });
    },
  };
}
