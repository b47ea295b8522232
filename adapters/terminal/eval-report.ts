import Table from "cli-table3";
import {
  answeredAt,
  type Intervals,
  intervalsOf,
  type PrecisionPoint,
  precisionCurve,
  type Summary,
  summarize,
  summarizeByType,
  thresholdCurve,
  type Verdict,
} from "../../src/index.ts";

const thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const precisions = [0.95, 0.9];

/** Returns the results of judged questions as data. */
export function evalData(verdicts: readonly Verdict[], threshold: number): unknown {
  const curve = precisionCurve(verdicts);
  return {
    threshold,
    all: summarize(verdicts),
    types: Object.fromEntries(summarizeByType(verdicts)),
    intervals: Object.fromEntries(groups(verdicts).map(([name, group]) => [name, intervalsOf(group)])),
    curve: Object.fromEntries(thresholdCurve(verdicts, thresholds)),
    answeredAt: Object.fromEntries(precisions.map((precision) => [precision, answeredAt(precision, curve)])),
    precision: curve,
  };
}

/** Returns the results of judged questions as text for a terminal. */
export function evalReport(verdicts: readonly Verdict[], threshold: number): string {
  const curve = precisionCurve(verdicts);
  const atPrecision = precisions.map((precision) => {
    return `${answeredAt(precision, curve).toFixed(3)} with ${precision * 100} of 100 right`;
  });
  return [
    intervalTable(groups(verdicts)),
    "Behind each share stands where it lies in 95 of 100 samples of such questions.",
    `Share of the answerable that can be answered: ${atPrecision.join(", ")}.`,
    precisionPlot(curve),
    `Answers are given from a confidence of ${threshold} on. From others on, it would be:`,
    thresholdTable([...thresholdCurve(verdicts, thresholds)]),
  ].join("\n\n");
}

/** Groups verdicts by type; the last group holds all of them. */
function groups(verdicts: readonly Verdict[]): (readonly [string, readonly Verdict[]])[] {
  const types = [...new Set(verdicts.map(({ type }) => type))].filter((type) => type !== "all").sort();
  const byType = types.map((type) => [type, verdicts.filter((verdict) => verdict.type === type)] as const);
  return [...byType, ["all", verdicts]];
}

const intervalColumns = {
  right: "right",
  rightWhenAnswered: "right when answered",
  shown: "shown",
  reached: "reach",
  keptSilent: "kept silent",
} as const satisfies Record<keyof Intervals, string>;

function intervalTable(rows: readonly (readonly [string, readonly Verdict[]])[]): string {
  const keys = Object.keys(intervalColumns) as (keyof Intervals)[];
  return table(["type", "questions", ...keys.map((key) => intervalColumns[key])], rows, ([name, verdicts]) => {
    const intervals = intervalsOf(verdicts);
    const cells = keys.map((key) => {
      const { mean, from, to } = intervals[key];
      return Number.isNaN(mean) ? "" : `${mean.toFixed(3)} (${from.toFixed(2)}–${to.toFixed(2)})`;
    });
    return [name, String(verdicts.length), ...cells];
  });
}

const thresholdColumns = {
  questions: "questions",
  right: "right",
  sourceFirst: "source first",
  answered: "answered",
  rightWhenAnswered: "right when answered",
  reached: "reach",
  keptSilent: "kept silent",
} as const satisfies Record<keyof Summary, string>;

function thresholdTable(rows: readonly (readonly [number, Summary])[]): string {
  const keys = Object.keys(thresholdColumns) as (keyof Summary)[];
  return table(["threshold", ...keys.map((key) => thresholdColumns[key])], rows, ([threshold, summary]) => [
    threshold.toFixed(1),
    ...keys.map((key) => {
      const value = summary[key];
      return Number.isNaN(value) ? "" : key === "questions" ? String(value) : value.toFixed(3);
    }),
  ]);
}

function table<Row>(head: readonly string[], rows: readonly Row[], cellsOf: (row: Row) => readonly string[]): string {
  const drawn = new Table({
    head: [...head],
    colAligns: head.map((_, at) => (at === 0 ? "left" : "right")),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) drawn.push([...cellsOf(row)]);
  return drawn.toString();
}

const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const plotWidth = 40;

/** Draws a bar for each tenth of the answerable questions: the precision where at least this share of them is answered. */
function precisionPlot(curve: readonly PrecisionPoint[]): string {
  const bars = tenths.flatMap((answered) => {
    const point = curve.find((one) => one.answered >= answered - Number.EPSILON);
    if (point === undefined) return [];
    const bar = "█".repeat(Math.round(point.precision * plotWidth)).padEnd(plotWidth, "·");
    return [`${answered.toFixed(1).padStart(8)}  ${bar}  ${point.precision.toFixed(3)}`];
  });
  return ["answered  precision", ...bars].join("\n");
}
