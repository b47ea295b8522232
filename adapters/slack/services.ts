import type { webApi } from "@slack/bolt";
import type { Chat } from "../chat/answering.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { MessageContext } from "./message-context.ts";
import type { Message } from "./render.ts";
import type { Viewers } from "./viewers.ts";

/** The services that the handlers of Slack's events work with. */
export interface Services extends Chat<Message> {
  readonly config: SlackConfig;
  readonly viewers: Viewers;
  /** Returns a client for an installation, with a token that has not expired. */
  readonly clientOf: (installed: Pick<MessageContext, "team" | "enterprise">) => Promise<webApi.WebClient>;
}
