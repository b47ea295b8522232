import { reasonOf } from "./reason.ts";

/** Something that does not work now, for somebody who can repair it. */
export interface Trouble {
  readonly problem: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export function troubleOf(error: unknown): Trouble {
  return { problem: reasonOf(error), since: Date.now() };
}
