import { describe, expect, it } from "vitest";
import { type Attempt, type JudgedQuestion, judgeAttempt, type Verdict } from "../../src/measure/score.ts";
import { summarize, thresholdCurve } from "../../src/measure/summary.ts";

const question: JudgedQuestion = {
  id: "1",
  question: "why?",
  earlier: [],
  type: "direct",
  answerable: true,
  gold: ["a#right"],
  mustContain: [["garbage collector", "GC"]],
};
const attempt: Attempt = {
  isAnswered: true,
  confidence: 0.8,
  text: "Because the **garbage\ncollector** paused.",
  quoted: ["a#right"],
  shown: ["a#right", "a#near"],
};

describe("judgeAttempt", () => {
  it.each<[string, Partial<JudgedQuestion>, Partial<Attempt>, boolean]>([
    ["says it, from the right section", {}, {}, true],
    ["quotes another section first", {}, { quoted: ["a#near", "a#right"] }, false],
    ["a list may quote the right one at all", { type: "list" }, { quoted: ["a#near", "a#right"] }, true],
    ["says something else", {}, { text: "Because." }, false],
    ["says it too late", {}, { text: `${"x".repeat(700)} GC` }, false],
    ["a list has more room", { type: "list" }, { text: `${"x".repeat(700)} GC` }, true],
    ["nothing can be right where there is no answer", { answerable: false }, {}, false],
  ])("%s", (_, asked, said, isRight) => {
    expect(judgeAttempt({ ...question, ...asked }, { ...attempt, ...said }).isRight).toBe(isRight);
  });

  it("reaches a section among the first three shown alone", () => {
    expect(judgeAttempt(question, { ...attempt, shown: ["b", "c", "a#right"] }).isReached).toBe(true);
    expect(judgeAttempt(question, { ...attempt, shown: ["b", "c", "d", "a#right"] }).isReached).toBe(false);
  });
});

describe("summarize", () => {
  const verdict = (over: Partial<Verdict>): Verdict => ({ ...judgeAttempt(question, attempt), ...over });
  const verdicts = [
    verdict({ confidence: 0.9 }),
    verdict({ confidence: 0.5, isRight: false }),
    verdict({ confidence: 0.1, isAnswered: false }),
    verdict({ confidence: 0.4, isAnswerable: false, isRight: false }),
    verdict({ confidence: 0.2, isAnswerable: false, isAnswered: false, isRight: false }),
  ];

  it("takes shares of those that they are shares of", () => {
    expect(summarize(verdicts)).toEqual({
      questions: 5,
      right: 1 / 3,
      sourceFirst: 2 / 3,
      answered: 2 / 3,
      reached: 1,
      rightWhenAnswered: 1 / 2,
      keptSilent: 1 / 2,
    });
  });

  it("moves the threshold along the curve", () => {
    const curve = thresholdCurve(verdicts, [0, 0.6]);
    expect(curve.get(0)).toMatchObject({ answered: 1, keptSilent: 0, right: 2 / 3 });
    expect(curve.get(0.6)).toMatchObject({ answered: 1 / 3, keptSilent: 1, rightWhenAnswered: 1 });
  });
});
