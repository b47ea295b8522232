/** A section as the search found it. */
interface ScoredSection {
  readonly document: string;
  readonly score: number;
}

/** So many sections stand for the rest of a document. */
const siblingCount = 3;

/**
 * How well the rest of its document fits, for each section: the mean score of its three best siblings, where missing ones
 * score 0. A paragraph seldom says again what the ones around it are about.
 * @param found best first
 * @param counted so many of them count as siblings
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
