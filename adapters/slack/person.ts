import type { Person } from "../../src/index.ts";

/** Somebody, as the record knows them; Slack's ids of users are its own, whatever the workspace. */
export function personOf(user: string): Person {
  return { platform: "slack", id: user };
}
