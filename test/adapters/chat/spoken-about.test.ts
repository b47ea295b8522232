import { expect, test } from "vitest";
import { speaksAbout } from "../../../adapters/chat/spoken-about.ts";

/** Messages with a mention: the text, whether it tells others about the bot, and what makes that hard to see. */
const messages: readonly (readonly [string, boolean, string])[] = [
  ["@bot when is Rust overkill?", false, "the plainest"],
  ["hey @bot, when is Rust overkill?", false, "a greeting before it"],
  ["when is Rust overkill, @bot?", false, "the mention at the end"],
  ["can you tell us, @bot", false, "a plea before it"],
  ["have you tried asking @bot?", true, "a question to somebody about the bot"],
  ["just ask @bot lol", true, "advice"],
  ["I asked @bot about that yesterday", true, "a report"],
  ["can we remove @bot from this channel please", true, "a deed done to the bot"],
  ["did @bot just answer a question nobody asked", true, "a wonder, with a word that asks of no one"],
  ["everybody please dont @ @bot for homework", true, "what nobody is to do, in a chat's own word"],
  ["is @bot down?", true, "how it does"],
  ["fyi everyone, @bot is now in this channel", true, "news"],
  ["just ask @bot: when is Rust overkill?", false, "a question behind it is asked"],
  ["does @bot know why Discord left Go?", false, "a question in a question"],
  ["@bot is Figma's renderer written in Rust", false, "nothing stands before it"],
  ["question for you @bot how did Dropbox migrate", false, "an announcement"],
  ["I swear @bot is smarter than half of us", true, "a sentence of which the bot is the subject"],
  ["haha @bot burned you", true, "the same, told of what it did"],
  ["is it true that @bot can read threads", true, "the same, in a question about the bot"],
  ["question for @bot is Rust faster than Go?", false, "a question mark behind it asks"],
  ["tomorrow I'll demo @bot to the guild", true, "what somebody is going to do with the bot"],
  ["please don't spam @bot, there are direct messages", true, "what nobody is to do with it"],
  ["you should explain @bot", false, "what the bot is to do"],
  ["I'd like to know @bot when is Rust overkill", false, "a word that asks stands behind it"],
  ["yo @bot is clone() everywhere bad", false, "a greeting without a mark, and a question without one"],
  ["so @bot does Tokio need an executor", false, "a word that begins a question"],
  ["dude @bot literally saved my exam", true, "the same beginning, and what it did"],
  ["moved the pages that @bot reads to the new site", true, "a clause about it"],
  ["@jo maybe @bot knows", true, "what it may know"],
  ["please welcome @bot", true, "a deed to it"],
  ["@bot just saved my presentation", true, "told of it, where it begins a line"],
  ["@bot is on fire today", true, "the same, of how it is"],
  ["@bot shared memory in Rust", false, "a thing, and no deed"],
  ["@bot is the renderer written in Rust", false, "a question without a mark"],
  ["@bot is good for what?", false, "a question"],
  ["can someone turn off @bot in here", true, "what is to be done to it"],
  ["PSA: @bot only knows one page", true, "a label before what is told of it"],
  ["Note: @bot when is Rust overkill?", false, "asked behind a label"],
  ["hope @bot knows: when is Rust overkill", false, "asked behind it"],
  ["> how did\n@bot", false, "a quote above it"],
  ["no mention at all, ask around", false, "nothing is mentioned"],
];

test.each(messages)("%j speaks about the bot: %j, %s", (text, isAbout) => {
  expect(speaksAbout(text.split("@bot"))).toBe(isAbout);
});
