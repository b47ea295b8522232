import { describe, expect, test } from "vitest";
import { intentOf } from "../../src/answer/question/intent.ts";

/** What asks, with why that is not plain. */
const questions: readonly (readonly [string, string])[] = [
  ["same question for Node", "asked again of another thing"],
  ["not sure how to call rust from python", "what one is not sure of is asked"],
  ["hi there is rust good for a CLI", "there, after a greeting"],
  ["can't you call rust from python", "the subject follows"],
  ["which crates are there for json", "which, with what is asked for"],
  ["ok, same for node?", "the same, shorter"],
  ["n for json/serialization", "and, as it is typed"],
  ["since when does figma use rust", "words before the word that asks"],
  ["under what circumstances would you not use rust", "words before the word that asks"],
  ["ok but why", "one word under an answer"],
  ["which ones", "one word under an answer"],
  ["pros and cons of rust for web apps", "the two sides of something are asked for"],
  ["help me understand lifetimes", "help that is understanding"],
  ["i dont get why you would use ffi", "no apostrophe"],
  ["but isnt c++ faster", "no apostrophe"],
  ["is clone() ok for beginners", "a call of a function"],
  ["what if im a solo dev making an mvp", "a case, and no proposal"],
  ["how i can call rust from python", "the subject first, as learners of English ask"],
  ["which is better for prototypes, python or rust", "which that asks"],
  ["did that help with latency", "did that, with what it did"],
  ["does anyone else know how to call rust from python", "else, and still asked"],
];

/** What asks nothing that a text could answer, with why it looks as if it did. */
const others: readonly (readonly [string, string])[] = [
  ["same for me", "says that one has it too"],
  ["can always put it behind an API later", "no subject follows the verb"],
  ["doesn't look like a leak to me", "no subject follows the verb"],
  ["didn't read the second half yet", "no subject follows the verb"],
  ["we could port it, not sure if that is a good idea though", "a hedge"],
  ["I don't know whether it helps", "a hedge"],
  ["from what I understand they kept Go for the rest", "what begins no question"],
  ["which complicates the deploy", "goes on from a sentence"],
  ["I think I have an idea, will report back", "an idea that one has"],
  ["There are crates that do it", "there, with no greeting before it"],
  ["https://example.org/x is a crate for that", "an address is the subject"],
  ["same here", "says that one has it too"],
  ["what if we rewrote it in rust", "a proposal"],
  ["how about we grab lunch", "a proposal"],
  ["is the build broken for anyone else", "how it does now"],
  ["anyone else seeing 502s?", "who else sees it"],
  ["is it just me?", "who else sees it"],
  ["any update on this?", "how far it is"],
  ["how is the migration going?", "how far it is"],
  ["did it work?", "how it went"],
  ["thoughts?", "asks for what people think"],
  ["what do you all think?", "asks for what people think"],
  ["when are you back from vacation?", "asks about somebody themselves"],
  ["why don't you like tokio", "asks about somebody themselves"],
  ["how do you know that?", "asks about somebody themselves"],
  ["do you have a minute?", "asks for time"],
  ["I was wondering if you could review my PR", "a deed, wondered"],
  ["can i ask a question?", "only announces one"],
  ["can we please not rewrite everything", "a plea"],
  ["which reminds me, standup in 5", "which that goes on"],
  ["which is great", "which that goes on"],
  ["what we did was rewrite the parser first", "the subject first"],
  ["how I wish we had this last year", "the subject first"],
  ["had the same issue last week", "a sentence without its subject"],
  ["did that already", "a sentence without its subject"],
  ["does the job", "a sentence without its subject"],
  ["how is this still not fixed", "wonder"],
  ["why do I always break everything", "wonder"],
];

describe("intentOf, in chats", () => {
  test.each(questions)("%j asks: %s", (typed) => {
    expect(intentOf(typed)).toBe("question");
  });

  test.each(others)("%j asks nothing: %s", (typed) => {
    expect(intentOf(typed)).not.toBe("question");
  });

  test.each(["scratch that", "ok cancel that", "how did they migrate? edit: scratch that"])(
    "%j takes back",
    (typed) => {
      expect(intentOf(typed)).toBe("withdrawal");
    },
  );
});
