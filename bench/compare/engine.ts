import type { Corpus } from "./corpus.ts";
import type { Item } from "./item.ts";

/** An index that answers. Times are taken around these calls. */
export interface Searcher {
  /** The ids of the best sections that `askedAudience` may see, best first. */
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
  /** Bytes of the sections' own words that are kept in memory beside the index, and are no part of it. */
  readonly storedText?: number;
  /** Puts a section in the place of the one with its id, so that the next query finds it; absent where only a rebuild does. */
  update?(item: Item): void | Promise<void>;
  /** Writes a snapshot into the folder, where the index is not there anyway; absent where there is no such thing. */
  save?(folder: string): void | Promise<void>;
}

/** One way to search that is compared. */
export interface Engine {
  /** The peer whose version is told; the project itself without it. */
  readonly package?: string;
  /** Whether the index stands in files and not in memory. */
  readonly onDisk?: true;
  /**
   * Indexes everything.
   * @param folder where an index in files goes; empty
   */
  build(items: readonly Item[], folder: string, corpus: Corpus): Searcher | Promise<Searcher>;
  /** Opens what `save` wrote, in a new process. */
  open?(folder: string, corpus: Corpus): Searcher | Promise<Searcher>;
}
