import type { Question } from "../question/question.ts";

const cases =
  /^(?:(?:so|ok|and|but|well) )*(?:when|in (?:what|which) (?:cases?|situations?|circumstances)) (?:should|shall|can|could|may|must|do|does|would|not to|to|(?:is|are) (?:it|they|that|this|[\w-]+) (?:not |a |an |the )?\w+)\b/i;

/**
 * Whether a question asks for the cases in which something is so: "when should I not use it". A question for a date does not.
 */
export function asksForCases({ text, wants }: Question): boolean {
  return wants !== "date" && cases.test(text);
}
