import { ChannelType, type Message, MessageReferenceType, MessageType } from "discord.js";
import { withoutMention, withoutMessageLinks } from "./message-text.ts";
import { type Place, placeOfMessage } from "./place.ts";

/** A message that a person, or an app that is heard, wrote. */
export interface Incoming {
  readonly id: string;
  readonly user: string;
  readonly place: Place;
  readonly text: string;
  /** The id of the message that it replies to; missing where it forwards a message, which is no reply. */
  readonly reference?: string;
  readonly isDirect: boolean;
  /** Set where a bot or a webhook wrote it. */
  readonly isFromApp?: true;
  readonly isThread: boolean;
  /** The title of the forum post that it opens. */
  readonly postTitle?: string;
}

const userMessageTypes: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);
const forums: ReadonlySet<ChannelType | undefined> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/**
 * Reads a message; undefined unless a person, or an app that is heard, wrote it.
 * @param apps the ids of the bots and webhooks that are heard
 */
export function readIncoming(message: Message, apps: readonly string[] = []): Incoming | undefined {
  const { id, author, webhookId, system, type, content, channel, reference } = message;
  const isFromApp = author.bot || webhookId !== null;
  const isHeard = !isFromApp || (author.id !== message.client.user.id && apps.includes(webhookId ?? author.id));
  if (!isHeard || system || !userMessageTypes.has(type)) return undefined;
  const isThread = channel.isThread();
  const opensPost = isThread && channel.id === id && forums.has(channel.parent?.type);
  return {
    id,
    user: author.id,
    place: placeOfMessage(message),
    text: content,
    ...(reference?.type === MessageReferenceType.Default &&
      reference.messageId !== undefined && { reference: reference.messageId }),
    isDirect: channel.isDMBased(),
    ...(isFromApp && { isFromApp }),
    isThread,
    ...(opensPost && { postTitle: channel.name }),
  };
}

/**
 * Returns the texts that a message may ask: the whole message; for one that opens a post also its title alone and its text
 * alone.
 */
export function questionsOf({ text: whole, postTitle }: Incoming): string[] {
  const text = withoutMessageLinks(whole);
  if (postTitle === undefined) return [withoutMention(text)];
  const own = backReference.test(postTitle) ? [] : [postTitle];
  return [...new Set([`${postTitle}\n\n${text}`, ...own, text].map(withoutMention))].filter((one) => one !== "");
}

/** Words by which a title refers to the text below it: such a title alone asks nothing. */
const backReference = /\b(?:they|them|their|it|its|this|these|those|he|him|she|her)\b/i;
