import type { WeightedTerm } from "../../search/rank-segments.ts";
import type { Hit, Visibility } from "../../search/section-search.ts";
import { allTerms } from "../../search/terms.ts";
import { isReference } from "../excerpts/is-reference.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { askedByAnybody } from "../question/heading-question.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { haveSameMembers } from "../same-members.ts";
import { answersToName } from "./answers-to-name.ts";
import { AskedConcepts } from "./asked-concepts.ts";
import { askedRelease } from "./asked-release.ts";
import { byPlace, type Candidate } from "./candidate.ts";
import { discountChance } from "./chance-discount.ts";
import { isSummaryFor } from "./is-summary.ts";
import { weighMeaning } from "./meaning-evidence.ts";
import { askedAliases, isPhrase, nearestAlias } from "./nearest-alias.ts";
import { Strengths } from "./passage-strength.ts";
import { rankFeatures } from "./rank-features.ts";
import { siblingScores } from "./sibling-scores.ts";
import { wordScore } from "./word-score.ts";

/** How many of the search's best hits are ranked by all features; more if the limit is higher. */
const candidateCount = 40;
/** How many of the nearest sections by meaning are ranked beside them. */
const nearestCount = 20;

/**
 * Ranks the visible sections by all features, best first.
 * @param meaning of the question; without it, words alone decide
 */
export function rankSections(
  question: Question,
  knowledge: IndexedKnowledge,
  vocabulary: Vocabulary,
  options: Visibility & { readonly limit?: number } = {},
  meaning?: QuestionMeaning,
): Candidate[] {
  const limit = Math.max(candidateCount, options.limit ?? 0);
  const { hits } = knowledge.search.search(searchTerms(question, vocabulary), { ...options, limit });
  const near = meaning === undefined ? [] : knowledge.nearest(meaning.pooled, nearestCount, options);
  const opening = openingOfOnlyDocument(question, knowledge, vocabulary, options);
  const release = askedRelease(question.text, knowledge, options);
  const headedByRelease = release === undefined ? [] : [{ id: release.section.id, score: 0 }];
  // A page that speaks of one thing throughout has more sections than are taken for candidates.
  const asking = knowledge
    .sectionsAsking(question.text)
    .filter((id) => knowledge.counts(id, options))
    .slice(0, candidateCount)
    .map((id) => ({ id, score: 0 }));
  const found = [...hits, ...notAmong(hits, [...near, ...opening, ...headedByRelease, ...asking])].map(
    ({ id, score }) => {
      const prepared = knowledge.prepare(id);
      return { prepared, score, document: prepared.document.id };
    },
  );
  const siblings = siblingScores(found, candidateCount);
  const asked = new AskedConcepts(question.concepts);
  const strengths = new Strengths(question.concepts.length);
  const { rank } = meaning === undefined ? knowledge.model : knowledge.model.meaning;
  // A question that names nothing asks for the summary of the only document, if there is just one.
  const isOneDocument = new Set(found.map(({ document }) => document)).size === 1;
  const headed = sectionAskingTheSame(question, found, new Set(asking.map(({ id }) => id)));
  const candidates = found.map(({ prepared, score }, at): Candidate => {
    const scores = { own: score, siblings: siblings[at] as number };
    const aliases = askedAliases(prepared, asked.strongest, vocabulary);
    const alias = nearestAlias(question, aliases);
    const features = rankFeatures(
      question,
      prepared,
      scores,
      { asked, strengths, aliases, nearest: alias },
      vocabulary,
    );
    const isAlias =
      prepared.aliases.some((one) => isPhrase(one, question.phrase)) ||
      answersToName(question, prepared) ||
      prepared === headed ||
      prepared === release;
    const isGist = isSummaryFor(question, prepared) && (question.concepts.length > 0 || isOneDocument);
    return {
      prepared,
      features,
      isAlias,
      isGist,
      score: wordScore(features, rank),
      ...(alias !== undefined && { alias }),
    };
  });
  if (meaning === undefined) return candidates.sort(byPlace);
  const withVectors = candidates.map((candidate) => ({
    candidate: { ...candidate, score: discountChance(candidate.score, vocabulary.size) },
    vectors: knowledge.vectorsOf(candidate.prepared.section.id),
  }));
  return weighMeaning(meaning, withVectors, knowledge.model.meaning.rank).sort(byPlace);
}

/**
 * Returns the section whose heading asks the same question, if there is only one and it is more than a reference to another
 * page. Of several, the only one that asks it in the same words.
 * @param literal the ids of the sections whose headings have the same words as the question
 */
function sectionAskingTheSame(
  { text, inContext, language, concepts }: Question,
  found: readonly { readonly prepared: PreparedSection }[],
  literal: ReadonlySet<string>,
): PreparedSection | undefined {
  if (concepts.length === 0) return undefined;
  const [same, ...rest] = found.filter(({ prepared }) => literal.has(prepared.section.id));
  if (same?.prepared.headingAsks !== undefined && rest.length === 0 && !isReference(same.prepared))
    return same.prepared;
  const asking = found.filter(({ prepared }) => prepared.headingAsks !== undefined);
  if (asking.length === 0) return undefined;
  const wordings = [...new Set([text, inContext])].map((wording) => askedByAnybody(wording, language));
  const [only, ...others] = asking.filter(({ prepared: { headingAsks } }) =>
    wordings.some((wording) => headingAsks !== undefined && haveSameMembers(headingAsks, wording)),
  );
  return only === undefined || others.length > 0 || isReference(only.prepared) ? undefined : only.prepared;
}

/** Largest number of sections for which a request for a summary may leave out of what. */
const fewSections = 200;

/**
 * Returns the first section of the only visible document where a question asks for a summary without saying of what; empty
 * otherwise.
 */
function openingOfOnlyDocument(
  { wants, concepts }: Question,
  knowledge: IndexedKnowledge,
  { size }: Vocabulary,
  visibility: Visibility,
): Hit[] {
  if (wants !== "gist" || concepts.length > 0 || size > fewSections) return [];
  const openings = knowledge.documents().flatMap(({ sections }) => sections.slice(0, 1));
  const seen = openings.filter(({ id }) => knowledge.isSeen(id, visibility));
  return seen.length === 1 ? seen.map(({ id }) => ({ id, score: 0 })) : [];
}

/** Returns the sections that the search did not find, with score 0. */
function notAmong(hits: readonly Hit[], near: readonly Hit[]): Hit[] {
  const known = new Set(hits.map(({ id }) => id));
  return [...new Set(near.map(({ id }) => id))].filter((id) => !known.has(id)).map((id) => ({ id, score: 0 }));
}

/**
 * Returns the terms to search for, each once, with the greatest weight that it has in any concept. In other languages than
 * English a word stands for all compounds with it, which are rarer than the word, so none of them counts more than the word.
 */
function searchTerms({ concepts, text, language }: Question, vocabulary: Vocabulary): WeightedTerm[] {
  if (concepts.length === 0) return [...new Set(allTerms(text, language))].map((term) => ({ term, weight: 1 }));
  const weights = new Map<string, number>();
  for (const { terms, share, weight } of concepts) {
    for (const [term, strength] of terms) {
      const most = language === "en" ? share : Math.min(share, weight / vocabulary.idf(term));
      weights.set(term, Math.max(weights.get(term) ?? 0, strength * most));
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
