import { describe, expect, it } from "vitest";
import { footnote } from "../support/shipped.ts";

describe("what is no question gets one line", () => {
  it.each([
    ["", "nothing was typed"],
    ["   \n", "only blanks"],
    ["?!", "only marks"],
    ["\u{1F44B}", "only an emoji"],
    ["<@U012AB3CD>", "only the mention"],
    ["hi", "a greeting"],
    ["heyyyy there!", "a drawn-out greeting"],
    ["Good morning everyone", "a longer greeting"],
    ["how are you?", "small talk"],
    ["who are you?", "asks about the bot, not the knowledge"],
    ["you suck", "abuse"],
    ["asdfasdf", "keys hit at random"],
    ["hhhhhh", "one key held down"],
    ["1", "a number alone"],
    ["was it you", "asks whether it did something"],
    ["ur answers suck", "abuse of what it said"],
    ["you're the worst program ever", "abuse in other words"],
    ["why are you so slow today", "asks it as one complains of a person"],
    ["are you even listening?", "speaks to it as to a person"],
    ["who built you", "asks where it comes from"],
    ["nobody asked you lol", "sends it away"],
    ["shut up", "the same in two words"],
    ["tell me a joke", "asks it to entertain"],
    ["great, that worked", "how it went"],
    ["let me try that", "a plan"],
    ["I have a quick question", "an announcement of one"],
    ["can I ask you something?", "the same, asked"],
    ["what topics do you cover?", "asks what it can be asked"],
    ["what can I ask you", "the same"],
    ["is this thing on?", "whether it is there"],
    ["are you online", "the same"],
    ["just testing", "a try"],
    ["testing testing 123", "the same, as at a microphone"],
  ])("%j: %s", async (typed) => {
    expect(await footnote.ask(typed)).toEqual({ kind: "courtesy", confidence: 0 });
  });

  it.each([
    ["thanks a lot!", "thanks"],
    ["thx bot", "thanks that name it"],
    ["ok cool thx", "an acknowledgement"],
    ["you rock", "praise"],
    ["vielen Dank!", "thanks in another language"],
  ])("%j thanks: %s", async (typed) => {
    expect(await footnote.ask(typed)).toEqual({ kind: "courtesy", confidence: 0, isThanks: true });
  });

  it.each([
    ["hi, when is Rust overkill?", "a greeting before a question"],
    ["thanks! and Cloudflare?", "thanks before a follow-up"],
    ["testing the FFI", "what is tested is named"],
    ["I have a question about Pingora", "what it is about is named"],
    ["help me with FFI", "help with something"],
    ["what if you feel bad", "you are anybody"],
    ["how do you deal with slow builds", "you are whoever builds"],
    ["is your rewrite in Rust worth it", "what is theirs is no answer of the bot"],
    ["why is this so slow in Go", "says what is slow"],
  ])("but %j is one: %s", async (typed) => {
    expect((await footnote.ask(typed)).kind).not.toBe("courtesy");
  });
});

describe("other languages", () => {
  it.each([
    ["Wann lohnt sich Rust für uns eigentlich nicht?", "German"],
    ["¿Cuándo no conviene usar este lenguaje en mi empresa?", "Spanish"],
    ["pourquoi est-ce que les entreprises choisissent ce langage", "French"],
    ["когда не стоит использовать Rust?", "Russian"],
    ["Rustはいつ不要ですか", "Japanese"],
  ])("says plainly that it reads English only: %s (%s)", async (typed) => {
    expect(await footnote.ask(typed)).toMatchObject({ kind: "unknown", isForeign: true });
  });

  it.each([
    ["wen is rust ovrkill", "misspelt English"],
    ["cpp ffi abi pls", "jargon"],
    ["naïve question: is Rust passé?", "English with accents"],
    ["rust", "one word"],
    ["Hallo zusammen, when is Rust overkill? Danke und viele Grüße", "English between a German greeting and thanks"],
  ])("reads %j as English: %s", async (typed) => {
    expect(await footnote.ask(typed)).not.toMatchObject({ isForeign: true });
  });
});
