import type { webApi } from "@slack/bolt";
import type { Footnote, RecordStore } from "../../src/index.ts";
import type { FairQueue } from "../chat/fair-queue.ts";
import type { InTurn } from "../chat/one-at-a-time.ts";
import type { RateLimit } from "../chat/rate-limit.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Logger } from "../process/log.ts";
import type { Viewers } from "./viewers.ts";

/** What the handlers work with. */
export interface Services {
  readonly footnote: Footnote;
  readonly record: RecordStore;
  readonly pace: RateLimit;
  readonly config: SlackConfig;
  readonly log: Logger;
  readonly viewers: Viewers;
  /** Where all that keeps the thread busy waits for its turn. */
  readonly queue: FairQueue;
  /** What is done about each message in turn, so that an edit waits for the answer to what it corrects. */
  readonly turns: InTurn;
  /** The client for a workspace. */
  readonly clientOf: (team: string) => Promise<webApi.WebClient>;
}
