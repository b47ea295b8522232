import type { Quoted, Service } from "./rule.ts";

/** The confidence where a section's author has said that the section answers the question. */
const byAuthor = 0.95;

/** Answers questions that equal an alias, or name a page, from the section that has it. */
export function aliases(): Service {
  return {
    change: firstPartInPlace,
    leastConfidence: ({ candidates }) => (candidates[0]?.isAlias === true ? byAuthor : 0),
  };
}

/** If the page has no text of its own, puts the part that is quoted first in the place of the page. */
function firstPartInPlace(quoted: Quoted): Quoted {
  const [best, ...others] = quoted.candidates;
  const [first] = quoted.selections;
  if (best?.isAlias !== true || first === undefined) return quoted;
  const part = others.find(({ prepared }) => prepared.section.id === first.prepared.section.id);
  if (part === undefined) return quoted;
  const rest = quoted.candidates.filter((candidate) => candidate !== part);
  return { ...quoted, candidates: [{ ...part, isAlias: true }, ...rest] };
}
