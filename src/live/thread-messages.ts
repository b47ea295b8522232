import type { Fault } from "../knowledge/fault.ts";
import type { SentSegment } from "./snapshot/sent-segments.ts";
import type { LiveTimings } from "./timings.ts";

/** What the thread is told when it starts. */
export interface ThreadOptions {
  readonly folder: string;
  /** The folder for this knowledge's snapshot; none is kept without it. */
  readonly cache?: string;
  /** Knowledge of fewer sections is read faster than its snapshot would be. */
  readonly leastSections: number;
  readonly timings: LiveTimings;
}

/** What happened to the knowledge. */
export interface KnowledgeChange {
  /** The ids of documents. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** All that is wrong with the knowledge now. */
  readonly faults: readonly Fault[];
  readonly documents: number;
  readonly sections: number;
  /** How long it took to find out and to index, in milliseconds. */
  readonly elapsed: number;
}

/** What may not work: reading the folder, or keeping its snapshot. */
export type TroubleSubject = "folder" | "snapshot";

export type FromThread =
  /** What to answer from now on; a part of the knowledge if no change comes with it. */
  | { readonly kind: "index"; readonly segments: readonly SentSegment[]; readonly change?: KnowledgeChange }
  | { readonly kind: "progress"; readonly done: number; readonly all: number }
  /** What somebody should know, while answering goes on; without a problem, it is over. */
  | { readonly kind: "trouble"; readonly about: TroubleSubject; readonly problem?: string }
  /** There is nothing to answer from, and why. */
  | { readonly kind: "failed"; readonly message: string };

/** To look into the folder now, or to make everything anew since what is stored is damaged. */
export type ToThread = { readonly kind: "look" } | { readonly kind: "damaged" };
