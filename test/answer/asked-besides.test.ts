import { expect, test } from "vitest";
import { withoutAskedBesides } from "../../src/answer/question/asked-besides.ts";

test.each([
  ["which companies moved to Rust, and why?", "which companies moved to Rust?", "a reason besides"],
  ["what did they rewrite and when", "what did they rewrite", "a time besides"],
  ["can it run in the browser, and how?", "can it run in the browser?", "a way besides"],
  ["who, and why?", "who, and why?", "too little is asked before it"],
  ["tell me when they moved and why they did", "tell me when they moved and why they did", "a question of its own"],
  ["and why not?", "and why not?", "nothing is asked before it"],
])("%s is read as %s: %s", (typed, read) => {
  expect(withoutAskedBesides(typed)).toBe(read);
});
