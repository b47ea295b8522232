import { Locale, type LocalizationMap } from "discord.js";
import type { DiscordWording } from "./discord-wording.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";

/** The languages, besides English, in which Discord shows the commands and the bot speaks. */
const translated: Readonly<Partial<Record<Locale, DiscordWording>>> = {
  [Locale.German]: german,
  [Locale.French]: french,
  [Locale.SpanishES]: spanish,
  [Locale.SpanishLATAM]: spanish,
  [Locale.Japanese]: japanese,
};

/** Every language, such as to read back what the bot said. */
export const languages: readonly DiscordWording[] = [english, german, french, spanish, japanese];

/** What the bot says to who has set Discord to a language; English where that is not known, or has no table. */
export function wordingIn(locale: Locale | undefined): DiscordWording {
  return (locale && translated[locale]) ?? english;
}

/** What a text of the commands is in the other languages; undefined where it has no translation, as what the platform names. */
export function translationsOf(text: string): LocalizationMap | undefined {
  const found = Object.entries(english.commands).find(([, one]) => one === text);
  if (found === undefined) return undefined;
  const key = found[0] as keyof DiscordWording["commands"];
  return Object.fromEntries(Object.entries(translated).map(([locale, { commands }]) => [locale, commands[key]]));
}
