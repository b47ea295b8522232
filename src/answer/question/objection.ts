/*
 * Objections to an answer. Each pattern is linear: what may stand between two of its parts has a limited length.
 */

/** Objections anywhere in a text, in lower case. */
const anywhere: readonly RegExp[] = [
  /\b(?:(?<!\b(?:is|was|if) )(?:that|this|it)(?:'s| is| was|s)? (?:so |just |totally |completely |simply |plain |still |definitely |also |the )*(?:wrong|incorrect|false|not (?:right|true|correct|it|what|the answer|helpful|how)|untrue|nonsense|outdated|out of date|bogus|bullshit|no longer true)|(?:that|this|it) (?:isn't|isnt|wasn't|wasnt|ain't) (?:right|true|correct|it|what|the answer|helpful|how)|(?:that|this|it) (?:didn't|didnt|doesn't|doesnt|did not|does not) (?:work|help|answer)|(?:that|this|it|(?:this|that|your|the) (?:answer|reply|response|quote))(?: just| really| still| honestly)* (?:makes? (?:no|zero|little) sense|(?:doesn't|doesnt|does not|didn't) make (?:any |much )?sense|(?:is|was) (?:so |just |totally |completely )*(?:useless|rubbish|garbage|nonsense|not (?:helpful|useful)))|(?:this|that|your|the) (?:answer|reply|response|quote) (?:is|was|seems|looks) (?:so |just |totally |completely |a bit |plain )*(?:wrong|bad|incorrect|false|off|outdated|out of date|unrelated)|wrong answer|you(?:'re| are|re) wrong|bad answer|still (?:not working|doesn't work|broken))\b/,
  // "Not really what I was after", "isn't what I'm asking".
  /(?:\bnot|n't|\bisnt|\bwasnt) (?:really |quite |exactly |even |at all |actually )?what (?:i|i'm|im|i'd) (?:was |am |had )?(?:asked|asking|meant|wanted|want|mean|needed|need|expected|expecting|looking for|hoping for|after)\b/,
  /(?:n't|\bdoesnt|\bdidnt|\bdont|\bnot) (?:really |even |actually )?(?:answer|address) (?:my|the|this|that) question\b/,
  /\bthanks? for (?:nothing|wasting|trying)\b/,
  /\bnothing to do with (?:my question|what i|the question|that question)\b/,
  /\b(?:don't|dont|do not) (?:really )?think (?:that's|thats|that is|this is|it's|its|that|this|it) (?:right|correct|true|accurate|the answer)\b/,
  /\b(?:that|this|it) (?:can't|cannot|cant|can not|couldn't) be (?:right|correct|true|it)\b/,
  /\b(?:that|this|it) (?:doesn't|doesnt|does not) (?:sound|seem|look|feel) (?:right|correct|true|accurate)\b/,
];

const before =
  "(?:(?:(?:no|nah|nope|lol|bro|bruh|dude|man|ok|okay|well|sorry|but|hm+|u[hm]+|hey|bad bot|bot|honestly|actually|just|still|so|totally|completely|really|kinda|way)|(?:that|this|it)(?: one)?(?:'s|s| is| was)?|(?:that|this|the|your) (?:answer|reply|response|quote|section|one)(?:'s| is| was)?|you(?:'re| are|re)?) ){0,5}";
const behind =
  "(?: (?:lol|lmao|bro|dude|man|tho|though|sorry|again|answer|at all|me|here|bot|entirely|completely)){0,3}";
const something =
  "(?:section|company|companies|one|ones|answer|page|quote|thing|language|article|topic|version|person|product|list|question|country|team|document|doc|paragraph|part)";

/** Objections that are a whole clause; a clause with more words may be about something else. */
const alone: readonly RegExp[] = [
  "wrong|nope|incorrect|not true|untrue",
  `(?:the )?wrong ${something}`,
  "not (?:even )?(?:close|relevant|related)|irrelevant|unrelated|off[- ]topic|off base|(?<=way )off",
  "not (?:very |really |that |particularly |so )?(?:helpful|useful)|unhelpful|(?:doesn't|doesnt|didn't|didnt|does not|did not) (?:really )?help(?: much)?",
  "(?:missed|misses|missing) the point",
  "(?:misunderstood|misread)(?: (?:me|that|it|the question|my question))?|got (?:that|it|this|me) (?:all )?wrong",
  "(?:seems|sounds|looks|feels) (?:wrong|incorrect|outdated|off)",
  `about (?:something|someone|somebody|(?:a|an) ?other ${something}|a different ${something}) ?(?:else)?`,
].map((core) => new RegExp(`^${before}(?:${core})${behind}$`));

/** "This quote is about Cloudflare, not AWS". */
const aboutOther =
  /^(?:(?:no|but|hm+|ok|sorry|well)[ ,]+){0,3}(?:(?:that|this|it)(?:'s|s| is| was)|(?:that|this|the|your) (?:answer|reply|response|quote|section|one)(?:'s| is| was)) (?:only |just |all )?(?:about|for) [^,.!?]{1,40},? (?:and )?not (?!sure\b)\w/;

/** Whether a text in lower case says that an answer is wrong, or is not what was asked. */
export function isObjection(lower: string): boolean {
  if (anywhere.some((pattern) => pattern.test(lower)) || aboutOther.test(lower)) return true;
  const clauses = lower
    .slice(0, longestRead)
    .split(/[.!,;:()\n–—]+|\s-\s/)
    .map((clause) => clause.replace(/\s+/g, " ").trim());
  return clauses.some((clause) => alone.some((pattern) => pattern.test(clause)));
}

/** The longest text that is split into clauses, in characters. */
const longestRead = 400;
