import type { Asked, Service } from "./rule.ts";

/** The confidence where a question asks for a summary and the section that sums up the named thing comes first. */
const byTitle = 0.7;

/** "tl;dr", "what is the guide about?": answers requests for a summary. */
export function gists({ question }: Asked): Service | undefined {
  if (question.wants !== "gist") return undefined;
  return { leastConfidence: ({ candidates }) => (candidates[0]?.isGist === true ? byTitle : 0) };
}
