/** "When not to" is not "when to"; in "isn't it" and "why not" the word turns nothing round. */
const denial =
  /^(?!\W*(?:why\b|\w+n['’]t\b))(?=.*\b(?:what|which|who|whom|whose|where|when|how)\b).*(?:\b(?:not|never|cannot)\b|n['’]t\b)/i;

/** "What happens if it is not done": what is not so is the case, and asked is what comes of it. */
const condition = /\b(?:if|unless|in case)\b[^,;?]*/gi;

/** Whether a question asks for what is not so. */
export function isDenial(question: string): boolean {
  return denial.test(question.replace(condition, ""));
}
