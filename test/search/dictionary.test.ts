import fc from "fast-check";
import { expect, it } from "vitest";
import { hash, hashUnits, isBefore, numberOf, termAt, termCount, toDictionary } from "../../src/search/dictionary.ts";
import { TextUnits } from "../../src/search/text-units.ts";

it("knows its terms by number and by name, and no others", () => {
  const term = fc.string({ unit: "grapheme", maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 200 }), fc.array(term), (terms, others) => {
      const dictionary = toDictionary(terms);
      expect(Array.from({ length: termCount(dictionary) }, (_, number) => termAt(dictionary, number))).toEqual(terms);
      for (const other of [...terms, ...others]) expect(numberOf(dictionary, other)).toBe(terms.indexOf(other));
    }),
  );
});

it("orders terms as strings are ordered", () => {
  const terms = fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 4 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(terms, ([a = "", b = ""]) => {
      const [one, other] = [toDictionary(["x", a]), toDictionary([b])];
      expect(isBefore(one, 1, other, 0)).toBe(a < b);
    }),
  );
});

it("hashes a term in a text as it does by itself", () => {
  const word = fc.string({ unit: "grapheme", maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (before, term, after) => {
      const text = new TextUnits();
      text.read(before + term + after);
      expect(hashUnits(text.units, before.length, before.length + term.length)).toBe(hash(term));
    }),
  );
});
