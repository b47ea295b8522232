import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Whether the project is `long`, which runs all cases of the files `*.scaled.test.ts`. */
    isLong: boolean;
  }
}

/** Returns the number or size of generated cases: `few` in `npm test`, `many` in `npm run -s test:long`. */
export function scaled(few: number, many: number): number {
  return inject("isLong") ? many : few;
}

/** Returns the rows of a table to test: all in `npm run -s test:long`, only the first, as representatives, in `npm test`. */
export function rows<T>(all: readonly T[], few: number): readonly T[] {
  return inject("isLong") ? all : all.slice(0, few);
}
