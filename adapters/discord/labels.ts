import { type Citation, citationDetails } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { escapeMarkdown, link } from "./escape.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/** Escapes a text of the bot's own, and shortens it where it would have more characters than `room`; never used for quotes. */
export function label(text: string, room: number): string {
  if (room < 2) return "…";
  const oneLine = text.replace(/\s+/g, " ").trim();
  for (let most = room; ; most = Math.floor(most * 0.8)) {
    const escaped = escapeMarkdown(shorten(oneLine, most));
    if (escaped.length <= room || most <= 1) return escaped;
  }
}

/**
 * Writes a section's name, pages and date; the name is a link where there is a web address and room for it.
 * @param name the section's name among those shown, see `section-names.ts`
 * @param room in characters
 */
export function citationText(
  citation: Citation,
  name: string,
  { room, wording }: { readonly room: number; readonly wording: DiscordWording },
): string {
  const details = citationDetails(citation, wording.answers).map((detail) => ` · ${escapeMarkdown(detail)}`);
  const behind = details.join("");
  const linked = link(name, citation.url) + behind;
  return linked.length <= room ? linked : label(name, room - behind.length) + behind;
}
