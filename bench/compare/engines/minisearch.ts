import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stemmer } from "stemmer";
import { stopWords } from "../../../src/search/stop-words.ts";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";
import { peer } from "../peers.ts";

interface MiniSearch {
  addAll(items: readonly Item[]): void;
  replace(item: Item): void;
  search(query: string, options: { filter: (hit: Hit) => boolean }): readonly Hit[];
}

interface Hit {
  readonly id: string;
  readonly audience?: string;
}

interface Options {
  readonly fields: readonly string[];
  readonly storeFields: readonly string[];
  readonly processTerm: (term: string) => string | null;
}

interface MiniSearchClass {
  new (options: Options): MiniSearch;
  loadJSON(json: string, options: Options): MiniSearch;
}

/** Options with a stemmer and stop words, which MiniSearch leaves to its users. */
const options: Options = {
  fields: ["title", "heading", "body"],
  storeFields: ["audience"],
  processTerm(term) {
    const word = term.toLowerCase();
    return stopWords.has(word) ? null : stemmer(word);
  },
};

export const engine: Engine = {
  package: "minisearch",
  build(items) {
    const index = new (peer<MiniSearchClass>("minisearch"))(options);
    index.addAll(items);
    return searcher(index);
  },
  open(folder) {
    return searcher(
      peer<MiniSearchClass>("minisearch").loadJSON(readFileSync(join(folder, "snapshot"), "utf8"), options),
    );
  },
};

function searcher(index: MiniSearch): Searcher {
  return {
    search(query, limit) {
      const hits = index.search(query, { filter: ({ audience }) => audience === askedAudience });
      return hits.slice(0, limit).map(({ id }) => id);
    },
    update: (item) => index.replace(item),
    save: (folder) => writeFileSync(join(folder, "snapshot"), JSON.stringify(index)),
  };
}
