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
  ])("%j gets %j: %s", async (text, kind) => {
    expect((await footnote.ask(text)).kind === "answer").toBe(kind === "answer");
  });
});
