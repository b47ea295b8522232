/** Turns of the event loop, and milliseconds from one to the next at least. */
const turns = 20;
const pause = 50;

/**
 * How long a question waits for the record: a second, and longer where the process itself is busy, since then an answer may
 * have come and only wait to be read.
 */
export class Patience {
  /** Rejects when it is at its end. */
  readonly end: Promise<never>;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    this.end = new Promise((_, reject) => {
      const wait = (left: number): void => {
        if (left === 0) reject(new Error(`the record took longer than ${turns * pause} ms`));
        else this.timer = setTimeout(() => wait(left - 1), pause);
      };
      wait(turns);
    });
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
