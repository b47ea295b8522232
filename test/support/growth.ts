const attempts = 4;

/**
 * Returns how many times longer something takes for an input that is ten times as large: about 10 if the time is linear, 100 if
 * it is quadratic. The fastest of several runs counts, since a busy machine only makes runs slower. The large input is run
 * twice, as the first run may fill caches, and is measured again if its time seems to grow too fast.
 * @param prepare makes an input of a size, and returns what is measured
 * @param least the shortest time, in milliseconds, that can be measured reliably
 */
export async function growth(prepare: (size: number) => () => unknown, size: number, least = 0.5): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  // One-off work of the process during a run, such as compiling, does not happen again in the next attempt.
  for (let attempt = 0; attempt < attempts && best >= linear; attempt++) {
    const run = prepare(10 * size);
    const once = await leastTime(run, 1);
    // The small input counts as at least `least`, so it need not be measured.
    if (once < linear * least) return once / least;
    const large = Math.min(once, await leastTime(run, 1));
    const small = await leastTime(prepare(size));
    best = Math.min(best, large / Math.max(small, least));
  }
  return best;
}

/**
 * Returns the least processor time of several runs, in milliseconds. Waiting for a processor on a busy machine is not counted.
 */
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

/** The limit above which growth counts as worse than linear: far above 10 with noise, far below the 100 of quadratic growth. */
export const linear = 40;
