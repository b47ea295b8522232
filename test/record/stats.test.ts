import { expect, test } from "vitest";
import { type AskedFigure, type JudgedFigure, toReport } from "../../src/record/reports/stats.ts";

const at = (time: string): AskedFigure => ({
  ...{ askedAt: Date.parse(time), platform: "here", kind: "answer", tookMs: 1, sections: ["a#b"] },
});
const judged = (time: string, isHelpful: boolean): JudgedFigure => {
  return { judgedAt: Date.parse(time), platform: "here", isHelpful };
};

test.each([
  ["2026-03-01T23:59:59.999Z", "2026-02-23", "a week ends with Sunday"],
  ["2026-03-02T00:00:00.000Z", "2026-03-02", "and the next begins at midnight"],
  ["2026-03-02T00:30:00.000+01:00", "2026-02-23", "of UTC, not of where it was asked"],
  ["2026-03-04T12:00:00.000Z", "2026-03-02", "a day between is of the Monday before"],
  ["2027-01-01T00:00:00.000Z", "2026-12-28", "whichever year that lies in"],
])("what is asked at %s is of the week of %s: %s", (time, week) => {
  expect([...toReport([at(time)], []).byWeek.keys()]).toEqual([week]);
});

test("weeks stand oldest first, each with what was said in it", () => {
  const asked = [at("2026-03-02T00:00:00Z"), at("2026-03-01T23:59:00Z"), at("2026-02-23T00:00:00Z")];
  const words = [judged("2026-03-01T23:59:00Z", true), judged("2026-03-02T00:00:00Z", false)];
  const { byWeek } = toReport(asked, words);
  expect([...byWeek].map(([week, { questions, helpful }]) => [week, questions, helpful])).toEqual([
    ["2026-02-23", 2, 1],
    ["2026-03-02", 1, 0],
  ]);
});
