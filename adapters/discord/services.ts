import type { Chat } from "../chat/answering.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { MentionCommand } from "./commands.ts";
import type { RenderMessage } from "./deliver.ts";
import type { KnownSettings } from "./server-settings.ts";

/** What the handlers of Discord's events work with. */
export interface Services extends Chat<RenderMessage> {
  /** The settings that apply where something is asked, see `servicesForServer`. */
  readonly config: DiscordConfig;
  /** The settings of the bot's owner, without a server's changes. */
  readonly owners: DiscordConfig;
  readonly settings: KnownSettings;
  /** Whether the bot receives the text of messages that do not mention it. */
  readonly mayReadMessages: boolean;
  readonly mention: MentionCommand;
}
