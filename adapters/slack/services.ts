import type { Footnote, Pace, RecordStore } from "../../src/index.ts";
import type { SlackConfig } from "../config.ts";
import type { Logger } from "../log.ts";
import type { Viewers } from "./viewers.ts";

/** What the handlers work with. */
export interface Services {
  readonly footnote: Footnote;
  readonly record: RecordStore;
  readonly pace: Pace;
  readonly config: SlackConfig;
  readonly log: Logger;
  readonly viewers: Viewers;
}
