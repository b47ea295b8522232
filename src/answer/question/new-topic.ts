import { contentTerms } from "../../search/terms.ts";
import { fillerWords } from "./filler-words.ts";

/** What a follow-up turns to, instead of what was asked before. */
export interface NewTopic {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /**
   * Whether it may belong to the earlier question instead, unless a section is headed so: "and in Germany?", "is there a
   * limit?"
   */
  readonly isCondition: boolean;
}

const turns =
  /^(?:(?:ok|okay|thanks|thx|great|cool|nice|got it|i see|hm+|and|so|but)[,.! ]+)*(?:(?:and|plus|also)(?: then)?(?: (?:what|how) about)?|what about|how about|(?:the )?same (?:question )?for|what of|or)[, ]+(?:the same )?/i;
const preposition =
  /^(?:for|in|at|on|by|from|to|with|without|during|after|before|under|over|since|until|as|if|when|while|because)\b/i;
/** A question of its own, which asks more than a topic. */
const asksMore =
  /^(?:what|when|where|who|whose|whom|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|had|am|may|must|i|we|you|they|he|she|it)\b/i;
const pronoun = /\b(?:it|its|they|them|their|that|those|these|this|there|he|him|his|she|her|ones?|else|others?)\b/i;
/** The most words of a topic. */
const mostWords = 6;

/** "Is there free lunch?" asks for a topic too, and "there" points to nothing. */
const existence = /^(?:(?:ok|okay|and|so|but|also)[,.! ]+)*(?:is|are|was|were) there (?:an? |any |some )?/i;

/** Returns the topic that a follow-up such as "what about sick leave?" or "and errors?" turns to; undefined if it does not. */
export function newTopic(text: string): NewTopic | undefined {
  const exists = existence.exec(text)?.[0];
  const opening = exists ?? turns.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length).replace(/\W+$/, "");
  if (rest === "" || asksMore.test(rest) || pronoun.test(rest) || rest.split(/\s+/).length > mostWords)
    return undefined;
  const terms = new Set(contentTerms(rest).filter((term) => !fillerWords.has(term)));
  if (terms.size === 0) return undefined;
  if (exists !== undefined) return { text, terms, isCondition: true };
  return { text: rest, terms, isCondition: preposition.test(rest) && !/^(?:the )?same\b/i.test(opening.trimStart()) };
}
