import type { Question } from "../question/question.ts";

const steps =
  /\bhow (?:do|does|can|could|should|would|to)\b|\b(?:steps?|procedures?|process|instructions?|walk me through|guide)\b/i;

/** Whether a question asks how something is done. */
export function asksForSteps({ text }: Question): boolean {
  return steps.test(text);
}
