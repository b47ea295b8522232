import { Locale, type LocalizationMap } from "discord.js";
import type { DiscordWording } from "./discord-wording.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";

/** The wording of the languages, beside English, in which Discord shows the commands and the bot speaks. */
const translated: Readonly<Partial<Record<Locale, DiscordWording>>> = {
  [Locale.German]: german,
  [Locale.French]: french,
  [Locale.SpanishES]: spanish,
  [Locale.SpanishLATAM]: spanish,
  [Locale.Japanese]: japanese,
};

/** The wording of every language; lines that the bot wrote are parsed by all of them. */
export const languages: readonly DiscordWording[] = [english, german, french, spanish, japanese];

/** Returns the wording for the language that somebody has set in Discord; English where that is unknown, or has no wording. */
export function wordingIn(locale: Locale | undefined): DiscordWording {
  return (locale && translated[locale]) ?? english;
}

/**
 * Returns the translations of a text of the commands, by locale; undefined for a text that is not in the wording of the
 * commands.
 */
export function translationsOf(text: string): LocalizationMap | undefined {
  const found = Object.entries(english.commands).find(([, one]) => one === text);
  if (found === undefined) return undefined;
  const key = found[0] as keyof DiscordWording["commands"];
  return Object.fromEntries(Object.entries(translated).map(([locale, { commands }]) => [locale, commands[key]]));
}
