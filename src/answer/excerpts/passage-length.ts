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

/** Returns passages together with their lead-ins, each once. */
export function withLeadIns(passages: Iterable<Passage>): ReadonlySet<Passage> {
  const all = new Set<Passage>();
  for (const passage of passages) {
    all.add(passage);
    if (passage.leadIn !== undefined) all.add(passage.leadIn);
  }
  return all;
}
