import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { limits } from "./test/support/limits.ts";

/** Soaks, kills, and replicas under load: what takes long by its nature. */
const long = "test/**/*.long.test.ts";

export default defineConfig({
  test: {
    globalSetup: "test/support/global-setup.ts",
    // Many tests wait for processes and servers more than they compute.
    maxWorkers: availableParallelism() + 1,
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
          ...timeouts(limits.test, limits.event),
        },
      },
      {
        extends: true,
        test: { name: "long", include: [long], ...timeouts(limits.longTest, limits.longEvent) },
      },
    ],
  },
});

function timeouts(test: number, event: number) {
  return { testTimeout: test, hookTimeout: test, expect: { poll: { timeout: event, interval: 15 } } };
}
