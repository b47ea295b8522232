import type { Visibility } from "../search/section-search.ts";

/** How a question is asked. */
export interface AskOptions extends Visibility {
  /** The earlier questions of the same thread, oldest first. */
  readonly earlier?: readonly string[];
  /** The ids of sections to pass over, as those that did not help. */
  readonly except?: readonly string[];
  /** The confidence from which on an answer is given; the shipped threshold without it. */
  readonly threshold?: number;
  /** Whether nobody asked for an answer, so that it must be surer. */
  readonly isUnasked?: boolean;
}
