import type { Citation } from "../../src/index.ts";
import { shorten, shortenPath } from "../chat/fit/shorten.ts";
import { pathsOf } from "../chat/section-names.ts";
import { escapeMarkdown, link } from "./escape.ts";

/** A text of the bot's own, escaped and, if it must be, shortened so that it fits; never for what is quoted. */
export function label(text: string, room: number): string {
  if (room < 2) return "…";
  const oneLine = text.replace(/\s+/g, " ").trim();
  for (let most = room; ; most = Math.floor(most * 0.8)) {
    const escaped = escapeMarkdown(shorten(oneLine, most));
    if (escaped.length <= room || most <= 1) return escaped;
  }
}

const longestPath = 200;

/**
 * A section's name and date, linked where there is a web address and room for it.
 * @param name where it stands, see `labelsOf`
 */
export function citationText(citation: Citation, name: string, room: number): string {
  const date = citation.date === undefined ? "" : ` · ${escapeMarkdown(citation.date)}`;
  const linked = link(name, citation.url) + date;
  return linked.length <= room ? linked : label(name, room - date.length) + date;
}

/** Where sections stand, so that no two of some are called the same. */
export function labelsOf(citations: readonly Citation[]): string[] {
  return pathsOf(citations).map((path) => shortenPath(path, longestPath) || "…");
}
