/** "Who do I tell?": asks whom to turn to, in words that are too common to be searched for. */
const asksWhom =
  /\bwho(?:m|s)? (?:do|should|can|must|would|shall) (?:i|we|you|one) (?:(?:need|have) to )?(?:tell|ask|talk to|speak (?:to|with)|turn to|go to|write to|let know)\b|\bwho to (?:tell|ask|talk to|turn to)\b/i;
const tellsWhom =
  /\b(?:tell|ask|contact|inform|notify|write to|e-?mail|message|call|page|escalate|talk to|speak (?:to|with)|report to|let)\b/i;

/** Whether a question asks whom to turn to, and a text tells that. */
export function tellsRecipient(question: string, text: string): boolean {
  return asksWhom.test(question) && tellsWhom.test(text);
}
