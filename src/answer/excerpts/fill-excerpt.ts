import { type PassageLayout, placesOf, type Stretch } from "./passage-layout.ts";
import { longestWholeParagraph } from "./quoted-whole.ts";

/** Bonus on the score of a passage beside a quoted one. */
const besideBonus = 0.25;
/** Factor on that bonus for passages in the paragraph of the best passage. */
const ownParagraph = 3;
/** Any other paragraph up to this many characters is quoted whole or not at all. */
const undividedParagraph = 240;
/** How many of the best passages are tried; more than fit into an excerpt. */
const triedCount = 240;

/** How to fill an excerpt. */
interface Filling {
  /** The index of the best passage. */
  readonly best: number;
  /** The bonus of a passage beside a quoted one, in the unit of the scores. */
  readonly beside?: number;
  /** Longest excerpt in characters. */
  readonly room: number;
  /** Whether a passage repeats what other passages say. */
  readonly isRepeated: (place: number, others: ReadonlySet<number>) => boolean;
}

/**
 * Fills an excerpt with the best passages of a section, as long as they fit. A short paragraph of the best passage is completed
 * first; a long one is not, since it would leave no room for an answer further down. A passage that nearly repeats a quoted one
 * is skipped, unless the whole section fits.
 * @param seed indices of passages that are quoted whatever their length
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
    const more = layout.together([...taken, ...quotedWith(layout, next, best, room)], room);
    if (more !== undefined) taken = more;
  }
  return taken;
}

/**
 * Returns the indices of the passages that are quoted together with a passage or not at all: a whole procedure, unless it is
 * that of the best passage; a short paragraph, if it fits together with what it announces; otherwise the passage alone.
 */
function quotedWith(layout: PassageLayout, next: number, best: number, room: number): readonly number[] {
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
  return layout.lengthOf(placesOf(stretch)) <= longestWholeParagraph;
}
