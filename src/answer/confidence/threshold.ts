import type { Language } from "../../search/languages/language.ts";
import type { Thresholds } from "../model/model.ts";
import { toProbability } from "./odds.ts";

/**
 * By so much more it grows in other languages than English: of their words nobody knows how common they are and which others say
 * the same, so that among many sections one more often looks right that is not.
 */
const growthElsewhere = 0.07;

/**
 * The confidence from which on an answer is given.
 * @param size how many sections may be seen
 * @param language of the question
 */
export function answerThreshold(
  { odds, growth }: Pick<Thresholds, "odds" | "growth">,
  size: number,
  language: Language = "en",
): number {
  return toProbability(odds * size ** (growth + elsewhere(language)));
}

/** The same where nobody asked for an answer. */
export function unaskedThreshold(
  { odds, growth, unasked, unaskedGrowth }: Thresholds,
  size: number,
  language: Language = "en",
): number {
  return toProbability(odds * unasked * size ** (growth + unaskedGrowth + elsewhere(language)));
}

function elsewhere(language: Language): number {
  return language === "en" ? 0 : growthElsewhere;
}
