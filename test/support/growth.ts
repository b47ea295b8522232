/** Milliseconds below which a measure says nothing. */
const least = 0.5;
const runs = 5;

/**
 * How many times longer something takes with an input that is ten times as large: about 10 where it takes one pass, 100 where
 * its time grows with the square. The least of some runs counts, since a busy machine only ever adds.
 * @param prepare makes the input of a size, and what is done with it
 */
export async function growth(prepare: (size: number) => () => unknown, size: number): Promise<number> {
  const small = await leastTime(prepare(size));
  const large = await leastTime(prepare(10 * size));
  return Math.max(large, least) / Math.max(small, least);
}

/** The least time that something takes, in milliseconds. */
export async function leastTime(run: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Growth above this is worse than linear: far above what noise makes of 10, far below the 100 of a square. */
export const linear = 40;
