import { type Answer, type Citation, type Found, mostRelated } from "../answer.ts";

/** The answers to two questions. */
export type Both = readonly [one: Answer, other: Answer];

/**
 * Joins two answers into one with the lower of the two confidences; undefined if one is missing or both quote the same section.
 */
export function joinAnswers([one, other]: Both): Found | undefined {
  if (one.kind !== "answer" || other.kind !== "answer") return undefined;
  const excerpts = [...one.excerpts, ...other.excerpts];
  const quoted = new Set(excerpts.map(({ citation }) => citation.id));
  if (quoted.size < excerpts.length) return undefined;
  return {
    kind: "answer",
    excerpts,
    confidence: Math.min(one.confidence, other.confidence),
    related: distinct([...one.related, ...other.related], quoted),
  };
}

/** Returns distinct citations without those that are quoted, at most as many as are shown. */
export function distinct(related: readonly Citation[], quoted: ReadonlySet<string>): Citation[] {
  const others = related.filter(({ id }) => !quoted.has(id));
  return [...new Map(others.map((citation) => [citation.id, citation])).values()].slice(0, mostRelated);
}

/** Returns the answer to one question, and as related sections what comes near the other one. */
export function withOpenQuestion(given: Found, leftOpen: string, open: Answer): Found {
  const quoted = new Set(given.excerpts.map(({ citation }) => citation.id));
  const near = open.kind === "closest" ? open.sections.map(({ blocks: _, ...citation }): Citation => citation) : [];
  return { ...given, related: distinct([...near, ...given.related], quoted), leftOpen };
}

/** A confidence below this counts as no answer: about what remains when a rule forbids an answer. */
export const hardlySure = 0.1;

/**
 * Whether a question that has no answer alone is also left open by the answer to the whole message: its confidence is very low,
 * or other sections come closer to it.
 */
export function isOpen(part: Answer, whole: Found): boolean {
  if (part.confidence < hardlySure) return true;
  const quoted = whole.excerpts[0]?.citation.id;
  return part.kind === "closest" && part.sections.every(({ id }) => id !== quoted);
}
