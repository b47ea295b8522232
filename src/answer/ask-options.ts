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
  /**
   * How it was said in a chat, if not to the bot: where something began, or going on from an answer. It must be the surer, the
   * more it looks as if it was said to somebody else.
   */
  readonly overheard?: "beginning" | "going-on";
}
