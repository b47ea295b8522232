import { describe, expect, test } from "vitest";
import { pointsElsewhere, standsByItself } from "../../src/answer/question/points-elsewhere.ts";

describe("a text that means what stands beside it", () => {
  test.each([
    ["", "nothing"],
    ["^", "a sign"],
    ["👆", "a hand that points"],
    ["this?", "a word that points"],
    ["can anyone help with this please", "a plea"],
    ["any ideas?", "asks everybody"],
    ["thoughts?", "a word"],
    ["can you answer this ticket?", "what is shown, by its name"],
    ["can you help this customer", "whose words are shown"],
    ["is that true?", "asks about what was said"],
    ["paging", "calls somebody"],
  ])("is %j: %s", (text) => {
    expect(pointsElsewhere(text)).toBe(true);
  });

  test.each([
    ["how did Dropbox migrate?", "a question of its own"],
    ["why does this fail", "names what happens"],
    ["how do I close this ticket?", "what is to be done with it"],
    ["is this thread safe?", "a word that is none of theirs"],
    ["thanks for this!", "thanks"],
    ["hello", "a greeting"],
    ["never mind this", "taken back"],
    ["no, that is not right", "an objection"],
    ["lol", "laughter points to nothing"],
    ["🙏", "so does an emoji"],
  ])("is not %j: %s", (text) => {
    expect(pointsElsewhere(text)).toBe(false);
  });
});

describe("a question that came with a picture", () => {
  test.each([
    ["when is Rust overkill?", true, "asks about nothing that is seen"],
    ["what is the maximum file size?", true, "a file that is no attachment"],
    ["how do I fix this?", false, "this is what is seen"],
    ["why does it say permission denied", false, "what is seen says so"],
    ["what is wrong in the screenshot?", false, "names it"],
    ["look here", false, "asks nothing"],
    ["I get an error as below, what now?", false, "points at it"],
  ])("%j stands by itself: %s, since it %s", (text, stands) => {
    expect(standsByItself(text)).toBe(stands);
  });
});
