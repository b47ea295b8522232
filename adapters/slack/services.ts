import type { webApi } from "@slack/bolt";
import type { Chat } from "../chat/answering.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Message } from "./render.ts";
import type { Viewers } from "./viewers.ts";

/** What the handlers work with. */
export interface Services extends Chat<Message> {
  readonly config: SlackConfig;
  readonly viewers: Viewers;
  /** The client for a workspace. */
  readonly clientOf: (team: string) => Promise<webApi.WebClient>;
}
