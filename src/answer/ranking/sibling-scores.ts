/** A section that the search found. */
interface ScoredSection {
  readonly document: string;
  readonly score: number;
}

/** How many siblings of a section stand for the rest of its document. */
const siblingCount = 3;

/**
 * Returns for each section how well the rest of its document matches: the mean score of its three best siblings, where a
 * missing sibling scores 0. A paragraph seldom repeats the topic that the paragraphs around it name.
 * @param found best first
 * @param counted how many of the best may count as siblings
 */
export function siblingScores(found: readonly ScoredSection[], counted: number): number[] {
  const scores = new Map<string, number[]>();
  for (const { document, score } of found.slice(0, counted)) {
    const known = scores.get(document);
    if (known === undefined) scores.set(document, [score]);
    else if (known.length <= siblingCount) known.push(score);
  }
  return found.map(({ document, score }, at) => {
    const best = scores.get(document) ?? [];
    const spare = best[siblingCount] ?? 0;
    const total = best.reduce((sum, value) => sum + value, 0);
    return (total - (at < counted ? Math.max(score, spare) : spare)) / siblingCount;
  });
}
