import { asks, typedSentences } from "./asking.ts";
import { isCourtesy } from "./courtesy.ts";
import { questionKind } from "./question-kind.ts";

/** Two questions in one message. */
export interface TwoQuestions {
  /** Each question with what is told before it. */
  readonly questions: readonly [first: string, second: string];
  /** Each question by itself. */
  readonly asked: readonly [first: string, second: string];
}

/** The fewest words of a question; shorter ones such as "any ideas?" ask nothing of their own. */
const fewestWords = 3;

/**
 * Returns the two questions of a message, in sentences of their own or joined in one; undefined if it does not ask exactly two.
 */
export function twoQuestionsIn(text: string): TwoQuestions | undefined {
  const all = typedSentences(text);
  if (all.length < 2 && text.search(joint) === -1) return undefined;
  const asking = all.filter(({ start, end }) => asksOwn(text.slice(start, end)));
  const [first, second] = asking;
  if (first === undefined || asking.length > 2) return undefined;
  if (second === undefined) return joinedIn(text, first.start, first.end);
  return {
    questions: [text.slice(0, first.end), text.slice(first.end).trim()],
    asked: [text.slice(first.start, first.end), text.slice(second.start, second.end)],
  };
}

/** Whether a sentence asks something of its own. */
export function asksOwn(sentence: string): boolean {
  return asks(sentence) && hasEnough(sentence) && !isCourtesy(sentence);
}

/** What joins two questions, where the second asks by a word of its own. */
const joint =
  /,? (?:and|but|&|plus|also)(?: also| then)? (?=(?:what|when|where|who|whose|which|why|how)(?:['’]?s)?\b|(?:is|are|was|were|do|does|did|can|could|should|will|would|has|have|had) (?:i|we|you|it|they|he|she|this|that|there|the|my|our|your)\b)/gi;

/**
 * Splits a sentence such as "How did they migrate and what did it cost?", but not "the difference between how it starts and how
 * it ends".
 */
function joinedIn(text: string, start: number, end: number): TwoQuestions | undefined {
  const sentence = text.slice(start, end);
  const [only, ...others] = sentence.matchAll(joint);
  if (only === undefined || others.length > 0) return undefined;
  const first = sentence.slice(0, only.index);
  const second = sentence.slice(only.index + only[0].length);
  if (!asks(first) || !hasEnough(first) || !hasEnough(second)) return undefined;
  if (questionKind(sentence).wants === "comparison") return undefined;
  return { questions: [text.slice(0, start) + first, second + text.slice(end)], asked: [first, second] };
}

function hasEnough(sentence: string): boolean {
  return sentence.split(/[\s'’]+/).length >= fewestWords;
}
