import { expect, test } from "vitest";
import { expandShortForms } from "../../src/answer/question/short-forms.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const known = "The compiler writes wat, a text format.";

test.each([
  ["wen shud i use it", "when should i use it", "words of a question"],
  ["Wud it help", "would it help", "the first word may have a capital"],
  ["wen's the release", "when's the release", "what is joined to it stays"],
  ["is wat readable", "is wat readable", "the knowledge means something by it"],
  ["Wen Li wrote what", "Wen Li wrote what", "somebody's name"],
  ["ask Wen", "ask Wen", "a name that does not come first"],
  ["wenger", "wenger", "a part of another word"],
  ["do devs & ppl in prod see vulns", "do developers & people in production see vulnerabilities", "clipped words"],
  ["went thru the hols", "went through the holidays", "as it is said among friends"],
  ["k8s w/o helm", "kubernetes without helm", "counted letters and a stroke"],
  ["y r ppl moving 2 rust", "why are people moving to rust", "letters and a figure that stand for words"],
  ["what r the limits w mocks", "what are the limits with mocks", "the same in other places"],
  ["good 4 tests", "good for tests", "another figure"],
  ["is r faster than c", "is r faster than c", "a language of one letter"],
  ["pick 2 crates, in 4 steps", "pick 2 crates, in 4 steps", "figures that count"],
  ["the x and y axes", "the x and y axes", "letters that stand for themselves"],
  ["crates.io/dev and dev.example", "crates.io/dev and dev.example", "parts of addresses"],
])("%s is read as %s: %s", (typed, read) => {
  expect(expandShortForms(typed, vocabularyOf(known))).toBe(read);
});
