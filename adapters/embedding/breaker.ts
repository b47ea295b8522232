import { EmbeddingFault, reasonOf } from "../../src/index.ts";

/** Failures in a row after which calls are refused. */
const mostFailures = 3;
/** Milliseconds for which calls are refused after the last failure. */
const refusalTime = 30_000;

/**
 * A circuit breaker: after repeated failures it rejects calls at once for a while, so that callers do not wait for what is
 * down.
 */
export class Breaker {
  private failures = 0;
  private since = 0;
  private last: unknown;

  async run<T>(act: () => Promise<T>): Promise<T> {
    if (this.failures >= mostFailures && performance.now() - this.since < refusalTime) {
      throw new EmbeddingFault(`${reasonOf(this.last)}; it is tried again within ${refusalTime / 1000} s`, {
        isLasting: false,
      });
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
