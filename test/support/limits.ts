/**
 * Time limits of all tests, in milliseconds. They measure nothing and only end what hangs, so they are long enough for a
 * machine whose cores are all busy.
 */
export const limits = {
  /** For an event that a test waits for. */
  event: 120_000,
  /** For a test, and for its hooks. */
  test: 300_000,
  /** The same limits for tests that take long by their nature. */
  longEvent: 300_000,
  longTest: 900_000,
} as const;
