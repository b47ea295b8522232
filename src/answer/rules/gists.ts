import type { Asked, Service } from "./rule.ts";

/** The confidence where a section sums up what its title names, and that is asked for. */
const byTitle = 0.7;

/** "tl;dr", "what is the guide about?". */
export function gists({ question }: Asked): Service | undefined {
  if (question.wants !== "gist") return undefined;
  return { assurance: ({ candidates }) => (candidates[0]?.isGist === true ? byTitle : 0) };
}
