import { introducesNext, type Passage } from "../../knowledge/passages.ts";
import { perSection } from "../per-section.ts";
import { startsMidThought } from "./starts-mid-thought.ts";

/** About how many characters Markdown adds to a passage: blanks after a sentence; a bullet and a line break for an item. */
const marks = { sentence: 2, item: 4, row: 4, code: 8 } as const;
/**
 * About how many it adds to each further line of an item, which is indented, and to each column of a table in the line below
 * the header.
 */
const nestedLine = 4;
const column = 6;

const question = /\?["”’')]*$/;
/** A few words without the end of a sentence: "Examples", "index.html", "or". */
const label = /^.{0,39}[\p{L}\p{N})]$/u;

/**
 * A paragraph, a list with everything nested in it, a table or a piece of code: passages from index `start` to before `end`.
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Tells which passages of a section have to be quoted together. A passage is identified by its index among all passages. */
export class PassageLayout {
  private readonly all: readonly Passage[];
  /** The stretch of each passage. */
  private readonly stretches: Stretch[] = [];
  private readonly leadIns: readonly (number | undefined)[];
  /** For each sentence that ends in a colon or comma before a list, a table or code: the passages that it announces. */
  private readonly announced = new Map<number, Stretch>();
  /** The size of each passage in characters. */
  private readonly sizes: number[] = [];
  /** The total size of the passages before each passage, in characters. */
  private readonly before: number[] = [0];

  constructor(all: readonly Passage[]) {
    this.all = all;
    const places = new Map(all.map((passage, at) => [passage, at]));
    this.leadIns = all.map(({ leadIn }) => (leadIn === undefined ? undefined : places.get(leadIn)));
    for (let start = 0, end = 0; start < all.length; start = end) {
      while (end < all.length && outermost(all[end]) === outermost(all[start])) end++;
      for (let at = start; at < end; at++) this.stretches.push({ start, end });
    }
    for (const [at, { kind, text }] of all.entries()) {
      const further = kind === "item" ? nestedLine * text.split("\n").length - nestedLine : 0;
      this.sizes.push(text.length + marks[kind] + further);
      this.before.push((this.before[at] as number) + (this.sizes[at] as number));
      const leadIn = this.leadIns[at];
      const announcer = leadIn === undefined ? undefined : all[leadIn];
      if (leadIn === undefined || announcer?.kind !== "sentence" || !introducesNext.test(announcer.text)) continue;
      const known = this.announced.get(leadIn);
      this.announced.set(leadIn, { start: known?.start ?? at, end: at + 1 });
    }
  }

  stretchOf(place: number): Stretch {
    return this.stretches[place] as Stretch;
  }

  /** Returns the paragraph of a sentence; undefined for any other passage. */
  paragraphOf(place: number): Stretch | undefined {
    return this.all[place]?.kind === "sentence" ? this.stretches[place] : undefined;
  }

  /** Whether a passage is a step of a numbered list. */
  isStep(place: number): boolean {
    const passage = this.all[place];
    return passage?.kind === "item" && "blocks" in passage.of && passage.of.number !== undefined;
  }

  /** Returns what a sentence that ends in a colon or comma announces. */
  announcedBy(place: number): Stretch | undefined {
    return this.announced.get(place);
  }

  /**
   * Returns passages together with all that has to be quoted with them: the lead-in of each, the items between two items of one
   * list, at least the first of what a sentence announces, the sentence before one that starts mid-thought, the sentence
   * that answers a question in the text, and what follows a label.
   * @param room in characters
   * @returns undefined if they do not fit
   */
  together(picked: Iterable<number>, room = Number.POSITIVE_INFINITY): Set<number> | undefined {
    const taken = new Set<number>();
    const open = [...picked];
    const runs = new Map<Stretch["start"], { first: number; last: number }>();
    while (open.length > 0 || open.push(...this.missingAnnounced(taken)) > 0) {
      const place = open.pop() as number;
      if (taken.has(place)) continue;
      taken.add(place);
      const leadIn = this.leadIns[place];
      if (leadIn !== undefined) open.push(leadIn);
      if (this.all[place]?.kind === "item") {
        const { start } = this.stretchOf(place);
        const { first, last } = runs.get(start) ?? { first: place, last: place };
        const run = { first: Math.min(first, place), last: Math.max(last, place) };
        if ((this.before[run.last] as number) - (this.before[run.first] as number) > room) return undefined;
        runs.set(start, run);
        for (let at = run.first; at < first; at++) open.push(at);
        for (let at = last + 1; at < run.last; at++) open.push(at);
      }
      if (this.needsBefore(place)) open.push(place - 1);
      if (this.asks(place) || this.labels(place)) open.push(place + 1);
    }
    return this.lengthOf(taken) > room ? undefined : taken;
  }

  /** Returns the total size of passages in characters, where the header of a table counts once. */
  lengthOf(taken: Iterable<number>): number {
    let length = 0;
    const tables = new Set<Passage["within"]>();
    for (const place of taken) {
      const { kind, text, within } = this.all[place] as Passage;
      length += this.sizes[place] as number;
      if (kind !== "row") continue;
      if (tables.has(within)) length -= text.indexOf("\n") + 1;
      else if ("header" in within) length += column * within.header.length + marks.row;
      tables.add(within);
    }
    return length;
  }

  /** Returns the first passage that each taken sentence announces, if nothing that it announces is taken. */
  private missingAnnounced(taken: ReadonlySet<number>): number[] {
    return [...taken].flatMap((place) => {
      const promised = this.announced.get(place);
      if (promised === undefined) return [];
      for (let at = promised.start; at < promised.end; at++) if (taken.has(at)) return [];
      return [promised.start];
    });
  }

  /** Whether a passage is a question that the next sentence answers: "So, what is it?" */
  private asks(place: number): boolean {
    const passage = this.all[place];
    const after = this.all[place + 1];
    return passage?.kind === "sentence" && after?.kind === "sentence" && question.test(passage.text);
  }

  /** Whether a passage is a paragraph of a few words that names what follows. */
  private labels(place: number): boolean {
    const { start, end } = this.stretchOf(place);
    const passage = this.all[place];
    return passage?.kind === "sentence" && end - start === 1 && end < this.all.length && label.test(passage.text);
  }

  private needsBefore(place: number): boolean {
    const passage = this.all[place];
    const before = this.all[place - 1];
    if (passage?.kind !== "sentence" || before?.kind !== "sentence" || passage.leadIn !== before.leadIn) return false;
    return startsMidThought(passage.text);
  }
}

/** Returns the layout of a section's passages. */
export const layoutOf = perSection(({ passages }) => new PassageLayout(passages.map(({ passage }) => passage)));

/** Returns the indices of a stretch, in ascending order. */
export function placesOf({ start, end }: Stretch): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** Returns the block of the section that contains a passage: for a nested item, the outermost list. */
function outermost(passage: Passage | undefined): Passage["within"] | undefined {
  let outer = passage;
  while (outer?.leadIn?.kind === "item") outer = outer.leadIn;
  return outer?.within;
}
