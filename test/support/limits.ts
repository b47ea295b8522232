/**
 * Milliseconds, one place for all tests. Nothing is measured by them: they only end what hangs, so they are as long as
 * a machine may need whose cores are all busy.
 */
export const limits = {
  /** For something that a test waits for. */
  event: 120_000,
  /** For a test, or for what is done before or after it. */
  test: 300_000,
  /** The same in the tests that take long by their nature. */
  longEvent: 300_000,
  longTest: 900_000,
} as const;
