import { ChannelType, type Message, MessageReferenceType, MessageType } from "discord.js";
import { onOneLine } from "../chat/one-line.ts";
import { type Place, placeOfMessage } from "./place.ts";

/** What a person wrote. */
export interface Incoming {
  readonly id: string;
  readonly user: string;
  readonly place: Place;
  readonly text: string;
  /** The message that it replies to; what is forwarded is no reply. */
  readonly reference?: string;
  readonly isDirect: boolean;
  /** Set where a bot or a webhook wrote it. */
  readonly isFromApp?: true;
  readonly isThread: boolean;
  /** The title of the forum post that it opens. */
  readonly postTitle?: string;
}

const written: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);
const forums: ReadonlySet<ChannelType | undefined> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/**
 * Reads a message; undefined where neither a person nor an app that is heard wrote anything.
 * @param apps the ids of the bots and webhooks that are heard
 */
export function readIncoming(message: Message, apps: readonly string[] = []): Incoming | undefined {
  const { id, author, webhookId, system, type, content, channel, reference } = message;
  const isFromApp = author.bot || webhookId !== null;
  const isHeard = !isFromApp || (author.id !== message.client.user.id && apps.includes(webhookId ?? author.id));
  if (!isHeard || system || !written.has(type)) return undefined;
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

export function mentions(text: string, bot: string): boolean {
  return text.includes(`<@${bot}>`) || text.includes(`<@!${bot}>`);
}

/** A quote is a line, or all from `>>>` on. */
const quote = /^ *(?:>>> [\s\S]*|> .*$)/gm;

export function withoutQuotes(text: string): string {
  return text.replace(quote, " ");
}

/** What a message quotes. */
export function quotedIn(text: string): string {
  const quotes = text.match(quote) ?? [];
  return quotes.map((one) => one.replace(/^ *>+ /, "")).join("\n");
}

/** What is left to read of a message, on one line: without what it quotes, mentions, emoji of the server and times. */
export function withoutMention(text: string): string {
  return onOneLine(
    withoutQuotes(text)
      .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:<>]*:|id:)[^<>\s]*>/g, " ")
      // What begins no line of the message begins no quote in the question either.
      .replace(/^[\s>]+/, ""),
  );
}

/** What a message may ask: all of it, or of one that opens a post its title or its text alone. */
export function questionsOf({ text: whole, postTitle }: Incoming): string[] {
  const text = withoutLinks(whole);
  if (postTitle === undefined) return [withoutMention(text)];
  const own = pointing.test(postTitle) ? [] : [postTitle];
  return [...new Set([`${postTitle}\n\n${text}`, ...own, text].map(withoutMention))].filter((one) => one !== "");
}

/** A title with one of these is about what stands below it. */
const pointing = /\b(?:they|them|their|it|its|this|these|those|he|him|she|her)\b/i;

/** Addresses of messages: its server, or `@me`, its channel and its id; of a post or a thread without an id. */
export const messageAddresses =
  /<?https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/channels\/(\d{1,20}|@me)\/(\d{1,20})(?:\/(\d{1,20}))?>?/g;

function withoutLinks(text: string): string {
  return text.replace(messageAddresses, " ");
}
