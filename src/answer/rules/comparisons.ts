import { blocksText } from "../../knowledge/block.ts";
import { contentTerms } from "../../search/terms.ts";
import { isReference } from "../excerpts/is-reference.ts";
import { quoteBest } from "../excerpts/quote-best.ts";
import { roomForMany, selectExcerpt } from "../excerpts/select-excerpt.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength, strongest } from "../ranking/concept-strength.ts";
import { firstSatisfying } from "./first-satisfying.ts";
import type { Asked, Ranked, Service } from "./rule.ts";

/**
 * How many of the best candidates are searched for the other side of a comparison, and the least share of what is left open
 * that the other side must cover.
 */
const looksAmong = 6;
const otherSide = 0.5;
/** The least weight of a concept that is compared, relative to the question's heaviest one. */
const sideWeight = 0.5;
/** A related word that stands for another at least this well counts as a side of the comparison. */
const countsAsSide = 0.5;
/** The least strength at which a term counts as the question's own word, not a related one. */
const saidItself = 0.9;

/** "Faster than": the quality by which two sides are compared is not a side. */
const comparedBy = /\b([\p{L}-]+) than\b/iu;

/** "rail or plane?", "the difference between leave and sabbatical": quotes both sides. */
export function comparisons({ question, knowledge }: Asked): Service | undefined {
  if (question.wants !== "comparison") return undefined;
  return {
    quote(ranked) {
      // A section that has the question as an alias makes the comparison by itself.
      const isToldByOne = ranked.candidates[0]?.isAlias === true;
      const both = isToldByOne ? undefined : headedByBoth(question, ranked);
      if (both !== undefined) return quoteBest(question, { ...ranked, candidates: [both] }, knowledge);
      const quoted = quoteBest(question, ranked, knowledge);
      if (!isToldByOne && isToldByLabels(question, quoted)) return quoted;
      const sides = isToldByOne ? [] : sidesOf(question, ranked);
      if (sides.length > 1) return sides;
      const [first] = quoted;
      if (isToldByOne || first === undefined || quoted.length > 1 || first.passages.length === 0) return quoted;
      return [first, ...complement(question, first, ranked)];
    },
    change: (quoted, quoteFrom) =>
      firstSatisfying(quoted, quoteFrom, (selections) => isToldByLabels(question, selections)),
    leastConfidence: ({ selections }) => (isToldByLabels(question, selections) ? byLabels : 0),
  };
}

/** Joins the two sides in a heading. */
const joined = /\s(?:and|or|vs\.?|versus|und|oder|et|ou|y|o)\s/i;

/** Returns the section whose heading names both sides and nothing else: "Tickets and passes". */
function headedByBoth({ concepts }: Question, { candidates }: Ranked): Candidate | undefined {
  const asked = strongest(concepts);
  return candidates.slice(0, looksAmong).find(({ prepared }) => {
    const { section, heading, passages } = prepared;
    // "See the current teams and guilds" only tells where to look.
    if (
      heading.size < 2 ||
      passages.length === 0 ||
      isReference(prepared) ||
      !joined.test(section.headings.at(-1) ?? "")
    )
      return false;
    return (
      [...heading].every((term) => (asked.get(term) ?? 0) >= saidItself) &&
      concepts.every((concept) => strength(concept, heading) >= countsAsSide)
    );
  });
}

/** The confidence where each side has an item, a row or a section of its own. */
const byLabels = 0.5;

/**
 * Whether all that is asked are the sides, and each heads an item, a row or a section that is quoted: "- **Basic**: one site"
 * and "- **Team**: several sites".
 */
function isToldByLabels({ concepts }: Question, selections: readonly Selection[]): boolean {
  if (concepts.length < 2) return false;
  const asked = strongest(concepts);
  const labels = selections.flatMap(({ prepared: { heading, passages: all }, passages }) => [
    ...all.flatMap(({ passage, terms: [first = ""] }) =>
      passage.kind !== "sentence" && passages.includes(passage) ? [new Set([first])] : [],
    ),
    // "Admin visits are not shown" is not headed by admins.
    ...([...heading].every((term) => (asked.get(term) ?? 0) >= saidItself) ? [heading] : []),
  ]);
  const labelled = concepts.map((concept) => labels.findIndex((terms) => strength(concept, terms) >= saidItself));
  return !labelled.includes(-1) && new Set(labelled).size === labelled.length;
}

/** Returns one excerpt from each section that is headed by a side of the comparison. */
function sidesOf(question: Question, { candidates, meaning }: Ranked): Selection[] {
  const heaviest = Math.max(0, ...question.concepts.map(({ weight }) => weight));
  const compared = question.concepts.filter(({ weight }) => weight >= sideWeight * heaviest);
  const sideOf = candidates.map(({ prepared }) => {
    const headedBy = compared.filter((one) => strength(one, prepared.heading) >= countsAsSide);
    return headedBy.length === 1 ? headedBy[0] : undefined;
  });
  const headed = compared.map((side) => candidates[sideOf.indexOf(side)]);
  const found = headed.filter((candidate) => candidate !== undefined);
  const distinct = [...new Set([...found, ...namedBeside(found, question, candidates)])];
  const room = roomForMany / Math.max(1, distinct.length);
  return distinct
    .sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b))
    .flatMap((candidate) => selectExcerpt(question, candidate, meaning, room) ?? []);
}

/**
 * Returns the candidates beside the sides that were found whose whole headings the question says, though their words weigh
 * little: "Sick leave" beside "Parental leave". Empty unless there are two sides.
 */
function namedBeside(
  sides: readonly Candidate[],
  { concepts }: Question,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (new Set(sides).size < 2) return [];
  const asked = strongest(concepts);
  const isBeside = ({ document, section }: PreparedSection): boolean =>
    sides.some(({ prepared: side }) => side.document === document && side.section.level === section.level);
  const isOther = (term: string): boolean => sides.every(({ prepared: { heading } }) => !heading.has(term));
  return candidates.filter(({ prepared }) => {
    const terms = [...prepared.heading];
    return terms.some(isOther) && terms.every((term) => (asked.get(term) ?? 0) >= saidItself) && isBeside(prepared);
  });
}

/** Returns an excerpt of another section about the part of the question that the first excerpt leaves open; at most one. */
function complement(question: Question, first: Selection, { candidates, meaning }: Ranked): Selection[] {
  const quoted = new Set(contentTerms(blocksText(first.blocks), question.language));
  const quality = comparedBy.exec(question.text)?.[1]?.toLowerCase();
  const open = question.concepts.filter(
    (concept) => concept.isKnown && concept.word.toLowerCase() !== quality && strength(concept, quoted) < countsAsSide,
  );
  const needed = sumWeights(open);
  if (needed === 0) return [];
  const found = candidates.slice(1, looksAmong).find(({ prepared }) => {
    const words = new Set([...prepared.terms, ...prepared.heading]);
    return sumWeights(open.filter((concept) => strength(concept, words) >= countsAsSide)) >= otherSide * needed;
  });
  if (found === undefined) return [];
  const selection = selectExcerpt({ ...question, concepts: open }, found, meaning, roomForMany / 2);
  return selection === undefined ? [] : [selection];
}

function sumWeights(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0);
}
