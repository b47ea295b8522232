import type { JudgedQuestion, Verdict } from "../../src/index.ts";

/** A judged question with what came of it. */
export interface JudgedAttempt {
  readonly question: JudgedQuestion;
  readonly verdict: Verdict;
  /** The ids of the sections that the best answer quotes, given or not. */
  readonly quoted: readonly string[];
}

/** Whether the answer was wrong or missing, or was given though nothing in the knowledge answers. */
export function isFailure({ verdict: { isAnswerable, isAnswered, isRight } }: JudgedAttempt): boolean {
  return isAnswerable ? !isAnswered || !isRight : isAnswered;
}

/** Returns each failure with what was quoted and what was expected, as text for a terminal. */
export function failureReport(failures: readonly JudgedAttempt[], count: number): string {
  const lines = failures.flatMap((failure) => [
    "",
    `${failure.question.id}  ${failure.question.question}`,
    `    ${outcome(failure)}`,
    ...(failure.question.answerable ? [`    expected: ${failure.question.gold.join(", ")}`] : []),
  ]);
  return [`not answered rightly: ${failures.length} of ${count}`, ...lines].join("\n");
}

function outcome({ question, verdict, quoted }: JudgedAttempt): string {
  const { isAnswered, isRight, isSourceFirst, confidence } = verdict;
  const [first] = quoted;
  if (first === undefined) return "no answer, and no section that comes near";
  const from = `${first} (confidence ${confidence.toFixed(2)})`;
  if (!question.answerable) return `answered from ${from}, though nothing was expected`;
  if (!isAnswered) return `no answer; the best would have been ${isRight ? "right" : "wrong"}, from ${from}`;
  return isSourceFirst ? `answered from ${from}, but the text lacks what must_contain asks` : `answered from ${from}`;
}
