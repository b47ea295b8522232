import { expect, it } from "vitest";
import { correctThan, expandNot } from "../../src/answer/question/expand-contractions.ts";

it.each<[text: string, read: string, reason: string]>([
  ["when shouldn't I use it?", "when should I not use it?", "a contraction behind a word that asks"],
  ["where cant we park", "where can we not park", "without its apostrophe"],
  ["in which cases don’t they pay", "in which cases do they not pay", "with a curly one"],
  ["why don't we use it?", "why don't we use it?", "that proposes something"],
  ["it doesn't work when I wait", "it doesn't work when I wait", "what is told"],
])("reads «%s» as «%s»: %s", (text, read) => {
  expect(expandNot(text)).toBe(read);
});

it.each<[text: string, read: string, reason: string]>([
  ["is rail faster then road?", "is rail faster than road?", "what is compared"],
  ["is it more expensive then the ferry", "is it more expensive than the ferry", "by a word with more"],
  ["is it better then?", "is it better then?", "nothing follows"],
  ["it got slower then it broke", "it got slower then it broke", "what came next"],
  ["who is the owner then", "who is the owner then", "a noun at the end"],
])("reads «%s» as «%s»: %s", (text, read) => {
  expect(correctThan(text)).toBe(read);
});
