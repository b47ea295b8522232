import type { Person } from "../../src/index.ts";

/** Somebody, as the record knows them. */
export function personOf(user: string): Person {
  return { platform: "discord", id: user };
}
