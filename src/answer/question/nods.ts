/*
 * Reactions to an answer that ask nothing: "got it", "great, that worked", "let me try that tomorrow". Each pattern matches a
 * whole clause in lower case, so that no clause that names something matches.
 */

const before =
  "(?:(?:so|ok|okay|k|ah+|oh+|aha|well|and|but|yeah|yes|yep|yup|no|nah|cool|nice|great|good|perfect|awesome|super|sweet|alright|right|hm+|haha|lol|wow|omg|man|bro|dude|now|actually|just|then|hey|hi) ){0,4}";
const behind =
  "(?: (?:now|too|then|already|again|for (?:me|us|now)|perfectly|great|fine|well|nicely|a lot|so much|like a (?:charm|dream)|after all|in the end|btw|actually|tho|though|man|bro|dude|mate|bot|lol|lmao|guys|all|everyone|here|today|tonight|tomorrow|tmrw|later|soon|next week|asap|first|indeed|here we go)){0,4}";
const praised =
  "great|perfect|cool|nice|awesome|helpful|useful|neat|amazing|fair|clear|good|fine|right|correct|true|brilliant|interesting|funny|excellent|super|sweet|lovely|fantastic|wonderful|impressive|wild|crazy|huge|handy";
const how = "(?:just |really |so |very |super |exactly |pretty |quite |actually |finally |indeed |all |totally )*";
/** What is tried or looked at, and when. */
const lookedAt =
  "(?: (?:that|it|this|these|those|them|both|out|into|through|over|with|on|to|about|the|my|our|your|a|an|in|bit|few|min|minute|minutes|hour|hours|day|days|after|before|lunch|work|dinner|weekend|week|monday|tuesday|wednesday|thursday|friday|today|tonight|tomorrow|tmrw|morning|evening|later|soon|first|then|now|again|and|see|report|back|let|you|u|know|team|boss|colleagues?|how|goes|link|links|article|section|docs?|page|answer)){0,10}";

const nods: readonly RegExp[] = [
  `(?:ok|okay|okey(?: dokey)?|k+|${praised}|wow+|lol|lmf?ao+|rofl|xd+|(?:ha){2,}h?|he(?:he)+|sure|yep|yup|yes|yeah|no|nope|nah|alright|understood|gotcha|noted|roger(?: that)?|same|exactly|agreed|omg|damn|oof|ah+|oh+|aha|hm+|done|legend|bingo|gg|gj|wp|ggwp|indeed|absolutely|definitely|totally|welp|bye|later|right on)`,
  `(?:got (?:it|that|you)|i (?:see|get it|understand|got it)|(?:it |that |this )?(?:all )?${how}makes? sense|(?:fair|good|great|nice|excellent|clear|best|solid|cool) (?:enough|to know|point|one|idea|call|stuff|read|work|job|answer|explanation|summary|find|catch|bot|tip)|sounds (?:good|great|fine|reasonable|fair|about right|like a plan)|will do|love (?:it|this|that)|no (?:worries|problem|prob)|all (?:good|clear|set)|much better|well (?:played|said)|bless you)`,
  `(?:(?:that|it|this)(?: one)?(?:'s|'d)? )?${how}(?:works|worked|working|helped|helps|did it|did the trick|does the trick|(?:fixed|solved|fixes|solves)(?: it| that| my (?:problem|issue))?)`,
  `(?:that|this|it)(?:'s|s| is| was| looks) ${how}(?:(?:${praised}|good to know)|it|what i (?:needed|wanted|was looking for|thought|meant|was after))`,
  // A single word about something past is a verdict, whatever the word: "that was clean".
  `that was ${how}(?!when|where|why|how|what|who)\\p{L}+`,
  `(?:let me|lemme|let's|i'll|ill|i will|i'm gonna|im gonna|i'm going to|i am going to|gonna|we'll|we will|will|i might|going to) (?:just |also |then |first |definitely |maybe |quickly |probably )*(?:try|test|check|look|have a (?:look|read)|take a look|give (?:it|that|this|these|those) a (?:try|go|shot|spin|read)|see|read|think|sleep|forward|share|pass|report back|keep|get back|let you know|dig|play|do|go|come back)${lookedAt}`,
]
  .map((core) => `^${before}(?:${core})${behind}$`)
  .map((pattern) => new RegExp(pattern, "u"));

/** The most clauses of a reaction; a longer message tells something. */
const mostClauses = 5;
/** The longest text that can be a reaction, in characters. */
const longestNod = 160;

/** Whether a text in lower case only says that something was understood, worked or will be tried. */
export function isNod(lower: string): boolean {
  if (lower.length > longestNod) return false;
  const clauses = lower
    .split(/[.!,;:()\n–—]+|\s-\s/)
    .map((clause) => clause.replace(/\s+/g, " ").trim())
    .filter((clause) => /\p{L}/u.test(clause));
  return (
    clauses.length > 0 &&
    clauses.length <= mostClauses &&
    clauses.every((clause) => nods.some((nod) => nod.test(clause)))
  );
}
