const contracted =
  /\b(when|where|in (?:what|which) cases?) (ca|should|could|would|do|does|did|is|are|was|were)n['’]?t (i|we|you|one|they|it|he|she|people|teams?|companies)\b/gi;

/** "When shouldn't I use it" as "when should I not use it", as texts and their aliases say it. */
export function withNotWrittenOut(text: string): string {
  return text.replace(contracted, (_all, asking: string, verb: string, who: string) => {
    const whole = verb.toLowerCase() === "ca" ? `${verb}n` : verb;
    return `${asking} ${whole} ${who} not`;
  });
}
