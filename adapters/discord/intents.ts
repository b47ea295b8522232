import { ApplicationFlags, GatewayIntentBits } from "discord.js";

const always = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Returns the intents, the kinds of events that the gateway is to send; only Message Content needs to be granted. */
export function intentsWith(hasMessageContent: boolean, hasReactions: boolean): GatewayIntentBits[] {
  return [
    ...always,
    ...(hasMessageContent ? [GatewayIntentBits.MessageContent] : []),
    ...(hasReactions ? [GatewayIntentBits.GuildMessageReactions] : []),
  ];
}

/**
 * Whether an app is granted Message Content, so that it may read messages that do not mention it; small apps have it under
 * another flag.
 */
export function isGrantedMessageContent(flags: number): boolean {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  return (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
}

/** Says what does not work without Message Content, and what to do. */
export const withoutMessageContent =
  "the intent Message Content is off, so DISCORD_ANSWER_CHANNELS, replies that do not ping, and mentions under other people's messages are not answered; switch it on under Bot in the Developer Portal, or leave it: commands and mentions need none";
