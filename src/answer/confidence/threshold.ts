import type { Thresholds } from "../model/model.ts";
import { toProbability } from "./odds.ts";

/**
 * The confidence from which on an answer is given.
 * @param size how many sections may be seen
 */
export function answerThreshold({ odds, growth }: Pick<Thresholds, "odds" | "growth">, size: number): number {
  return toProbability(odds * size ** growth);
}

/** The same where nobody asked for an answer. */
export function unaskedThreshold({ odds, growth, unasked, unaskedGrowth }: Thresholds, size: number): number {
  return toProbability(odds * unasked * size ** (growth + unaskedGrowth));
}
