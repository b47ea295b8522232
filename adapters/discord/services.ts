import type { Footnote, RecordStore } from "../../src/index.ts";
import type { FairQueue } from "../chat/fair-queue.ts";
import type { InTurn } from "../chat/one-at-a-time.ts";
import type { RateLimit } from "../chat/rate-limit.ts";
import type { DiscordConfig } from "../configuration/config.ts";
import type { Logger } from "../process/log.ts";

/** What the handlers work with. */
export interface Services {
  readonly footnote: Footnote;
  readonly record: RecordStore;
  readonly pace: RateLimit;
  readonly config: DiscordConfig;
  readonly log: Logger;
  /** Where all that keeps the thread busy waits for its turn. */
  readonly queue: FairQueue;
  /** What is done about each message in turn, so that an edit waits for the answer to what it corrects. */
  readonly turns: InTurn;
  /** Whether the bot is told what does not mention it. */
  readonly mayReadMessages: boolean;
  /** Notes that Discord no longer takes the token. */
  readonly refused: () => void;
}
