import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { limits } from "./test/support/limits.ts";

/** Soaks, kills, and replicas under load: what takes long by its nature. */
const long = "test/**/*.long.test.ts";
/** Shown by a few cases in `npm test`, by all in the long run; see `test/support/scale.ts`. */
const scaled = "test/**/*.scaled.test.ts";

export default defineConfig({
  test: {
    // Many tests wait for processes and servers more than they compute.
    maxWorkers: availableParallelism() + 1,
    // Tests that run at the same time in one file wait for the libraries, which try again after seconds.
    maxConcurrency: 20,
    // To load the libraries of both platforms for each file anew would take longer than most tests.
    isolate: false,
    teardownTimeout: limits.test,
    projects: [
      {
        extends: true,
        test: {
          name: "behaviour",
          include: ["test/**/*.test.ts"],
          exclude: [long],
          provide: { isLong: false },
          ...shared(limits.test, limits.event),
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: [long, scaled],
          provide: { isLong: true },
          ...shared(limits.longTest, limits.longEvent),
        },
      },
    ],
  },
});

/** What both have; a set-up that stood above them would run once more for nobody. */
function shared(test: number, event: number) {
  const poll = { timeout: event, interval: 15 };
  return { globalSetup: "test/support/global-setup.ts", testTimeout: test, hookTimeout: test, expect: { poll } };
}
