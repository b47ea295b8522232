import { typedSentences } from "./asking.ts";
import { intentOf } from "./intent.ts";
import { asksOwn } from "./two-questions-in.ts";

/** One of several questions of a message. */
export interface OneOfSeveral {
  /** The question with the statements before it. */
  readonly question: string;
  /** The question alone. */
  readonly asked: string;
}

/** The most questions that are asked one by one, since each costs as much as a message. A message with more is asked as a whole. */
const mostQuestions = 8;

/** Returns the questions of a message that asks at least three, each in its own sentence; empty if it asks fewer. */
export function severalQuestionsIn(text: string): readonly OneOfSeveral[] {
  if (!isLongEnough(text)) return [];
  const sentences = typedSentences(text);
  const asking = sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    return asksOwn(sentence) && intentOf(sentence) === "question";
  });
  if (asking.length < 3 || asking.length > mostQuestions) return [];
  return asking.map(({ start, end }, at) => ({
    question: text.slice(asking[at - 1]?.end ?? 0, end).trim(),
    asked: text.slice(start, end).trim(),
  }));
}

/** Whether a text is long enough for three questions of three words; checked first because it is cheap. */
function isLongEnough(text: string): boolean {
  return text.length >= 3 * "is it on?".length;
}
