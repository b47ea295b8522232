/**
 * Words for something bad. Loss and abandonment are missing where they are mostly plain facts: who lost a battle, when a town
 * was abandoned.
 */
const bad =
  "worse|worst|bad|badly|terrible|awful|wrong|fail(?:s|ed|ing|ures?)?|regrets?|regretted|abandon(?:s|ed)?|hurts?|harm(?:s|ed|ful)?|damages?|damaged|suffer(?:s|ed)?|backfire[ds]?|slowed|slower|horror|disasters?|disappoint(?:s|ed|ing|ment)|gave up|given up|give up|(?:went|gone|go|moved|switched|rolled) back|ruin(?:s|ed)?|worsen(?:s|ed)?";

/**
 * Questions that presuppose that something bad happened, or ask whether there is a case: "Is there a case where it made things
 * worse?", "who regretted it?", "what is bad about it?" A success does not answer them. "Did Figma get slower?" is not one of
 * them, since "it got faster" answers it; nor are questions about the asker's own troubles, which ask for help.
 */
const forms = [
  `^(?:so |ok |and |but |well )*(?:(?:is|are|was|were) there|(?:has|have|did|does|do|was|were|is|are) (?:any|some|many)\\w*|any\\w*|examples? of|cases? (?:of|where))\\b[^?]*\\b(?:${bad}|lost|loses?)\\b`,
  `^(?:so |ok |and |but |well )*(?:who|which|whose)\\b[^?]*\\b(?:${bad})\\b`,
  `\\bwhat(?:['’]?s| is| was| are| were)? (?:so |really )?(?:bad|worse|terrible|awful|wrong) (?:about|with|in|at)\\b|\\bwhat (?:went|goes|has gone) (?:wrong|badly)\\b`,
  `\\bwhat did [^?]{1,40} lose\\b|\\bwhy (?:is|are|was|were) [^?]{1,40} (?:so )?(?:bad|worse|terrible|awful)\\b|\\bhow (?:did|does|has|do) [^?]{1,40} (?:hurt|harm|fail|damage|suffer)\\b`,
].map((form) => new RegExp(form, "i"));
/** Nouns for what speaks against a thing: "any downsides of it?", "what's the catch?". */
const against =
  "catch|down-?sides?|draw-?backs?|disadvantages?|negatives|pitfalls?|gotchas?|caveats?|shortcomings?|weakness(?:es)?|weak (?:points?|spots?)|snags?|cons";
export const againstWords = new RegExp(`^(?:${against})$`, "i");
/**
 * Questions for such nouns. "How do I get around its drawbacks" asks for help, and "is it a drawback?" whether something is
 * one.
 */
const asksAgainst = new RegExp(
  `^(?:(?:so|ok|okay|and|but|well|like|hey|hi) )*(?:(?:what|which|wats|whats)(?:['’]?s| is| are| were)?|(?:is|are) there|(?:list|name|tell me|give me|explain|does it have|has it)|(?:any|some|all|the|biggest|main|major)) (?:there |me |us |of |all |an? |any |the |some |its |biggest |main |major |worst |possible |known |real |hidden )*(?:${against})\\b|^(?:${against})(?= (?:of|to|with|in|for|about|when|on)\\b|\\W*$)`,
  "i",
);
/**
 * Questions for what speaks against doing something: "reasons not to use it", "why would a team not choose it?". Of the asker's
 * own things, "why would my build not start?" asks for help.
 */
const asksWhatSpeaksAgainst = new RegExp(
  [
    "\\b(?:reasons?|arguments?|points|case)(?: for (?:us|me|you|them|(?:an?|the) [\\w-]+))? (?:against|not to|to not|for not|to avoid|to stay away from)\\b",
    "\\breasons? (?:why )?(?:[\\w-]+ ){1,4}?(?:should|would|might)(?: not\\b|n['’]?t\\b)",
    "\\bwhy (?:should|would|might)(?:n['’]?t [\\w-]+| (?:[\\w'’-]+ ){1,4}?(?:not|never|avoid)) ",
    "\\b(?:what|which things?) (?:speaks?|talks?|counts?|argues?|is there to say) against\\b",
    "\\bwhy (?:(?:do|did|does|to|should|would) )?(?:[\\w-]+ ){0,2}(?:avoids?|avoided|(?:stay|steer|keep)(?:s|ing)? (?:away|clear)) ",
  ].join("|"),
  "i",
);
/** Words of such a question that say nothing of the thing. */
export const reasonWords = /^(?:reasons?|arguments?|points|case|against)$/i;
const ownThing = /\b(?:my|our)\b/i;
const bothSides = /\b(?:pros|up-?sides?|advantages|benefits|strengths?)\b/i;
const ofAsker = /\b(?:i|i['’]m|i['’]ve|my|me|we|our|us|ours|mine)\b/i;

/** Whether a question asks for something that went badly, or for what is bad about something. */
export function asksForWorse(question: string): boolean {
  if (asksAgainst.test(question)) return !bothSides.test(question);
  if (asksForReasonsAgainst(question)) return true;
  return !ofAsker.test(question) && forms.some((form) => form.test(question));
}

/** Whether a question asks for what speaks against doing something. */
export function asksForReasonsAgainst(question: string): boolean {
  return asksWhatSpeaksAgainst.test(question) && !ownThing.test(question);
}
