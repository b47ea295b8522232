import type { Footnote, Pace, RecordStore } from "../../src/index.ts";
import type { DiscordConfig } from "../config.ts";
import type { Logger } from "../log.ts";

/** What the handlers work with. */
export interface Services {
  readonly footnote: Footnote;
  readonly record: RecordStore;
  readonly pace: Pace;
  readonly config: DiscordConfig;
  readonly log: Logger;
  /** Whether the bot is told what does not mention it. */
  readonly mayReadMessages: boolean;
  /** Notes that Discord no longer takes the token. */
  readonly refused: () => void;
}
