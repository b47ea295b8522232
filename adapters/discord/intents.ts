import { ApplicationFlags, GatewayIntentBits } from "discord.js";

const always = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** What the gateway shall tell; only message content needs to be granted. */
export function intentsWith(hasMessageContent: boolean, hasReactions: boolean): GatewayIntentBits[] {
  return [
    ...always,
    ...(hasMessageContent ? [GatewayIntentBits.MessageContent] : []),
    ...(hasReactions ? [GatewayIntentBits.GuildMessageReactions] : []),
  ];
}

/** Whether an app may read what does not mention it; small apps are granted it under another flag. */
export function isGrantedMessageContent(flags: number): boolean {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  return (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
}

/** What is switched off without it. */
export const withoutMessageContent =
  "the intent Message Content is off, so DISCORD_ANSWER_CHANNELS, replies that do not ping, and mentions under other people's messages are not answered; switch it on under Bot in the Developer Portal, or leave it: commands and mentions need none";
