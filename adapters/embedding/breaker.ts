import { EmbeddingFault } from "../../src/index.ts";

/** So many failures in a row, */
const mostFailures = 3;
/** and for so many milliseconds nothing is tried. */
const rest = 30_000;

/** Keeps from asking what fails again and again: who asks learns at once that it is away. */
export class Breaker {
  private failures = 0;
  private since = 0;
  private last: unknown;

  async run<T>(act: () => Promise<T>): Promise<T> {
    if (this.failures >= mostFailures && performance.now() - this.since < rest) {
      const reason = this.last instanceof Error ? this.last.message : String(this.last);
      throw new EmbeddingFault(`${reason}; it is tried again within ${rest / 1000} s`, { isLasting: false });
    }
    try {
      const result = await act();
      this.failures = 0;
      return result;
    } catch (error) {
      this.failures++;
      this.since = performance.now();
      this.last = error;
      throw error;
    }
  }
}
