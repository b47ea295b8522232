import { type ChatInputCommandInteraction, type MessageMentionOptions, PermissionFlagsBits } from "discord.js";
import { optionNames } from "./commands.ts";
import { silent } from "./deliver.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/** Somebody for whom somebody else looks something up. */
export interface AskedFor {
  readonly person: string;
  /** Pings them alone, where who asked could write to them there. */
  readonly mentions: MessageMentionOptions;
}

/** Says why something cannot be looked up for somebody. */
type WhyNot = (wording: DiscordWording) => string;

/** For whom a command asks; why not where it cannot be for them; undefined where people ask for themselves. */
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
