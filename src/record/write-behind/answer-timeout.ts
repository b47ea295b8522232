/** The number of timer turns in a round. */
const turns = 20;
/** Milliseconds between two turns, at least. */
const pause = 50;
/** The most rounds, while the store answers others. */
const mostRounds = 2;

/**
 * The time limit of a question to the record: a second, or longer if the event loop is busy, since the answer may have
 * arrived and not been read yet. A store that answers other questions meanwhile is busy rather than away, and gets
 * twice as long.
 */
export class AnswerTimeout {
  /** Rejects if the store answered nobody meanwhile; resolves if it was only too slow for this question. */
  readonly end: Promise<undefined>;
  private timer: NodeJS.Timeout | undefined;

  /** @param answers returns the number of the store's answers so far */
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
