import type { AskOptions } from "./ask-options.ts";
import { considerQuestion } from "./consider-question.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { discountChance } from "./ranking/chance-discount.ts";
import { wordScore } from "./ranking/word-score.ts";
import { readAsked } from "./read-asked.ts";
import { servicesFor } from "./rules/rules.ts";

/** Why sections are ranked as they are, and why an answer is given or not. */
export interface Explanation {
  /** Whether meaning was compared beside words. */
  readonly byMeaning: boolean;
  /** Best first. */
  readonly rows: readonly ExplainedRow[];
  readonly confidence: number;
  /** The least confidence with which an answer is given. */
  readonly threshold: number;
  /** What each signal contributes to the log-odds that the answer is right. */
  readonly confidenceSignals: readonly Signal[];
}

interface ExplainedRow {
  /** The section's id. */
  readonly id: string;
  readonly score: number;
  /** What each signal contributes to the score. */
  readonly signals: readonly Signal[];
}

/** A feature under its name in the model. */
export interface Signal {
  readonly name: string;
  readonly value: number;
  /** The value times its weight. */
  readonly gave: number;
}

/**
 * Explains the ranking and the confidence for a question.
 * @param limit the most rows
 */
export async function explainQuestion(
  typed: string,
  knowledge: IndexedKnowledge,
  limit: number,
  given: AskOptions = {},
): Promise<Explanation> {
  const asked = readAsked(typed, knowledge, given);
  const considered = await considerQuestion(asked, servicesFor(asked));
  const { candidates, meaning, confidence, threshold, features } = considered;
  const { model } = knowledge;
  const rank = meaning === undefined ? model.rank : model.meaning.rank;
  return {
    byMeaning: meaning !== undefined,
    rows: candidates.slice(0, limit).map(({ prepared, score, features: words, meaning: near }) => {
      const { nearness = 0, lateInteraction = 0 } = near ?? {};
      const byWords = wordScore(words, rank);
      const chance = meaning === undefined ? 0 : discountChance(byWords, asked.vocabulary.size) - byWords;
      const given = { ...words, nearness, lateInteraction, chance };
      return { id: prepared.section.id, score, signals: signalsOf(given, { ...rank, chance: 1 }) };
    }),
    confidence,
    threshold,
    confidenceSignals: signalsOf(features, considered.weights),
  };
}

/** Returns the signals that contribute anything, the strongest first. */
function signalsOf(features: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): Signal[] {
  return Object.entries(features)
    .map(([name, value]) => ({ name, value, gave: value * (weights[name] ?? 0) }))
    .filter(({ gave }) => gave !== 0)
    .sort((a, b) => Math.abs(b.gave) - Math.abs(a.gave));
}
