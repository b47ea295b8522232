import type { Quoted, Service } from "./rule.ts";

/** The confidence where an author has said what answers the question. */
const byAuthor = 0.95;

/** A question that the author of a section says it answers, or the name of a page. */
export function aliases(): Service {
  return {
    change: firstPartInPlace,
    assurance: ({ candidates }) => (candidates[0]?.isAlias === true ? byAuthor : 0),
  };
}

/** Of a page without words of its own the part that is quoted first stands for it. */
function firstPartInPlace(quoted: Quoted): Quoted {
  const [best, ...others] = quoted.candidates;
  const [first] = quoted.selections;
  if (best?.isAlias !== true || first === undefined) return quoted;
  const part = others.find(({ prepared }) => prepared.section.id === first.prepared.section.id);
  if (part === undefined) return quoted;
  const rest = quoted.candidates.filter((candidate) => candidate !== part);
  return { ...quoted, candidates: [{ ...part, isAlias: true }, ...rest] };
}
