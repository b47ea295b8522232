import { typedSentences } from "./asking.ts";
import { intentOf } from "./intent.ts";
import { asksOwn } from "./two-questions-in.ts";

/** One of several questions of a message. */
export interface OneOfSeveral {
  /** With what is told before it. */
  readonly question: string;
  /** By itself. */
  readonly asked: string;
}

/** Of more the message is asked as a whole: each takes as long as a question, and an answer holds no more quotes. */
const mostQuestions = 8;

/** The questions of a message that asks three or more, each in a sentence of its own; else none. */
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

/** Three questions of three words take so many characters at least. */
function isLongEnough(text: string): boolean {
  return text.length >= 3 * "is it on?".length;
}
