import type { Chat } from "../chat/answering.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { MentionCommand } from "./commands.ts";
import type { Write } from "./deliver.ts";

/** What the handlers work with. */
export interface Services extends Chat<Write> {
  readonly config: DiscordConfig;
  /** Whether the bot is told what does not mention it. */
  readonly mayReadMessages: boolean;
  readonly mention: MentionCommand;
}
