/** Turns of the event loop, and milliseconds from one to the next at least. */
const turns = 20;
const pause = 50;
/** So often the turns begin anew while the store answers others. */
const mostRounds = 2;

/**
 * How long a question waits for the record: a second, and longer where the process itself is busy, since then an answer may
 * have come and only wait to be read. A store that answers others in the meantime is busy rather than away, and is given
 * twice as long.
 */
export class Patience {
  /** Rejects when the store said nothing to anybody, and resolves when it only was too slow for this one. */
  readonly end: Promise<undefined>;
  private timer: NodeJS.Timeout | undefined;

  /** @param answers how often the store has answered so far */
  constructor(answers: () => number) {
    this.end = new Promise((resolve, reject) => {
      const wait = (left: number, round: number, before: number): void => {
        if (left > 0) this.timer = setTimeout(() => wait(left - 1, round, before), pause);
        else if (answers() === before) reject(new Error(`the record said nothing for ${turns * pause} ms`));
        else if (round === mostRounds) resolve(undefined);
        else wait(turns, round + 1, answers());
      };
      wait(turns, 1, answers());
    });
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
