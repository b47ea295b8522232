import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";
import { peer } from "../peers.ts";
import { meaningfulWords } from "./words.ts";

interface Builder {
  ref(field: string): void;
  field(name: string): void;
  add(item: Item): void;
}

interface LunrQuery {
  term(words: readonly string[], options: Record<string, unknown>): void;
}

interface LunrIndex {
  query(build: (query: LunrQuery) => void): readonly { readonly ref: string }[];
}

interface Lunr {
  (configure: (this: Builder) => void): LunrIndex;
  readonly tokenizer: (text: string) => readonly string[];
  readonly Query: { readonly presence: { readonly REQUIRED: unknown } };
  readonly Index: { load(snapshot: unknown): LunrIndex };
}

const searched = ["title", "heading", "body"];

/** Lunr. It can filter by words alone, so the audience is a word in a field; its index cannot change. */
export const engine: Engine = {
  package: "lunr",
  build(items) {
    const lunr = peer<Lunr>("lunr");
    const index = lunr(function () {
      this.ref("id");
      for (const field of [...searched, "audience"]) this.field(field);
      for (const item of items) this.add(item);
    });
    return searcher(lunr, index);
  },
  open(folder) {
    const lunr = peer<Lunr>("lunr");
    return searcher(lunr, lunr.Index.load(JSON.parse(readFileSync(join(folder, "snapshot"), "utf8"))));
  },
};

function searcher(lunr: Lunr, index: LunrIndex): Searcher {
  return {
    search(text, limit) {
      const found = index.query((query) => {
        query.term([askedAudience], { fields: ["audience"], presence: lunr.Query.presence.REQUIRED, boost: 0 });
        query.term(meaningfulWords(text), { fields: searched });
      });
      return found.slice(0, limit).map(({ ref }) => ref);
    },
    save: (folder) => writeFileSync(join(folder, "snapshot"), JSON.stringify(index)),
  };
}
