import type { Citation, Excerpt } from "../../../src/index.ts";

/** An excerpt as a platform renders it. */
export interface Drawn<Part> {
  readonly part: Part;
  /** Characters that the part takes. */
  readonly size: number;
  /** Whether the part holds the whole excerpt. */
  readonly isComplete: boolean;
}

/**
 * Renders excerpts one after another, each into an even share of the room that is left.
 * @param room characters for all excerpts
 * @param most upper bound on the excerpts that are rendered; the caller counts the others
 * @param draw renders one excerpt into a number of characters
 * @returns the rendered parts, and the citations of the sections that are not shown whole
 */
export function shareRoom<Part>(
  excerpts: readonly Excerpt[],
  room: number,
  most: number,
  draw: (excerpt: Excerpt, share: number, at: number) => Drawn<Part>,
): { readonly parts: readonly Part[]; readonly notWhole: readonly Citation[] } {
  const shown = excerpts.slice(0, most);
  const parts: Part[] = [];
  const notWhole = new Map<string, Citation>();
  let left = room;
  for (const [at, excerpt] of shown.entries()) {
    const { part, size, isComplete } = draw(excerpt, Math.floor(left / (shown.length - at)), at);
    parts.push(part);
    left -= size;
    if (!excerpt.isWhole || !isComplete) notWhole.set(excerpt.citation.id, excerpt.citation);
  }
  for (const { citation } of excerpts.slice(most)) notWhole.set(citation.id, citation);
  return { parts, notWhole: [...notWhole.values()] };
}
