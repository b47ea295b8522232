import { toWords } from "../../search/words.ts";
import { cleanQuestion } from "./clean-question.ts";
import type { Concept } from "./concept.ts";
import { type Question, readQuestion } from "./question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The factors on the weight of concepts that are carried over from an earlier question: names and other words. */
const carriedName = 0.7;
const carriedWord = 0.4;
/** How many earlier questions a follow-up can refer to, and how many of their concepts are carried over. */
const remembered = 10;
const mostCarried = 40;

const opensAsFollowUp =
  /^(?:(?:ok|okay|thanks|thx|great|cool|nice|got it|i see)[,.! ]+)*(?:and|n|plus|but|so|also|then|or|what about|how about|what if|why\??$|how\??$|when\??$|where\??$|since when|no[,.]? i mean[ts]?|i mean[ts]?|sorry[,.]? i mean[ts]?|not that|rather|which ones?|what else|anything else|any other|for example|e\.g|same for|more)\b/i;
const pointsBack =
  /\b(?:it|its|they|them|their|theirs|that|those|these|this|there|he|him|his|she|her|hers|ones?|else|instead|same|former|latter|both|other|others)\b/i;

/** Whether a text refers to something said before by a pronoun; "there" in "is there a dress code?" does not. */
export function refersBack(text: string): boolean {
  return pointsBack.test(text.replace(/\b(is|are|was|were) there\b/gi, "$1"));
}

/** "It" or "so" after "do" stands for a deed, not for a name: "how did Figma do it" asks what Figma did, not about Dropbox. */
const doesTheSame = /\b(do|does|did|done|doing) (?:it|so|that|this|(?:the|any of the) same)\b/gi;

/** "Which ORMs are there" points to nothing; "is there a build for Mac" does, to what there is a build of. */
const whichThereAre = /\b((?:which|what|how many) [^?]{1,60} (?:are|were)) there\b/i;

/**
 * Reads a question in the context of the earlier questions of its thread: "and Oslo?" after "how warm is Rome?"
 * @param clean without what chat adds; see `cleanQuestion`
 * @param earlier the earlier questions as they were typed, oldest first
 */
export function readInConversation(clean: string, earlier: readonly string[], vocabulary: Vocabulary): Question {
  const question = readQuestion(clean, vocabulary);
  const recent = earlier.slice(-remembered);
  const last = recent.at(-1);
  if (last === undefined || !isFollowUp(question)) return question;
  const previous = readInConversation(cleanQuestion(last), recent.slice(0, -1), vocabulary);
  const isName = (concept: Concept): boolean => concept.isName || vocabulary.isName(concept.word);
  const namesAnother =
    !pointsBack.test(question.text.replace(doesTheSame, "$1").replace(whichThereAre, "$1")) &&
    question.concepts.slice(0, mostCarried).some(isName);
  // A follow-up that asks something else drops what the earlier question asked for: after "Who founded it", "why did they
  // leave?" no longer asks for the founder.
  const isOther = question.focus.length > 0 || (previous.isDeed && question.concepts.length > 1);
  const own = new Set(question.concepts.flatMap(strongTerms));
  const carried = previous.concepts
    .filter((concept) => !strongTerms(concept).some((term) => own.has(term)))
    .filter((concept) => !(isOther && previous.focus.includes(concept)))
    .slice(0, mostCarried)
    .filter((concept) => !(namesAnother && isName(concept)))
    .filter((concept) => concept.isKnown || isName(concept))
    .map((concept) => lighter(concept, isName(concept) ? carriedName : carriedWord));
  const replaced = namesAnother ? previous.concepts.filter(isName).map(({ word }) => word.toLowerCase()) : [];
  const inherits = question.wants === "anything" && question.concepts.length <= 2;
  return {
    ...question,
    inContext: `${without(previous.inContext, replaced)}\n${question.inContext}`,
    wants: inherits ? previous.wants : question.wants,
    concepts: [...question.concepts, ...carried],
    carried,
  };
}

/** Removes from a question the words that others replace: "how did migrate" is left of "how did Dropbox migrate". */
function without(text: string, words: readonly string[]): string {
  if (words.length === 0) return text;
  const left = toWords(text).filter(({ text: word }) => !words.includes(word.toLowerCase().replace(/['’]s$/, "")));
  return left.map(({ text: word }) => word).join(" ");
}

/**
 * Whether a question follows up an earlier one: it opens like a follow-up, has a pronoun and at most three words that the
 * knowledge uses, or has no concepts of its own, not even words that the knowledge lacks.
 */
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
