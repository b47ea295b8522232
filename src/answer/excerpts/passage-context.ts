import type { Passage } from "../../knowledge/passages.ts";
import { lengthOf } from "./passage-length.ts";
import { longestWholeParagraph } from "./quoted-whole.ts";

/** Finds the neighbours of a section's passages. */
export class PassageContext {
  private readonly groups = new Map<Passage["within"], Passage[]>();
  /** The index of each passage among its neighbours. */
  private readonly places = new Map<Passage, number>();
  private readonly lengths = new Map<Passage["within"], number>();

  constructor(all: readonly Passage[]) {
    for (const passage of all) {
      const group = this.neighbours(passage);
      this.places.set(passage, group.length);
      group.push(passage);
      this.groups.set(passage.within, group);
    }
  }

  /** Returns all passages of the paragraph, list or table that a passage belongs to, including that passage. */
  neighbours({ within }: Passage): Passage[] {
    return this.groups.get(within) ?? [];
  }

  /**
   * Returns a sentence with its paragraph, or with as many sentences around it as are short enough; any other passage alone.
   */
  around(passage: Passage): readonly Passage[] {
    if (passage.kind !== "sentence") return [passage];
    const group = this.neighbours(passage);
    if (this.lengthAround(passage) <= longestWholeParagraph) return group;
    const at = this.places.get(passage) ?? 0;
    const picked = [passage];
    for (const next of [group[at + 1], group[at - 1], group[at + 2]]) {
      if (next !== undefined && lengthOf([...picked, next]) <= longestWholeParagraph) picked.push(next);
    }
    return group.slice(Math.max(0, at - 1), at + 3).filter((one) => picked.includes(one));
  }

  private lengthAround({ within }: Passage): number {
    const known = this.lengths.get(within) ?? lengthOf(this.groups.get(within) ?? []);
    this.lengths.set(within, known);
    return known;
  }
}
