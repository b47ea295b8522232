import type { Explanation, Signal } from "../../src/index.ts";

/** How many rows are explained. */
export const explainedRows = 3;

/** Writes for each signal its value, in brackets, and what it added, in log-odds. */
export function renderExplanation(explanation: Explanation): string {
  const { byMeaning, rows, confidence, threshold, confidenceSignals } = explanation;
  return [
    `Ranked by ${byMeaning ? "words and meaning" : "words alone"}:`,
    ...rows.map(({ id, score, signals }) => `${score.toFixed(2).padStart(7)}  ${id}\n${renderSignals(signals)}`),
    `Confidence ${confidence.toFixed(3)}; an answer is given from ${threshold.toFixed(3)} on:`,
    renderSignals(confidenceSignals),
  ].join("\n");
}

function renderSignals(signals: readonly Signal[]): string {
  const shown = signals.filter(({ gave }) => Math.abs(gave) >= 0.005);
  const width = Math.max(0, ...shown.map(({ name }) => name.length));
  return shown
    .map(({ name, value, gave }) => {
      const sign = gave < 0 ? "-" : "+";
      return `         ${name.padEnd(width)}  (${value.toFixed(2)})  ${sign}${Math.abs(gave).toFixed(2)}`;
    })
    .join("\n");
}
