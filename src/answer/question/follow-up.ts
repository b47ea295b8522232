import type { Concept } from "./concept.ts";
import { type Question, readQuestion } from "./question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much of an earlier question's weight its words keep, a name more than the rest. */
const carriedName = 0.7;
const carriedWord = 0.4;
/** So far back a follow-up can reach, in questions, and so many of a question's words carry over. */
const remembered = 10;
const mostCarried = 40;

const opensAsFollowUp =
  /^(?:(?:ok|okay|thanks|thx|great|cool|nice|got it|i see)[,.! ]+)*(?:and|but|so|also|then|or|what about|how about|what if|why\??$|how\??$|when\??$|where\??$|since when|no[,.]? i mean[ts]?|i mean[ts]?|sorry[,.]? i mean[ts]?|not that|rather|which ones?|what else|anything else|any other|for example|e\.g|same for|more)\b/i;
const pointsBack =
  /\b(?:it|its|they|them|their|theirs|that|those|these|this|there|he|him|his|she|her|hers|ones?|else|instead|same|former|latter|both|other|others)\b/i;

/**
 * Reads a question in the light of the earlier ones of its thread: "and Oslo?" after "how warm is Rome?"
 * @param earlier the questions before it, oldest first
 */
export function readInConversation(typed: string, earlier: readonly string[], vocabulary: Vocabulary): Question {
  const question = readQuestion(typed, vocabulary);
  const recent = earlier.slice(-remembered);
  const previousTyped = recent.at(-1);
  if (previousTyped === undefined || !isFollowUp(question)) return question;
  const previous = readInConversation(previousTyped, recent.slice(0, -1), vocabulary);
  const isName = (concept: Concept): boolean => concept.isName || vocabulary.isName(concept.word);
  const namesAnother = !pointsBack.test(question.text) && question.concepts.slice(0, mostCarried).some(isName);
  // "Who founded it, and why did they leave?": who founded it is asked no more.
  const isOther = question.focus.length > 0 || (previous.isDeed && question.concepts.length > 1);
  const own = new Set(question.concepts.flatMap(strongTerms));
  const carried = previous.concepts
    .filter((concept) => !strongTerms(concept).some((term) => own.has(term)))
    .filter((concept) => !(isOther && previous.focus.includes(concept)))
    .slice(0, mostCarried)
    .filter((concept) => !(namesAnother && isName(concept)))
    .filter((concept) => concept.isKnown || isName(concept))
    .map((concept) => lighter(concept, isName(concept) ? carriedName : carriedWord));
  const inherits = question.wants === "anything" && question.concepts.length <= 2;
  return {
    ...question,
    inContext: `${previous.inContext}\n${question.inContext}`,
    wants: inherits ? previous.wants : question.wants,
    concepts: [...question.concepts, ...carried],
  };
}

/** A follow-up opens or points back as one, or says nothing by itself; words that the knowledge lacks are another subject. */
function isFollowUp({ text, concepts }: Question): boolean {
  const known = concepts.filter(({ isKnown }) => isKnown).length;
  return opensAsFollowUp.test(text) || (pointsBack.test(text) && known <= 3) || concepts.length === 0;
}

function strongTerms({ terms }: Concept): string[] {
  return [...terms].filter(([, strength]) => strength >= 0.9).map(([term]) => term);
}

function lighter(concept: Concept, share: number): Concept {
  return { ...concept, share: concept.share * share, weight: concept.weight * share };
}
