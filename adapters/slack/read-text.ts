import { onOneLine } from "../chat/one-line.ts";
import { speaksAbout } from "../chat/spoken-about.ts";

/** Whether a message mentions the bot. */
export function mentions(text: string, bot: string): boolean {
  return mentionOf(bot).test(text);
}

/** Whether a message mentions the bot and speaks to it. Quoted lines are ignored, unless the message has nothing else. */
export function speaksTo(text: string, bot: string): boolean {
  const own = withoutQuotes(text);
  const said = own.trim() === "" ? text : own;
  return mentions(said, bot) && !speaksAbout(said.split(mentionOf(bot)));
}

function withoutQuotes(text: string): string {
  return text.replace(/^&gt;.*$/gm, " ");
}

/**
 * Whether a message mentions people or groups and does not speak to the bot; mentions in a quote, and mentions of everybody, do
 * not count.
 */
export function mentionsOthers(text: string, bot: string): boolean {
  const own = withoutQuotes(text);
  return !speaksTo(own, bot) && /<(?:@[UW]\w|!subteam\^)/.test(own);
}

/** Removes mentions of the bot at the beginning of lines, after which a quote may begin. */
function withoutLeading(text: string, bot: string): string {
  return text.replace(new RegExp(`^[^\\S\\n]*${mentionOf(bot).source}[^\\S\\n]*`, "gm"), "");
}

/** Matches a mention of the bot, which Slack writes with or without a name. */
function mentionOf(bot: string): RegExp {
  return new RegExp(`<@${bot}(?:\\|[^<>]*)?>`, "g");
}

/**
 * Returns the readable text of a message on one line: without mentions of the bot and quoted lines, with the labels of links
 * and names, and with entities decoded.
 */
export function withoutMention(text: string, bot: string): string {
  const read = withoutQuotes(withoutLeading(text, bot))
    .replace(mentionOf(bot), " ")
    .replace(/<(?:[@#!]|https?:|mailto:)[^<>|]*\|([^<>]*)>/g, "$1")
    .replace(/<[@#!][^<>]*>/g, " ")
    .replace(/<(https?:[^<>|]*|mailto:[^<>|]*)>/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  return onOneLine(read);
}

/** Returns the readable text of the lines that a message quotes. */
export function quotedIn(text: string, bot: string): string {
  const lines = withoutLeading(text, bot).match(/^&gt;.*$/gm) ?? [];
  return withoutMention(lines.map((line) => line.slice("&gt;".length)).join("\n"), bot);
}

/** Removes the addresses of messages from mrkdwn. */
export function withoutLinks(mrkdwn: string): string {
  return mrkdwn.replace(/<https:\/\/[\w.-]{1,80}\.slack(?:-gov)?\.com\/archives\/[^<>]*>/g, " ");
}
