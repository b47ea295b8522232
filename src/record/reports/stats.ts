import type { AskedQuestion } from "../record-store.ts";
import { groupBy } from "./group-by.ts";

/** The fields of a recorded question that statistics need. */
export interface AskedFigure {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly platform: string;
  readonly kind: AskedQuestion["kind"];
  readonly tookMs: number;
  readonly sections: readonly string[];
}

export interface JudgedFigure {
  readonly judgedAt: number;
  readonly platform: string;
  readonly isHelpful: boolean;
}

/** Figures of a group of questions. Shares are from 0 to 1, and NaN for an empty group. */
export interface Stats {
  readonly questions: number;
  readonly answered: number;
  readonly helpful: number;
  /** The median time to an answer, in milliseconds. */
  readonly medianMs: number;
}

export interface Report {
  readonly all: Stats;
  readonly byPlatform: ReadonlyMap<string, Stats>;
  /** By week, in UTC: the ISO date of its Monday; oldest first. */
  readonly byWeek: ReadonlyMap<string, Stats>;
  /** The sections quoted most often. */
  readonly topSections: readonly { readonly id: string; readonly count: number }[];
}

const topCount = 10;
const day = 24 * 3_600_000;

/** Computes the statistics; courtesies such as greetings do not count as questions. */
export function toReport(asked: readonly AskedFigure[], judged: readonly JudgedFigure[]): Report {
  const questions = asked.filter(({ kind }) => kind !== "courtesy");
  const quoted = questions.filter(({ kind }) => kind === "answer").flatMap(({ sections }) => sections.slice(0, 1));
  const topSections = [...groupBy(quoted, (id) => id)]
    .map(([id, all]) => ({ id, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, topCount);
  const by = (
    ofAsked: (figure: AskedFigure) => string,
    ofJudged: (figure: JudgedFigure) => string,
  ): Map<string, Stats> => {
    const words = groupBy(judged, ofJudged);
    const groups = [...groupBy(questions, ofAsked)].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(groups.map(([key, group]) => [key, toStats(group, words.get(key) ?? [])]));
  };
  return {
    all: toStats(questions, judged),
    byPlatform: by(
      ({ platform }) => platform,
      ({ platform }) => platform,
    ),
    byWeek: by(
      ({ askedAt }) => mondayOf(askedAt),
      ({ judgedAt }) => mondayOf(judgedAt),
    ),
    topSections,
  };
}

function toStats(asked: readonly AskedFigure[], judged: readonly JudgedFigure[]): Stats {
  const times = asked.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return {
    questions: asked.length,
    answered: asked.filter(({ kind }) => kind === "answer").length / asked.length,
    helpful: judged.filter(({ isHelpful }) => isHelpful).length / judged.length,
    medianMs: times[Math.floor((times.length - 1) / 2)] ?? Number.NaN,
  };
}

function mondayOf(time: number): string {
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * day).toISOString().slice(0, 10);
}
