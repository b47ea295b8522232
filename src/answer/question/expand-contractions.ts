const contracted =
  /\b(when|where|in (?:what|which) cases?) (ca|should|could|would|do|does|did|is|are|was|were)n['’]?t (i|we|you|one|they|it|he|she|people|teams?|companies)\b/gi;

/** Rewrites "When shouldn't I use it" as "when should I not use it", as texts and aliases say. */
export function expandNot(text: string): string {
  return text.replace(contracted, (_all, asking: string, verb: string, who: string) => {
    const whole = verb.toLowerCase() === "ca" ? `${verb}n` : verb;
    return `${asking} ${whole} ${who} not`;
  });
}

/** A comparison with a misspelled "than": "Faster then Go". */
const comparedByThen =
  /\b(better|worse|less|more(?: [a-z]+)?|(?!(?:later|earlier|sooner|after|never|ever|other|whether|rather|either)\b)[a-z]{3,}er) then (?=[a-z])(?!(?:it|i|we|you|he|she|they|what|how|why|when|do|does|did|is|are|can|should|would|will)\b)/gi;

/** Rewrites "Is it faster then Go" as "is it faster than Go". */
export function correctThan(text: string): string {
  return text.replace(comparedByThen, "$1 than ");
}
