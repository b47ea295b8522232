import type { Question } from "../question/question.ts";

const steps =
  /\bwhat (?:do|should|shall|can|must) (?:i|we|you) do\b|\bwhat to do\b|\bwhat now\b|\bhow (?:do|does|can|could|should|would|to)\b|\b(?:steps?|procedures?|process|instructions?|walk me through|guide)\b/i;

/** Whether a question asks how something is done. */
export function asksForSteps({ text }: Question): boolean {
  return steps.test(text);
}
