import type { webApi } from "@slack/bolt";
import type { Chat } from "../chat/answering.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { MessageContext } from "./message-context.ts";
import type { Message } from "./render.ts";
import type { Viewers } from "./viewers.ts";

/** What the handlers work with. */
export interface Services extends Chat<Message> {
  readonly config: SlackConfig;
  readonly viewers: Viewers;
  /** The client for where the app is installed, with a token that is not too old. */
  readonly clientOf: (installed: Pick<MessageContext, "team" | "enterprise">) => Promise<webApi.WebClient>;
}
