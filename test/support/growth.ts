const attempts = 4;

/**
 * How many times longer something takes with an input that is ten times as large: about 10 where it takes one pass, 100 where
 * its time grows with the square. The least of some runs counts, since a busy machine only ever adds; the large one has
 * two, of which the first may prepare what is kept, and is measured again where it seems to grow too fast.
 * @param prepare makes the input of a size, and what is done with it
 * @param least milliseconds below which a measure says nothing
 */
export async function growth(prepare: (size: number) => () => unknown, size: number, least = 0.5): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  // What else the process does meanwhile, such as compiling what runs, it does not do again.
  for (let attempt = 0; attempt < attempts && best >= linear; attempt++) {
    const run = prepare(10 * size);
    const once = await leastTime(run, 1);
    // Whatever the small one took: it counts as the least at the least.
    if (once < linear * least) return once / least;
    const large = Math.min(once, await leastTime(run, 1));
    const small = await leastTime(prepare(size));
    best = Math.min(best, large / Math.max(small, least));
  }
  return best;
}

/** The least time of a processor that something takes in some runs, in milliseconds: how long it waits for one on a busy machine says nothing. */
export async function leastTime(run: () => unknown, runs = 3): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count++) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

/** Growth above this is worse than linear: far above what noise makes of 10, far below the 100 of a square. */
export const linear = 40;
