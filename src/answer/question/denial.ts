/**
 * A negation in a question with a question word: "when not to". Questions that begin with "isn't it" or "why not" are excluded,
 * since their negation does not change what is asked.
 */
const denial =
  /^(?!\W*(?:why\b|\w+n['’]t\b))(?=.*\b(?:what|which|who|whom|whose|where|when|how)\b).*(?:\b(?:not|never|cannot)\b|n['’]t\b)/i;

/** Conditions, whose negation does not count: "What happens if it is not done" asks for the consequence. */
const condition = /\b(?:if|unless|in case)\b[^,;?]*/gi;

/** Whether a question asks for what is not so. */
export function isDenial(question: string): boolean {
  return denial.test(question.replace(condition, ""));
}
