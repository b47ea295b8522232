import { type BaseInteraction, GuildFeature, type Locale, type Message } from "discord.js";

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
  const isChosen = guild?.features.includes(GuildFeature.Community) === true;
  return surface === "public" && isChosen ? (guildLocale ?? locale) : locale;
}

/** The same of what a message is answered with, whose author's language Discord does not tell. */
export function localeFor({ guild }: Pick<Message, "guild">): ReaderLocale {
  return guild?.preferredLocale;
}
