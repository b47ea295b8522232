import { type Citation, citationPath } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
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

/** Heading path, document and date, linked where there is a web address and room for it. */
export function citationText(citation: Citation, room: number): string {
  const path = citationPath(citation).join(" › ").replace(/\s+/g, " ").trim() || citation.file || "…";
  const date = citation.date === undefined ? "" : ` · ${escapeMarkdown(citation.date)}`;
  const linked = link(shorten(path, longestPath), citation.url) + date;
  return linked.length <= room ? linked : label(path, room - date.length) + date;
}
