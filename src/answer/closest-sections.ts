import type { NearSection } from "./answer.ts";
import { cite } from "./citation.ts";
import { leftIfForbidden } from "./confidence/confidence.ts";
import { nearnessInSections } from "./confidence/meaning-features.ts";
import { oddsOf } from "./confidence/odds.ts";
import type { Considered } from "./consider-question.ts";
import { emphasize } from "./excerpts/emphasis.ts";
import { selectNearest } from "./excerpts/select-nearest.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import type { Concept } from "./question/concept.ts";
import type { Question } from "./question/question.ts";
import { unknownNounsShare } from "./question/unknown-nouns.ts";
import type { Vocabulary } from "./question/vocabulary.ts";
import type { Candidate } from "./ranking/candidate.ts";

/** The most sections that are shown. */
const shownCount = 3;
/**
 * The least sum of `nearness` and `lateInteraction` of a section that comes near; of `nearness` alone where words have no
 * vectors. `besideNear` is for the others once one section is near. Set by hand on the fitted halves of six judged sets, so
 * that as many questions as possible are shown a section that answers them, few questions without an answer are shown any, and
 * hardly any question of another field.
 */
const near = { byMeaning: 8.75, byNearness: 4 };
const besideNear = { byMeaning: 6.5, byNearness: 3 };

/**
 * The least odds of an answer, as a share of the odds at the threshold, at which near sections are shown; set on the same
 * questions.
 */
const leastOdds = { byMeaning: 0.15, byWords: 0.1 };

/**
 * The least coverage of a question by a section whose whole heading the question says: that section is shown alone, however
 * unlikely it is to answer. "Who approves the home office budget?" is at least about "Home office budget".
 */
const namedCoverage = 0.6;

/**
 * A question is of another field, and nothing is shown, if at least `share` of its weight is on nouns that the knowledge never
 * uses; by meaning, a noun counts as used if a shown section comes at least as near to it as `meant`. Set on the fitted halves
 * of five judged sets and on questions of other fields.
 */
const otherField = { share: 0.35, meant: 0.7 };

/** Returns the sections nearest to a question that has no sure answer; empty where its subject is unknown to the knowledge. */
export function closestSections(
  question: Question,
  considered: Considered,
  knowledge: IndexedKnowledge,
  vocabulary: Vocabulary,
): NearSection[] {
  const { candidates, meaning, features, confidence, usualThreshold } = considered;
  if (features["namesUnknown"] === 1) return [];
  const least = meaning === undefined ? leastOdds.byWords : leastOdds.byMeaning;
  // What a follow-up in common words asks about was named before, and is near.
  const estimated =
    features["isVague"] === 1 && question.carried.length > 0 ? confidence / leftIfForbidden : confidence;
  const isFar = oddsOf(estimated) < least * oddsOf(usualThreshold);
  const [best] = candidates;
  if (isFar && (best === undefined || !isNamed(best))) return [];
  const { near: byWords, nearByRelated } = knowledge.model.thresholds;
  const coverage = question.concepts.some(({ isKnown }) => isKnown) ? byWords : nearByRelated;
  const isNear = ({ features: own, meaning: meant }: Candidate, from: typeof near): boolean => {
    if (meant?.vectors === undefined) return own.coverage >= coverage;
    const { nearness, lateInteraction } = meant;
    return lateInteraction === 0 ? nearness >= from.byNearness : nearness + lateInteraction >= from.byMeaning;
  };
  const nearest = meaning === undefined ? candidates.filter((one) => isNear(one, near)) : candidates;
  const first = nearest.slice(0, isFar ? 1 : shownCount);
  if (!first.some((candidate) => isNear(candidate, near))) return [];
  const beside = first.filter((candidate) => isNear(candidate, besideNear));
  const isMeant = ({ terms }: Concept): boolean =>
    meaning !== undefined &&
    [...terms.keys()].some((term) => nearnessInSections(term, meaning, beside) >= otherField.meant);
  if (unknownNounsShare(question.concepts, vocabulary, isMeant) >= otherField.share) return [];
  const shown = beside.map((candidate) => {
    const { document, section } = candidate.prepared;
    const selection = selectNearest(question, candidate, meaning);
    if (selection === undefined) return { ...cite(document, section, section.lines, knowledge), blocks: [] };
    const { blocks, lines, deciding } = selection;
    const marked = deciding === undefined ? blocks : emphasize(blocks, deciding.text, question);
    return { ...cite(document, section, lines, knowledge), blocks: marked };
  });
  // A heading without text tells nothing beside sections that have text.
  const quoted = shown.filter(({ blocks }) => blocks.length > 0);
  return quoted.length > 0 ? quoted : shown;
}

/** Whether a question says the whole heading of a section, and hardly anything else. */
function isNamed({ features }: Candidate): boolean {
  return features.headingPhrase === 1 && features.coverage >= namedCoverage;
}
