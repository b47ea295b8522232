import { type BaseInteraction, type Guild, GuildFeature, Locale, type Message } from "discord.js";
import { spokenLanguage } from "../../src/index.ts";
import { withoutMention } from "./message-text.ts";

/** The language in which a message is written for its reader; undefined if unknown. */
export type ReaderLocale = Locale | undefined;

/**
 * Returns the language of the response to an interaction: the server's where everybody sees the response, otherwise the
 * asker's. Only a Community server chooses its language; every other server has Discord's default, which says nothing about its
 * members.
 */
export function localeOf(
  { locale, guild, guildLocale }: Pick<BaseInteraction, "locale" | "guild" | "guildLocale">,
  surface: "public" | "private",
): ReaderLocale {
  return surface === "public" && choosesLanguage(guild) ? (guildLocale ?? locale) : locale;
}

/**
 * Returns the language of the reply to a message, whose author's language Discord does not tell: the server's if the server has
 * chosen one, otherwise the one that the message is in.
 */
export function localeFor({
  guild,
  content = "",
}: Pick<Message, "guild"> & Partial<Pick<Message, "content">>): ReaderLocale {
  return (choosesLanguage(guild) ? undefined : localeOfText(content)) ?? guild?.preferredLocale;
}

function choosesLanguage(guild: Guild | null): boolean {
  return guild?.features.includes(GuildFeature.Community) === true;
}

/** The locales of the languages, beside English, that messages are recognized in and the bot has wording for. */
const recognizedLocales: Readonly<Record<string, Locale>> = {
  de: Locale.German,
  fr: Locale.French,
  es: Locale.SpanishES,
  ja: Locale.Japanese,
};

function localeOfText(content: string): ReaderLocale {
  return recognizedLocales[spokenLanguage(withoutMention(content.slice(0, longestRead))) ?? ""];
}

/** Characters of a message that are read to recognize its language. */
const longestRead = 500;
