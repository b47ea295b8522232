import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Whether the project is `long`, which runs the files `*.scaled.test.ts` whole. */
    isLong: boolean;
  }
}

/** How many cases are generated, or how large they are: few in `npm test`, many in `npm run -s test:long`. */
export function scaled(few: number, many: number): number {
  return inject("isLong") ? many : few;
}

/** The rows of a table that are tested: all in `npm run -s test:long`, in `npm test` the first, which stand for the others. */
export function rows<T>(all: readonly T[], few: number): readonly T[] {
  return inject("isLong") ? all : all.slice(0, few);
}
