import { expect, it } from "vitest";
import { intervalsOf } from "../../src/measure/intervals.ts";
import { answeredAt, precisionCurve } from "../../src/measure/precision.ts";
import { type Attempt, type JudgedQuestion, judgeAttempt, type Verdict } from "../../src/measure/score.ts";

const question: JudgedQuestion = {
  id: "1",
  question: "when?",
  earlier: [],
  type: "direct",
  answerable: true,
  gold: ["a"],
  mustContain: [["at nine"]],
};
const attempt: Attempt = { isAnswered: true, confidence: 1, text: "It opens at nine.", quoted: ["a"], shown: ["a"] };
const verdict = (confidence: number, isRight: boolean, isAnswerable = true): Verdict => ({
  ...judgeAttempt(question, attempt),
  confidence,
  isRight,
  isAnswerable,
});
const verdicts = [
  verdict(0.9, true),
  verdict(0.8, true),
  verdict(0.6, true),
  verdict(0.6, false, false),
  verdict(0.4, true),
  verdict(-1, false),
];

it("the curve counts what cannot be answered as wrong, and what is equally sure together", () => {
  expect(precisionCurve(verdicts)).toEqual([
    { answered: 1 / 5, precision: 1 },
    { answered: 2 / 5, precision: 1 },
    { answered: 3 / 5, precision: 3 / 4 },
    { answered: 4 / 5, precision: 4 / 5 },
  ]);
});

it("so many are answered with a precision as its best threshold allows", () => {
  const curve = precisionCurve(verdicts);
  expect(answeredAt(0.95, curve)).toBe(2 / 5);
  expect(answeredAt(0.78, curve)).toBe(4 / 5);
  expect(answeredAt(0.95, precisionCurve([verdict(0.9, false)]))).toBe(0);
});

it("an interval lies around its share, is the same each time, and is nothing of nothing", () => {
  const { right, keptSilent } = intervalsOf(verdicts.map((one) => ({ ...one, isAnswered: one.confidence > 0 })));
  expect(right.mean).toBe(4 / 5);
  expect(right.from).toBeGreaterThan(0.2);
  expect(right.from).toBeLessThan(right.mean);
  expect(right.to).toBe(1);
  expect(keptSilent.mean).toBe(0);
  expect(intervalsOf(verdicts)).toEqual(intervalsOf(verdicts));
  expect(intervalsOf([]).right.mean).toBeNaN();
});

it.each<[string, Partial<Attempt>, boolean]>([
  ["in an answer", {}, true],
  ["in a row of what comes near", { isAnswered: false, seen: "I have no sure answer.\n\nIt opens at nine." }, true],
  ["not where the row says something else", { isAnswered: false, seen: "It opens." }, false],
  ["not where nobody would read on", { seen: `${"x".repeat(1200)} at nine` }, false],
])("the answer is shown: %s", (_, said, isShown) => {
  expect(judgeAttempt(question, { ...attempt, ...said }).isShown).toBe(isShown);
});
