import { type BaseInteraction, type Guild, GuildFeature, Locale, type Message } from "discord.js";
import { spokenLanguage } from "../../src/index.ts";

/** The language in which a message is written for who reads it; undefined where nobody tells. */
export type ReaderLocale = Locale | undefined;

/**
 * The language of what an interaction is answered with: the asker's, or the server's where all see it. Only a Community
 * chooses one for its server; every other has Discord's own, which says nothing of who is in it.
 */
export function localeOf(
  { locale, guild, guildLocale }: Pick<BaseInteraction, "locale" | "guild" | "guildLocale">,
  surface: "public" | "private",
): ReaderLocale {
  return surface === "public" && choosesLanguage(guild) ? (guildLocale ?? locale) : locale;
}

/**
 * The same of what a message is answered with, whose author's language Discord does not tell: the server's where it has chosen
 * one, or else the one that the message is in.
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

/** The languages of messages that there is a table for. */
const spoken: Readonly<Record<string, Locale>> = {
  de: Locale.German,
  fr: Locale.French,
  es: Locale.SpanishES,
  ja: Locale.Japanese,
};

function localeOfText(content: string): ReaderLocale {
  return spoken[spokenLanguage(content.slice(0, longestRead)) ?? ""];
}

/** So much of a message tells its language, in characters. */
const longestRead = 500;
