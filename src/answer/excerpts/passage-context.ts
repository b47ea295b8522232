import type { Passage } from "../../knowledge/passages.ts";
import { lengthOf } from "./passage-length.ts";

/** A paragraph up to this long is quoted whole, for its context. */
const wholeParagraph = 480;

/** What stands around the passages of a section. */
export class PassageContext {
  private readonly groups = new Map<Passage["within"], Passage[]>();
  /** The place of each among its neighbours. */
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

  /** All of the paragraph, list or table that a passage is of, itself included. */
  neighbours({ within }: Passage): Passage[] {
    return this.groups.get(within) ?? [];
  }

  /** A sentence with the rest of its paragraph, as far as that is short; anything else by itself. */
  around(passage: Passage): readonly Passage[] {
    if (passage.kind !== "sentence") return [passage];
    const group = this.neighbours(passage);
    if (this.lengthAround(passage) <= wholeParagraph) return group;
    const at = this.places.get(passage) ?? 0;
    const picked = [passage];
    for (const next of [group[at + 1], group[at - 1], group[at + 2]]) {
      if (next !== undefined && lengthOf([...picked, next]) <= wholeParagraph) picked.push(next);
    }
    return group.slice(Math.max(0, at - 1), at + 3).filter((one) => picked.includes(one));
  }

  private lengthAround({ within }: Passage): number {
    const known = this.lengths.get(within) ?? lengthOf(this.groups.get(within) ?? []);
    this.lengths.set(within, known);
    return known;
  }
}
