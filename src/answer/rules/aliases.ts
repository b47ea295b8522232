import type { Service } from "./rule.ts";

/** The confidence where an author has said what answers the question. */
const byAuthor = 0.95;

/** A question that the author of a section says it answers, or the name of a page. */
export function aliases(): Service {
  return { assurance: ({ candidates }) => (candidates[0]?.isAlias === true ? byAuthor : 0) };
}
