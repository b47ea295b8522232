import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, wordsOf } from "../../src/suggest/fold.ts";
import { type Phrase, Suggester } from "../../src/suggest/suggester.ts";
import { footnote } from "../support/shipped.ts";

const everything = (): boolean => true;
const texts = ["When Rust Is Overkill", "Rust", "Node.js and C++", "Café opening hours", "Deployments", "Rollback"];
const suggester = new Suggester(texts.map((text) => ({ section: text, text, isAlias: false })));
const found = (typed: string): string[] => suggester.suggest(typed, 25, everything).map(({ text }) => text);

describe("what is suggested", () => {
  it.each<[string, string[], string]>([
    ["", texts, "nothing typed gives the first ones"],
    ["ru", ["Rust", "When Rust Is Overkill"], "a phrase that begins so stands before one that holds the word"],
    ["over rust", ["When Rust Is Overkill"], "words in any order, each only begun"],
    ["CAFE", ["Café opening hours"], "case and accents do not count"],
    ["c++", ["Node.js and C++"], "what engineers write is a word"],
    ["node", ["Node.js and C++"], "and is found by its beginning"],
    ["ovrekill", ["When Rust Is Overkill"], "two letters swapped"],
    ["deplyoments", ["Deployments"], "the same in a long word"],
    ["depoy", ["Deployments"], "a letter left out, not yet at the end of the word"],
    ["tollback", ["Rollback"], "the first letter wrong"],
    ["orllback", ["Rollback"], "the first letters swapped"],
    ["ollback", ["Rollback"], "the first letter left out"],
    ["zzz", [], "nothing like it"],
    ["zz rust", [], "every word must be there"],
    ["?!", [], "no word at all"],
  ])("to “%s”: %j, since %3$s", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it("is one phrase a section, the one that fits best", () => {
    const phrases = [
      { section: "a", text: "Releases", isAlias: false },
      { section: "a", text: "undo a release", isAlias: true },
    ];
    expect(new Suggester(phrases).suggest("undo", 5, everything)).toEqual([phrases[1]]);
    expect(new Suggester(phrases).suggest("rel", 5, everything)).toEqual([phrases[0]]);
  });
});

const word = fc.stringMatching(/^[a-d]{1,5}$/);
const phrases: fc.Arbitrary<Phrase[]> = fc.array(
  fc.record({
    section: fc.nat({ max: 20 }).map(String),
    text: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
    isAlias: fc.boolean(),
  }),
  { maxLength: 40 },
);
const typed = fc.array(word, { maxLength: 3 }).map((words) => words.join(" "));

describe("against looking at every phrase", () => {
  it("finds each section of which a phrase begins so or holds words that do, before any other", () => {
    fc.assert(
      fc.property(phrases, typed, (all, start) => {
        const isExact = ({ text }: Phrase): boolean =>
          text.startsWith(start) ||
          start.split(" ").every((beginning) => text.split(" ").some((own) => own.startsWith(beginning)));
        const expected = new Set(all.filter(isExact).map(({ section }) => section));
        const suggested = new Suggester(all).suggest(start, 100, everything).map(({ section }) => section);
        expect(new Set(suggested.slice(0, expected.size))).toEqual(expected);
        expect(new Set(suggested).size).toBe(suggested.length);
      }),
    );
  });

  it("shows no section that may not be seen, as many as are asked for, and the same as if there were no others", () => {
    fc.assert(
      fc.property(phrases, typed, fc.integer({ min: 1, max: 25 }), fc.func(fc.boolean()), (all, start, limit, may) => {
        const isVisible = (section: string): boolean => may(section);
        const suggested = new Suggester(all).suggest(start, limit, isVisible);
        const alone = new Suggester(all.filter(({ section }) => isVisible(section))).suggest(start, limit, everything);
        expect(suggested).toEqual(alone);
        expect(suggested.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("forgives one slip in a word of five letters or more", () => {
    const long = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(long, fc.nat(), fc.constantFrom("drop", "swap", "change", "double"), (meant, place, slip) => {
        const at = place % (meant.length - 1);
        const [head, own, next, tail] = [
          meant.slice(0, at),
          meant.charAt(at),
          meant.charAt(at + 1),
          meant.slice(at + 1),
        ];
        const slips = {
          drop: head + tail,
          swap: head + next + own + tail.slice(1),
          change: `${head}ß${tail}`,
          double: head + own + own + tail,
        };
        const [suggested] = new Suggester([{ section: "a", text: meant, isAlias: false }]).suggest(
          slips[slip],
          1,
          everything,
        );
        expect(suggested?.text).toBe(meant);
      }),
    );
  });
});

describe("the shipped sections", () => {
  it("are each suggested by their own name, whole, begun or with a slip", () => {
    for (const { citation } of footnote.suggest("", 1_000)) {
      const name = citation.headings.at(-1) ?? citation.title;
      const [first] = footnote.suggest(name, 25);
      expect(first?.citation.id).toBe(citation.id);
      const [longest = ""] = wordsOf(fold(name)).sort((a, b) => b.length - a.length);
      const slip = longest.slice(0, 2) + longest.slice(3);
      if (longest.length < 6) continue;
      expect(footnote.suggest(slip, 25).map((one) => one.citation.id)).toContain(citation.id);
    }
  });
});
