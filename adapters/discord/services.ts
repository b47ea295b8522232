import type { Chat } from "../chat/answering.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { MentionCommand } from "./commands.ts";
import type { Write } from "./deliver.ts";
import type { KnownSettings } from "./server-settings.ts";

/** What the handlers work with. */
export interface Services extends Chat<Write> {
  /** As it counts where something is asked; see `servicesIn`. */
  readonly config: DiscordConfig;
  /** As the owner of the bot has set it. */
  readonly owners: DiscordConfig;
  readonly settings: KnownSettings;
  /** Whether the bot is told what does not mention it. */
  readonly mayReadMessages: boolean;
  readonly mention: MentionCommand;
}
