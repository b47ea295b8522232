import type { Language } from "../../search/languages/language.ts";
import type { Thresholds } from "../model/model.ts";
import { probabilityOf } from "./odds.ts";

/**
 * Added to the growth for languages other than English. How common their words are and which are synonyms is not known, so
 * among many sections a wrong one more often looks right.
 */
const growthElsewhere = 0.07;

/**
 * Returns the least confidence with which an answer is given.
 * @param size number of sections that may be seen
 * @param language of the question
 */
export function answerThreshold(
  { odds, growth }: Pick<Thresholds, "odds" | "growth">,
  size: number,
  language: Language = "en",
): number {
  return probabilityOf(odds * size ** (growth + elsewhere(language)));
}

/** Returns the least confidence for an answer that nobody asked for. */
export function unaskedThreshold(
  { odds, growth, unasked, unaskedGrowth }: Thresholds,
  size: number,
  language: Language = "en",
): number {
  return probabilityOf(odds * unasked * size ** (growth + unaskedGrowth + elsewhere(language)));
}

function elsewhere(language: Language): number {
  return language === "en" ? 0 : growthElsewhere;
}
