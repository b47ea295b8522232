import { type PassageLayout, placesOf, type Stretch } from "./passage-layout.ts";

/** What speaks for a passage beside a quoted one. */
const besideBonus = 0.25;
/** So many times more of the same speaks for it in the paragraph of the best. */
const ownParagraph = 3;
/** A paragraph up to so many characters is more: nothing of it is left out to quote another. */
const wholeParagraph = 480;
/** One up to so many characters is quoted whole or not at all. */
const undividedParagraph = 240;
/** So many of the best are tried, which is more than fit. */
const triedCount = 240;

/** What is known beside the layout of what an excerpt is filled with. */
interface Filling {
  /** The place of the best passage. */
  readonly best: number;
  /** What a quoted neighbour is worth, in the unit of the scores. */
  readonly beside?: number;
  /** In characters. */
  readonly room: number;
  /** Whether a passage says what others say already. */
  readonly isRepeated: (place: number, others: ReadonlySet<number>) => boolean;
}

/**
 * Fills an excerpt up with the best of a section's passages, as long as they fit. A short paragraph of the best is filled
 * first. A long one is not, or else there would be no room for an answer that stands further down. What is quoted already in
 * nearly the same words makes room for others, unless there is room for all.
 * @param seed the places of what is quoted whatever its length
 * @param scores how well each passage answers
 */
export function fillExcerpt(
  layout: PassageLayout,
  seed: Iterable<number>,
  scores: readonly number[],
  { best, beside = besideBonus, room, isRepeated }: Filling,
): ReadonlySet<number> {
  let taken = layout.together(seed) ?? new Set(seed);
  const own = layout.paragraphOf(best);
  const ownBonus = own !== undefined && isShort(layout, own) ? Number.POSITIVE_INFINITY : ownParagraph * beside;
  const byScore = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const open = new Set(
    byScore.slice(0, triedCount).filter((place) => !taken.has(place) && scores[place] !== Number.NEGATIVE_INFINITY),
  );
  const isOwn = (place: number): boolean => own !== undefined && place >= own.start && place < own.end;
  const worth = (place: number): number => {
    const isBeside = taken.has(place - 1) || taken.has(place + 1);
    return isBeside ? (scores[place] as number) + (isOwn(place) ? ownBonus : beside) : (scores[place] as number);
  };
  const hasRoomForAll = layout.lengthOf(scores.keys()) <= room;
  while (open.size > 0) {
    const next = [...open].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    open.delete(next);
    if (taken.has(next)) continue;
    if (!hasRoomForAll && !isOwn(next) && isRepeated(next, taken)) continue;
    const more = layout.together([...taken, ...asPicked(layout, next, best, room)], room);
    if (more !== undefined) taken = more;
  }
  return taken;
}

/**
 * What is quoted with a passage or not at all: a short paragraph if there is room for what it announces, and a procedure but
 * that which the best is of.
 */
function asPicked(layout: PassageLayout, next: number, best: number, room: number): readonly number[] {
  const stretch = layout.stretchOf(next);
  const places = placesOf(stretch);
  const isWhole = layout.isStep(next)
    ? stretch.start !== layout.stretchOf(best).start
    : layout.paragraphOf(next) !== undefined &&
      layout.lengthOf(places) <= undividedParagraph &&
      layout.together(places, room) !== undefined;
  return isWhole ? places : [next];
}

function isShort(layout: PassageLayout, stretch: Stretch): boolean {
  return layout.lengthOf(placesOf(stretch)) <= wholeParagraph;
}
