import type { Footnote } from "../../../src/index.ts";
import { openSnapshot } from "../../../src/live/open-snapshot.ts";
import type { Corpus } from "../corpus.ts";
import type { Engine, Searcher } from "../engine.ts";

/**
 * Returns the whole project as an engine, over a folder of Markdown, started as its commands start: from the snapshot, if there
 * is one.
 */
export function keptFootnote(searcher: (footnote: Footnote) => Searcher["search"]): Engine {
  const open = (cache: string, { folder }: Corpus): Searcher => {
    if (folder === undefined) throw new Error("this needs the knowledge as a folder");
    const { footnote } = openSnapshot(folder, { cache, now: Date.now(), leastSections: 0 });
    return { search: searcher(footnote), save: () => undefined };
  };
  return { build: (_items, cache, corpus) => open(cache, corpus), open };
}
