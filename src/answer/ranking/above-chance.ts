/**
 * The score that words reach by chance grows by so much with the logarithm of how many sections there are: one of many
 * holds some word of any question. Set, with the softness, on the fitted halves of eight judged sets, each left out in turn.
 */
const perFold = 1.6;
/** How softly what is by chance passes into what is not. */
const softness = 4;

/**
 * What the score of words is worth beside the meaning: as much as it is, far above what chance gives, and ever less below.
 * Of a question in other words than the text's, the sections that share one of them with it by chance would stand first
 * otherwise.
 * @param size how many sections may be seen
 */
export function aboveChance(score: number, size: number): number {
  return softness * Math.log1p(Math.exp((score - perFold * Math.log(size)) / softness));
}

/** How much of a change of the score is left of it. */
export function shareAboveChance(score: number, size: number): number {
  return 1 / (1 + Math.exp((perFold * Math.log(size) - score) / softness));
}
