import { type ChatInputCommandInteraction, type MessageMentionOptions, PermissionFlagsBits } from "discord.js";
import { optionNames } from "./commands.ts";
import { silent } from "./deliver.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/** The person for whom somebody else asks. */
export interface AskedFor {
  readonly person: string;
  /** Pings that person alone, and only where the asker may write in the channel. */
  readonly mentions: MessageMentionOptions;
}

/** Says why a command cannot ask for a person. */
type WhyNot = (wording: DiscordWording) => string;

/** Returns for whom a command asks, or why it cannot ask for them; undefined where the asker asks for themselves. */
export function askedForBy(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
): AskedFor | WhyNot | undefined {
  const { options, user, channel, memberPermissions } = interaction;
  const target = options.getUser(optionNames.target);
  if (target === null || target.id === user.id) return undefined;
  if (target.bot) return ({ notForBots }) => notForBots;
  if (isPrivate) return ({ notPrivateForOthers }) => notPrivateForOthers;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const mayWrite = memberPermissions?.has(channel?.isThread() ? SendMessagesInThreads : SendMessages) === true;
  return { person: target.id, mentions: mayWrite ? { parse: [], users: [target.id] } : silent };
}
