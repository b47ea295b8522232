import { describe, expect, test } from "vitest";
import { askedAlone } from "../../src/answer/question/asked-alone.ts";
import { footnote } from "../support/shipped.ts";

describe("the question of a message without what is told beside it", () => {
  test.each<[string, string | undefined, string]>([
    ["I'm preparing a talk. When is Rust overkill?", "When is Rust overkill?", "a sentence before it"],
    ["When is Rust overkill? Need it for a slide", "When is Rust overkill?", "a sentence behind it"],
    ["sorry if this is dumb but when is rust overkill", "when is rust overkill", "an apology"],
    ["settling an argument: when is rust overkill?", "when is rust overkill?", "an announcement"],
    ["does anyone happen to remember when rust is overkill?", "when rust is overkill?", "words that ask around"],
    ['A customer asked me this: "when is Rust overkill?"', 'when is Rust overkill?"', "a question that is passed on"],
    ["hope you had a nice weekend. list all the companies", "list all the companies", "a request in small letters"],
    ["we argued about it. go vs rust for a proxy?", "go vs rust for a proxy?", "two things in small letters"],
    ["When is Rust overkill?", undefined, "nothing stands beside it"],
    ["We have a Python service. How do I speed it up?", undefined, "it refers to what is told"],
    ["What is Miri? What is Clippy? Asking for a friend", undefined, "it is not the only one"],
    ["I read the article. Thanks!", undefined, "there is none"],
  ])("of %j is %j: %s", (text, alone) => {
    expect(askedAlone(text)).toBe(alone);
  });

  test.each([
    [
      "We argued about it for an hour at lunch and nobody was sure. What is Bottlerocket?",
      "answer",
      "it changes nothing",
    ],
    ["I am moving to Berlin next month. Where should I start?", "closest", "it names what the knowledge does not know"],
    ["We run everything on Kubernetes. What does Rust offer on paper?", "closest", "what they run may matter"],
    ["Hi, I'm Sam from Acme. What does Rust offer on paper?", "answer", "it names who asks"],
    ["Priya from Facilities here. What does Rust offer on paper?", "answer", "the same in other words"],
    ["Greetings from Berlin! What does Rust offer on paper?", "answer", "it names where they are"],
    ["I already asked ChatGPT, no luck. What does Rust offer on paper?", "answer", "it names where they looked"],
    ["I asked about Kubernetes already. What does Rust offer on paper?", "closest", "it names what they asked about"],
    ["I'm preparing a talk for FOSDEM. What does Rust offer on paper?", "answer", "it names what for"],
    ["What does Rust offer on paper? Need it for a meeting in Confluence.", "answer", "the same behind it"],
    ["What does Rust offer on paper? Feel free to DM me.", "answer", "it tells how to reach them"],
    ["URGENT!! What does Rust offer on paper?", "answer", "capitals make no name of a word"],
    ["Q1: What does Rust offer on paper?", "answer", "it only numbers the question"],
    ["Hi, I'm Sam from Acme :) what does Rust offer on paper?", "answer", "an emoticon ends a sentence"],
    ["coming from a bank 😅 what does Rust offer on paper?", "answer", "so does an emoji"],
  ])("%j gets %j: %s", async (text, kind) => {
    expect((await footnote.ask(text)).kind === "answer").toBe(kind === "answer");
  });
});
