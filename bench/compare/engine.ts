import type { Corpus } from "./corpus.ts";
import type { Item } from "./item.ts";

/** An index that can be searched. These calls are timed. */
export interface Searcher {
  /** The ids of the best sections that `askedAudience` may see, best first. */
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
  /** Bytes of the sections' own text that is kept in memory beside the index; they are not counted as the index. */
  readonly storedText?: number;
  /** Replaces the section with the same id, so that the next query finds it; missing where only a new index does. */
  update?(item: Item): void | Promise<void>;
  /** Writes a snapshot into the folder, unless the index is there already; missing where an engine has no snapshots. */
  save?(folder: string): void | Promise<void>;
}

/** A search engine that is compared. */
export interface Engine {
  /** The peer whose version is reported; missing for the project itself. */
  readonly package?: string;
  /** Set where the index is in files and not in memory. */
  readonly onDisk?: true;
  /**
   * Indexes all items.
   * @param folder an empty folder for an index in files
   */
  build(items: readonly Item[], folder: string, corpus: Corpus): Searcher | Promise<Searcher>;
  /** Opens what `save` wrote, in a new process. */
  open?(folder: string, corpus: Corpus): Searcher | Promise<Searcher>;
}
