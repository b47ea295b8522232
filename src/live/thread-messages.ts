import type { Fault } from "../knowledge/fault.ts";
import type { SentSegment } from "./snapshot/sent-segments.ts";
import type { LiveTimings } from "./timings.ts";

/** The options that the thread is started with. */
export interface ThreadOptions {
  readonly folder: string;
  /** The folder for this knowledge's snapshot; without it no snapshot is kept. */
  readonly cache?: string;
  /**
   * The least number of sections for which a snapshot is kept: smaller knowledge is read faster than its snapshot would
   * be.
   */
  readonly leastSections: number;
  readonly timings: LiveTimings;
}

/** A change of the knowledge, and its state afterwards. */
export interface KnowledgeChange {
  /** The ids of new documents. */
  readonly added: readonly string[];
  /** The ids of changed documents. */
  readonly changed: readonly string[];
  /** The ids of removed documents. */
  readonly removed: readonly string[];
  /** All faults of the knowledge now, not only the new ones. */
  readonly faults: readonly Fault[];
  readonly documents: number;
  readonly sections: number;
  /** Milliseconds that reading and indexing took. */
  readonly elapsed: number;
}

/** What may fail in the thread: reading the folder, or saving the snapshot. */
export type TroubleSubject = "folder" | "snapshot";

export type FromThread =
  /** The index to answer from now on; without `change`, it is part of the knowledge. */
  | { readonly kind: "index"; readonly segments: readonly SentSegment[]; readonly change?: KnowledgeChange }
  | { readonly kind: "progress"; readonly done: number; readonly all: number }
  /** Something that does not work, while answering goes on; without `problem`, it is over. */
  | { readonly kind: "trouble"; readonly about: TroubleSubject; readonly problem?: string }
  /** There is nothing to answer from. */
  | { readonly kind: "failed"; readonly message: string };

/** `look` asks for a look into the folder now; `damaged` asks for a new index, since stored bytes are damaged. */
export type ToThread = { readonly kind: "look" } | { readonly kind: "damaged" };
