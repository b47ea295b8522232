import { onOneLine } from "../chat/one-line.ts";
import { speaksAbout } from "../chat/spoken-about.ts";

/** Whether a message mentions the bot. */
export function mentions(text: string, bot: string): boolean {
  return mentionOf(bot).test(text);
}

/** Whether a message speaks to the bot that it mentions; what it quotes of others speaks to nobody, unless nothing else stands there. */
export function speaksTo(text: string, bot: string): boolean {
  const own = withoutQuotes(text);
  const said = own.trim() === "" ? text : own;
  return mentions(said, bot) && !speaksAbout(said.split(mentionOf(bot)));
}

function withoutQuotes(text: string): string {
  return text.replace(/^&gt;.*$/gm, " ");
}

/** Whether a message names people or groups, and is not for the bot; who is named in a quote or for all does not count. */
export function mentionsOthers(text: string, bot: string): boolean {
  const own = withoutQuotes(text);
  return !speaksTo(own, bot) && /<(?:@[UW]\w|!subteam\^)/.test(own);
}

/** Without mentions of the bot where a line begins, behind which a quote may stand. */
function withoutLeading(text: string, bot: string): string {
  return text.replace(new RegExp(`^[^\\S\\n]*${mentionOf(bot).source}[^\\S\\n]*`, "gm"), "");
}

/** Slack writes a mention with a name or without. */
function mentionOf(bot: string): RegExp {
  return new RegExp(`<@${bot}(?:\\|[^<>]*)?>`, "g");
}

/**
 * What is left to read of a message, on one line: without the mention of the bot and lines that it quotes, links and names by
 * their labels, entities as characters.
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

/** What a message quotes by itself, to read. */
export function quotedIn(text: string, bot: string): string {
  const lines = withoutLeading(text, bot).match(/^&gt;.*$/gm) ?? [];
  return withoutMention(lines.map((line) => line.slice("&gt;".length)).join("\n"), bot);
}

/** Takes addresses of messages out of mrkdwn. */
export function withoutLinks(mrkdwn: string): string {
  return mrkdwn.replace(/<https:\/\/[\w.-]{1,80}\.slack(?:-gov)?\.com\/archives\/[^<>]*>/g, " ");
}
