import { onOneLine } from "../chat/one-line.ts";

export function mentions(text: string, bot: string): boolean {
  return text.includes(`<@${bot}>`) || text.includes(`<@!${bot}>`);
}

/** Matches a quote: a line that begins with `>`, or everything from `>>>` on. */
const quote = /^ *(?:>>> [\s\S]*|> .*$)/gm;

export function withoutQuotes(text: string): string {
  return text.replace(quote, " ");
}

export function withoutCode(text: string): string {
  return text.replace(/```[^`]*```|`[^`\n]*`/g, " ");
}

/** Returns the text that a message quotes, without the signs of quotes. */
export function quotedIn(text: string): string {
  const quotes = text.match(quote) ?? [];
  return quotes.map((one) => one.replace(/^ *>+ /, "")).join("\n");
}

/** Returns the text of a message that is read, on one line: without quotes, mentions, custom emoji and timestamps. */
export function withoutMention(text: string): string {
  return onOneLine(
    withoutQuotes(text)
      .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:<>]*:|id:)[^<>\s]*>/g, " ")
      // A `>` after a mention is no quote, but would become one at the beginning of the question.
      .replace(/^[\s>]+/, ""),
  );
}

/**
 * Matches the address of a message and captures the server (or `@me`), the channel and the id of the message; the address of a
 * post or a thread has no such id.
 */
export const messageAddresses =
  /<?https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/channels\/(\d{1,20}|@me)\/(\d{1,20})(?:\/(\d{1,20}))?>?/g;

export function withoutMessageLinks(text: string): string {
  return text.replace(messageAddresses, " ");
}
