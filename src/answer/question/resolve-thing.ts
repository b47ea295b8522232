const anything =
  /^(?:it|its|this|that|(?:this|that|the|such) (?:stuff|thing|language|tool|approach|tech(?:nology)?|change|switch|move)|(?:using|adopting|doing|learning|trying) (?:it|this|that)|(?:switching|moving|migrating|adopting|changing)(?: to (?:it|this|that))?)$/i;

/**
 * Returns what a question asks about: "it", "switching" and an empty text stand for the subject of the knowledge.
 * @param named the words for the thing; empty if the question names none
 * @param subject what all of the knowledge is about, if that is one thing
 */
export function resolveThing(named: string, subject: string | undefined): string | undefined {
  const thing = named.replace(/^(?:using|having|adopting) (?=(?!(?:it|this|that)$)\S)/i, "").trim();
  return thing === "" || anything.test(thing) || thing.toLowerCase() === subject?.toLowerCase() ? subject : thing;
}
