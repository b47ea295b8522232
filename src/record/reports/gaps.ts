import { cleanQuestion } from "../../answer/question/clean-question.ts";
import { fillerWords } from "../../answer/question/filler-words.ts";
import { allTerms, queryTerms } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import { groupBy } from "./group-by.ts";

/** A question that got no answer, or whose answer did not help. */
export interface GapQuestion {
  readonly question: string;
  /** Whether it was answered, and the answer was judged unhelpful. */
  readonly isUnhelpful: boolean;
  /** The confidence from 0 to 1; missing for an unhelpful answer, for which it is not stored. */
  readonly confidence?: number;
  /** The ids of the sections that came near or were quoted. */
  readonly sections: readonly string[];
  /** The words of the question that do not occur in the knowledge. */
  readonly missing: readonly string[];
  /** What the person expected instead. */
  readonly reason?: string;
}

/** A cluster of questions that ask much the same. */
export interface Gap {
  /** The words of the cluster's most asked question, those with the highest weight first. */
  readonly words: readonly string[];
  readonly asked: number;
  readonly unhelpful: number;
  /** The questions as they were typed, the most frequent first. */
  readonly questions: readonly Counted[];
  readonly sections: readonly Counted[];
  readonly missing: readonly Counted[];
  readonly reasons: readonly string[];
  /** The highest confidence of the questions. */
  readonly confidence?: number;
}

export interface Counted {
  readonly text: string;
  readonly count: number;
}

interface Group {
  /** Its terms in sorted order, joined by blanks. */
  readonly key: string;
  readonly terms: readonly string[];
  readonly questions: GapQuestion[];
}

interface Leader {
  readonly group: Group;
  readonly terms: ReadonlySet<string>;
  readonly total: number;
}

/** The least weighted Jaccard similarity at which two questions ask the same. */
const leastLikeness = 0.5;
/** The number of a question's rarest terms by which similar questions are looked up. */
const rarestTerms = 3;
/** The most clusters that are compared for each term; the largest come first. */
const leadersKept = 32;

/**
 * Clusters questions by their content words, the most asked cluster first; the same questions give the same clusters.
 */
export function findGaps(questions: readonly GapQuestion[]): Gap[] {
  const byTerms = groupBy(questions, ({ question }) => termsOf(question).join(" "));
  const groups = [...byTerms].map(([key, members]): Group => ({ key, terms: key.split(" "), questions: members }));
  groups.sort((a, b) => b.questions.length - a.questions.length || (a.key < b.key ? -1 : 1));
  const weights = weightsOf(groups);
  const clusters = merge(groups, weights);
  return clusters.map((cluster) => toGap(cluster, weights)).sort((a, b) => b.asked - a.asked);
}

/** Returns the content terms of a question, each once, sorted. */
function termsOf(question: string): string[] {
  const terms = queryTerms(cleanQuestion(question)).filter((term) => !fillerWords.has(term));
  return [...new Set(terms)].sort();
}

/** Returns each term's weight: an inverse frequency over the groups. */
function weightsOf(groups: readonly Group[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of groups) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + groups.length / count)]));
}

/** Adds each group to the most similar of the larger ones, or makes it a cluster of its own. */
function merge(groups: readonly Group[], weights: ReadonlyMap<string, number>): Group[] {
  const leaders: Leader[] = [];
  const byTerm = new Map<string, Leader[]>();
  for (const group of groups) {
    const weighed = group.terms.map((term) => ({ term, weight: weights.get(term) ?? 0 }));
    weighed.sort((a, b) => b.weight - a.weight);
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const near = new Set<Leader>();
    for (const { term } of weighed.slice(0, rarestTerms)) for (const leader of byTerm.get(term) ?? []) near.add(leader);
    let best: Leader | undefined;
    let likeness = 0;
    for (const leader of near) {
      let common = 0;
      for (const { term, weight } of weighed) if (leader.terms.has(term)) common += weight;
      // Weighted Jaccard similarity.
      const found = common / (total + leader.total - common);
      if (found >= leastLikeness && found > likeness) [best, likeness] = [leader, found];
    }
    if (best !== undefined) {
      for (const question of group.questions) best.group.questions.push(question);
      continue;
    }
    const leader = { group, terms: new Set(group.terms), total };
    leaders.push(leader);
    for (const term of group.terms) {
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, [leader]);
      else if (known.length < leadersKept) known.push(leader);
    }
  }
  return leaders.map(({ group }) => group);
}

function weightOf(term: string, weights: ReadonlyMap<string, number>): number {
  return weights.get(term) ?? 0;
}

function toGap({ terms, questions }: Group, weights: ReadonlyMap<string, number>): Gap {
  const confidences = questions.map(({ confidence }) => confidence).filter((one) => one !== undefined);
  return {
    words: asTyped(
      [...terms].sort((a, b) => weightOf(b, weights) - weightOf(a, weights)),
      questions[0]?.question ?? "",
    ),
    asked: questions.length,
    unhelpful: questions.filter(({ isUnhelpful }) => isUnhelpful).length,
    questions: counted(questions.map(({ question }) => question)),
    sections: counted(questions.flatMap(({ sections }) => sections)),
    missing: counted(questions.flatMap(({ missing }) => missing)),
    reasons: questions.map(({ reason }) => reason).filter((reason) => reason !== undefined),
    ...(confidences.length > 0 && { confidence: confidences.reduce((most, one) => Math.max(most, one)) }),
  };
}

/** Replaces terms by the words of the question that they were made of. */
function asTyped(terms: readonly string[], question: string): string[] {
  const words = toWords(cleanQuestion(question)).map(({ text }) => text.toLowerCase());
  const typed = new Map(words.flatMap((word) => allTerms(word).map((term) => [term, word] as const)));
  return [...new Set(terms.map((term) => typed.get(term) ?? term))];
}

/** Returns each distinct text with its count, the most frequent first. */
function counted(texts: readonly string[]): Counted[] {
  const counts = [...groupBy(texts, (text) => text)].map(([text, same]) => ({ text, count: same.length }));
  return counts.sort((a, b) => b.count - a.count);
}
