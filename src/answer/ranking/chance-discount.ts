/**
 * By how much the score that words reach by chance grows with the natural logarithm of the number of sections: in a large
 * knowledge some section contains a word of any question. Fitted together with `softness` on halves of eight judged sets,
 * leaving each set out in turn.
 */
const chanceGrowth = 1.6;
/** Width of the transition between scores that chance explains and scores that it does not (softplus). */
const softness = 4;

/**
 * Discounts the score that words reach by chance: a score far above the level of chance is kept, one below it tends to 0
 * (softplus). Without this, where the question and the text use different words, sections that share one word with the question
 * by chance would rank first beside the evidence by meaning.
 * @param size number of sections that may be seen
 */
export function discountChance(score: number, size: number): number {
  return softness * Math.log1p(Math.exp((score - chanceGrowth * Math.log(size)) / softness));
}

/**
 * Returns the derivative of `discountChance`: the share of a small change of the score that is left after the discount, from 0 to
 * 1.
 */
export function discountDerivative(score: number, size: number): number {
  return 1 / (1 + Math.exp((chanceGrowth * Math.log(size) - score) / softness));
}
