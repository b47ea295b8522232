import { describe, expect, it } from "vitest";
import { corrections } from "../../src/answer/question/spelling.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const text = "The compiler checks lifetimes at Dropbox. Migration of the pipeline costs memory and latency.";

describe("corrections", () => {
  it.each([
    ["complier", "compiler", "two letters changed places"],
    ["migraton", "migration", "a letter is missing"],
    ["pipelline", "pipeline", "a letter is doubled"],
    ["latancy", "latency", "a wrong letter"],
    ["memorry", "memory", "an extra letter at the end"],
    ["dropbx", "dropbox", "names are misspelt too"],
    ["teh", "the", "a slip for a word that says nothing"],
  ])("takes %s for %s: %s", (typed, meant) => {
    expect(corrections(typed, false, vocabularyOf(text))[0]?.word).toBe(meant);
  });

  it("takes a slip for the name that is written with an accent", () => {
    const vocabulary = vocabularyOf("In 1749 Céloron went down the Ohio.");
    expect(corrections("celeron", true, vocabulary)[0]?.word).toBe("celoron");
  });

  it("takes a long word with a capital for a slip for a common word", () => {
    expect(corrections("compilars", true, vocabularyOf("Compilers check lifetimes; two compilers do."))).toEqual([]);
    expect(
      corrections("migartions", true, vocabularyOf("The migrations cost memory, as migrations do."))[0]?.word,
    ).toBe("migrations");
  });

  it("takes for a name what stands in small letters in addresses", () => {
    const vocabulary = vocabularyOf(
      "Ferrybook is free. See ferrybook.example or call Ferrybook, since Ferrybook helps.",
    );
    expect(corrections("ferrybok", true, vocabulary)[0]?.word).toBe("ferrybook");
  });

  it.each([
    ["carrot", false, "an English word is taken for what it is, whatever is near"],
    ["k8s", false, "what has digits is a name"],
    ["div", false, "three letters with a wrong one are likelier a word of somebody's trade"],
    ["cto", false, 'letters that stand for an office are no slip for "to"'],
    ["zk", false, "too short to tell"],
    ["Latancy".toLowerCase(), true, "what is written as a name is no slip for a common word"],
    ["constructor", false, "words that every object has are words like any other"],
    ["__proto__", false, "so is this one"],
    ["straße", false, "letters beyond the alphabet are not guessed at"],
  ])("leaves %s alone (as a name: %s): %s", (typed, isCapital) => {
    expect(corrections(typed, isCapital, vocabularyOf(text))).toEqual([]);
  });
});
