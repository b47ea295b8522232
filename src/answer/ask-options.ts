import type { Visibility } from "../search/section-search.ts";

/** How a question is asked. */
export interface AskOptions extends Visibility {
  /** The earlier questions of the same thread, oldest first. */
  readonly earlier?: readonly string[];
  /** Ids of sections that must not be quoted, such as those that did not help. */
  readonly except?: readonly string[];
  /** The least confidence with which an answer is given; the shipped threshold if missing. */
  readonly threshold?: number;
  /** Whether nobody asked for an answer, so that an answer needs a higher confidence. */
  readonly isUnasked?: boolean;
  /**
   * Set where a chat message was not said to the bot: whether it begins a conversation or follows an answer. The more the
   * message looks as if it was said to somebody else, the surer an answer must be.
   */
  readonly overheard?: "beginning" | "going-on";
}
