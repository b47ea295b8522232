import { expect, test } from "vitest";
import { Lexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = new Lexicon();

test.each([
  ["berlin", "name", "a place"],
  ["netflix", "name", "a company"],
  ["cython", "name", "a product that is near another word"],
  ["pizza", "thing", "food"],
  ["laptop", "thing", "something made"],
  ["laptops", "thing", "more of them"],
  ["saturday", "time", "a day, though it has a capital"],
  ["salary", "noun", "nothing that can be touched"],
  ["bother", "other", "a verb"],
  ["happens", "other", "a form of a verb"],
  ["cares", "other", "mostly a verb, though a noun too"],
  ["forever", "other", "an adverb"],
  ["touching", "other", "a verb's form, though its noun is a thing"],
  ["devs", "noun", "a word of the trade, though somebody is called so"],
  ["fields", "noun", "a plural, though somebody is called so"],
])("%s is a %s: %s", (word, kind) => {
  expect(lexicon.lookup(word)?.kind).toBe(kind);
});
