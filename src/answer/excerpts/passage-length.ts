import type { Passage } from "../../knowledge/passages.ts";

/** Returns the number of characters of passages and their lead-ins, each counted once. */
export function lengthOf(passages: Iterable<Passage>): number {
  return lengthBeside(passages, new Set());
}

/** Returns the number of characters that passages and their lead-ins add to those that are counted already. */
export function lengthBeside(passages: Iterable<Passage>, counted: ReadonlySet<Passage>): number {
  let length = 0;
  for (const passage of withLeadIns(passages)) if (!counted.has(passage)) length += passage.text.length;
  return length;
}

/** Returns passages with their lead-ins, and the lead-ins of those, each once. */
export function withLeadIns(passages: Iterable<Passage>): ReadonlySet<Passage> {
  const all = new Set(passages);
  // A set's iteration reaches what is added to it meanwhile.
  for (const { leadIn } of all) if (leadIn !== undefined) all.add(leadIn);
  return all;
}
