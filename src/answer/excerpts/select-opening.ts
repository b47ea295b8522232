import type { Passage } from "../../knowledge/passages.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { layoutOf, type PassageLayout, placesOf } from "./passage-layout.ts";
import { type Selection, selectionOf } from "./selection.ts";
import { warningsBeside } from "./warnings-beside.ts";

/**
 * The longest first paragraph, list or table that the beginning of a section includes whole, and the longest numbered list
 * where the question asks for steps, in characters.
 */
const longest = { paragraph: 240, list: 400, steps: 2_400 };

/**
 * Quotes the beginning of a section: its first paragraph, with the list or table that this announces, or its first list or
 * table; of each as much as is short. Includes the section's first procedure where the question asks for steps. Ends in a gap
 * where the section goes on. Undefined if the section has no passages.
 */
export function selectOpening(prepared: PreparedSection, isForSteps: boolean): Selection | undefined {
  const all = prepared.passages.map(({ passage }) => passage);
  const [first] = all;
  if (first === undefined) return undefined;
  const layout = layoutOf(prepared);
  const seed = [...beginningOf(layout, all), ...(isForSteps ? stepsOf(layout, all) : [])];
  const taken = layout.together(seed) ?? new Set(seed);
  const quoted = all.filter((_, place) => taken.has(place));
  const selection = selectionOf(prepared, quoted, { evidence: [first] });
  const isCut = quoted.at(-1)?.within !== all.at(-1)?.within;
  return isCut ? { ...selection, blocks: [...selection.blocks, { kind: "gap" }] } : selection;
}

function beginningOf(layout: PassageLayout, all: readonly Passage[]): number[] {
  const opening = layout.paragraphOf(0);
  if (opening === undefined) return shortPart(layout, 0);
  const paragraph = placesOf(opening);
  const own = layout.lengthOf(paragraph) <= longest.paragraph ? paragraph : [0];
  const announced = layout.announcedBy(own.at(-1) as number)?.start;
  const isAnswered = own.length === paragraph.length && all[opening.end - 1]?.text.endsWith("?") === true;
  const next = announced ?? (isAnswered && opening.end < all.length ? opening.end : undefined);
  return next === undefined ? own : [...own, ...shortPart(layout, next)];
}

/** Returns a list, table or paragraph whole if it is short, otherwise as many of its passages as are short. */
function shortPart(layout: PassageLayout, start: number): number[] {
  const places = placesOf({ start, end: layout.stretchOf(start).end });
  const tooLong = places.findIndex((_, at) => layout.lengthOf(places.slice(0, at + 1)) > longest.list);
  return tooLong === -1 ? places : places.slice(0, Math.max(1, tooLong));
}

/** Returns the first numbered list with the warnings beside it; empty if there is none or it is too long. */
function stepsOf(layout: PassageLayout, all: readonly Passage[]): number[] {
  const first = all.findIndex((_, place) => layout.isStep(place));
  if (first === -1) return [];
  const stretch = layout.stretchOf(first);
  const places = placesOf(stretch);
  return layout.lengthOf(places) > longest.steps ? [] : [...places, ...warningsBeside(layout, all, stretch)];
}
