import { expect, test } from "vitest";
import { findGaps } from "../../src/record/reports/gaps.ts";

const of = (question: string) => ({ question, isUnhelpful: false, confidence: 0.1, sections: [], missing: [] });

test.each([
  ["how do I reset my password?", "reset password", true, "words of form say nothing"],
  ["how do I reset my password?", "resetting passwords", true, "forms of a word are one word"],
  ["how do I reset my password?", "where is the password policy?", false, "one word in common is not enough"],
  ["who is the CEO?", "who is the CTO?", false, "another thing is another gap"],
])("%j and %j: one gap is %s, since %s", (one, other, isOne) => {
  const among = ["where do I park?", "is lunch free?", "when are releases made?"].map(of);
  const gaps = findGaps([of(one), of(other), ...among]);
  expect(gaps.length).toBe(isOne ? 4 : 5);
});

test("what is asked most stands first, with the words as they were typed", () => {
  const gaps = findGaps([of("is lunch free?"), of("Parking spaces?"), of("parking space"), of("parking spaces?")]);
  expect(gaps.map(({ asked, words }) => [asked, [...words].sort()])).toEqual([
    [3, ["parking", "spaces"]],
    [1, ["free", "lunch"]],
  ]);
  expect(gaps[0]?.questions).toHaveLength(3);
});

test("a question of stop words alone is a gap too", () => {
  expect(findGaps([of("what is it?")])).toMatchObject([{ asked: 1 }]);
  expect(findGaps([])).toEqual([]);
});
