import { isCourtesy } from "./courtesy.ts";

/** What somebody does with a message, as far as its words tell. */
export type Intent =
  | "question"
  /** Thanks for what was answered. */
  | "thanks"
  /** Says that what was answered is wrong. */
  | "objection"
  /** Says something to somebody who is named, or asks them for something that they alone can do. */
  | "to-somebody"
  /** Takes back what was asked. */
  | "withdrawal"
  | "greeting"
  /** Tells how it went or what comes next, laughs, or shows a picture. */
  | "remark"
  /** Anything else, such as news, or the name of a thing. */
  | "statement";

const auxiliary =
  "(?:is|are|was|were|am|do|does|did|can|could|should|shall|will|would|has|have|had|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|shouldn't|won't|wouldn't|hasn't|haven't)";
const asking = "(?:what|how|why|when|where|which|who|whom|whose)";
const subject =
  "(?:i|you|u|we|they|he|she|it|this|that|these|those|there|the|a|an|my|your|our|their|its|his|her|any|some|all|every|each|anyone|anybody|someone|somebody|everyone|[\\w.+#-]+)";
const opening =
  "(?:(?:so|ok|okay|and|but|also|then|well|hmm+|um+|uh+|hey+|hi+|hello+|yo|hiya|please|pls|plz|sorry|btw|just|quick question|quick q|(?:dumb|stupid|silly|noob|random|serious|genuine) question(?: maybe)?|question|eli5|bro|bruh|dude|man|mate|guys|folks|all|everyone|everybody|team|there|again|cool|thanks|thank you|thx|great|right|now|or|yes|yeah|no|nope|wait|actually)[\\s,:!.-]+){0,6}";

/** Signs that a clause asks. What may stand between two parts of a pattern has a length, so that each is linear. */
const questionSigns: readonly RegExp[] = [
  new RegExp(
    `^${opening}(?:${asking}|what's|how's|where's|who's|when's|why's|whats|hows|wheres)\\s+(?:[\\w'+#-]+\\s+){0,3}?${auxiliary}\\b`,
  ),
  new RegExp(`^${opening}(?:what's|how's|where's|who's|when's|whats|hows|wheres)\\s+\\w`),
  new RegExp(`^${opening}(?:how|where|when|what|which|who) to\\s+\\w`),
  new RegExp(
    `^${opening}(?:how (?:many|much|long|often|far|big|large|old|fast|soon)|how come|why not|what (?:about|if|else)|how about)\\b`,
  ),
  new RegExp(`^${opening}(?:what|which)\\s+(?!(?:i|you|we|they|he|she|it|this|that|a|an|the)\\b)[\\w-]+s?\\s+\\w`),
  new RegExp(`^${opening}who\\s+(?!(?:cares|knows)\\b)[\\w-]+(?:s|ed)?\\b`),
  new RegExp(
    `^${opening}(?:is|are|was|were|does|did|isn't|aren't|doesn't|didn't|has|had|should|could|would|can|do|will|may|must|don't|can't|won't|shouldn't)\\s+(?!(?:do|be|try|have|get|see|check|let|not|it and|so)\\b)${subject}\\s+\\w`,
  ),
  /\b(?:any(?:one|body)|some(?:one|body)|do you|does it|do we|dya|y'all)\s+(?:here\s+)?(?:know|knows|tell|explain|idea|remember|understand|help)\b/,
  /\b(?:i\s+)?(?:wonder|wondering|curious|confused|unsure|not sure|no idea|don't know|dont know|don't understand|dont understand|can't figure out|cant figure out|trying to (?:figure out|understand|find out)|want to know|wanna know|like to know|need to know)\s+(?:about\s+)?(?:if|how|what|why|when|where|which|who|whether)\b/,
  /\b(?:any|an)\s+(?:idea|ideas|clue|tips|pointers|hints)\b/,
  new RegExp(
    `^${opening}(?:tell (?:me|us)|explain|describe|list|compare|show (?:me|us)|define|give (?:me|us))\\s+(?!(?:a (?:sec|second|minute|moment|break)|you)\\b)\\w`,
  ),
  /\b(?:can someone|could someone|can anyone|could anyone|can somebody|please|pls|plz)\s+(?:please\s+)?(?:help|explain|tell)\b/,
  /\b(?:need|needs|want|looking for|could use)\s+(?:some\s+|your\s+)?help\s+(?:with|on|to|in|understanding)\b/,
  /^(?:and|or)\s+(?:for|in|on|with|about)?\s*[\w.+#-]+(?:\s+[\w.+#-]+){0,2}$/,
  /\b\w[\w.+#-]*\s+(?:vs\.?|versus)\s+\w/,
  // "Node addons in Rust, what do people use": what tells of who or which is news.
  new RegExp(`[,:]\\s+(?:so |but |and )?(?:what|how|why)\\s+(?:[\\w'+#-]+\\s+){0,3}?${auxiliary}\\s+\\w`),
  /^(?:[\w' ]{1,20}[,.] )?(?:tl;?dr|eli5)\s+(?:of|on|for|about|please|pls)\b/,
  /^(?:(?:oh|ah|no|nah|wait|oops|sorry|my bad|well|actually)[\s,:!.-]+){0,3}i mean[ts]?\s+(?!it|that|this|what|well|no\b)[\w.+#-]+(?:\s+[\w.+#-]+){0,3}$/,
];

/** Clauses that look as if they asked and do not. */
const noQuestion: readonly RegExp[] = [
  /^(?:right|ok|okay|really|seriously|what|huh|eh|no|yes|yeah|lol|wow|see|get it|got it|you know|you see|know what i mean|wtf|wat|isn't it|innit|is it|does it|who cares|who knows|why though|why me|so what)$/,
  /,\s*(?:right|ok|okay|huh|eh|isn't it|innit|no|yes|yeah|lol|you know|don't you think|amirite|doesn't it|isn't that so)$/,
  /^(?:so |and |hey |hi |hello )*(?:how are you|how's it going|hows it going|what's up|whats up|how do you do|how are things|who are you|how have you been)\b/,
  /^how\s+(?:cool|nice|great|awesome|sad|funny|annoying|weird|interesting|strange|lovely|sweet|embarrassing|odd)\b/,
  /^what\s+(?:a|an)\s/,
  // Sneers and wonder.
  /\b(?:smh|ffs)$/,
  new RegExp(
    `^${opening}(?:why would (?:any(?:one|body)|you)\\b|who (?:would(?:'ve| have)?|could(?:'ve| have)?) (?:ever )?(?:thought|think|guessed|known|believed?)\\b|who (?:even )?(?:cares|asked|knows)\\b)`,
  ),
  // How something does at the moment no text can tell.
  /^(?:(?:is|are) )?[\w.-]+ (?:is |are )?(?:down|slow|broken|dead|laggy|lagging)(?: (?:again|today|rn|now|right now|for (?:you|anyone|everyone)(?: else)?))*$/,
];

/** Asks for a deed of theirs, which no text can do. */
const deed =
  /\b(?:can|could|would|will|may|mind)\s+(?:you|u|ya|someone|somebody|anyone|anybody|one of you|we)\s+(?:please\s+|pls\s+|also\s+|maybe\s+|quickly\s+|possibly\s+)*(?:look(?:ing)?|check(?:ing)?|review(?:ing)?|take|have a look|merge|ping|approve|fix|handle|jump|call|unmute|unban|send|join|restart|deploy|assign|move|add me|invite|dm|message|remind|delete|remove that|close|reopen|verify|confirm)\b|\b(?:any(?:one|body)|some(?:one|body)|who(?:'s| is)?)(?: here| else)? (?:wanna|wants? to|up for|down (?:for|to)|in for|free|around|online|going|playing|coming)\b(?! (?:know|explain|tell|help|share|say)\b)|\b(?:does|do|has|have) any(?:one|body) (?:have |got )?(?:a |some |\d{1,3} )?(?:sec|secs|second|seconds|min|mins|minute|minutes|moment|time|bandwidth|capacity)\b/;

const thanks =
  /\b(?:thanks?|thank (?:you|u)|thankyou|thanku|thx|thanx|tysm|tyvm|ty|tnx|cheers|much appreciated|appreciate (?:it|that|this|the help)|danke|merci|gracias)\b/;
/** What may stand beside thanks in a message of nothing else. */
const longestThanks = 14;

const objection =
  /\b(?:(?:that|this|it)(?:'s| is| was|s)? (?:so |just |totally |completely |simply |plain |still |definitely |also |the )*(?:wrong|incorrect|false|not (?:right|true|correct|it|what|the answer|helpful|how)|untrue|nonsense|outdated|out of date|bogus|bullshit|no longer true)|(?:that|this|it) (?:isn't|isnt|wasn't|wasnt|ain't) (?:right|true|correct|it|what|the answer|helpful|how)|(?:that|this|it) (?:didn't|didnt|doesn't|doesnt|did not|does not) (?:work|help|answer)|wrong answer|not what i (?:asked|meant|wanted|was asking)|you(?:'re| are|re) wrong|bad answer|still (?:not working|doesn't work|broken))\b|^(?:(?:no|nah|lol|bro|um+|uh+|well)[ ,.!]+){0,3}(?:wrong|nope|incorrect|not true|untrue)(?:[ ,.!]+(?:lol|lmao|bro|dude|man|tho|though|sorry|again|answer)){0,3}$/;

/** Asks somebody about themselves; "do you need a licence" asks about anybody, and "did you know" tells. */
const personal =
  /^(?:(?:so|ok|okay|and|but|hey|hi|lol|btw|wait|bro|dude|man)[\s,:!.-]+){0,3}(?:(?:are|r|were|did|have|had) (?:you|u|ya)\b(?! (?:guys |folks |all |ever )?(?:know|heard|seen|aware|explain))|(?:you|u|ya)(?: \w+){1,2}$)/;

const withdrawal =
  /^(?:(?:oh|ah|ok|okay|sorry|edit|update)[\s,:!.-]+){0,3}(?:never ?mind|nvm|nm|forget (?:it|that|this|about it)|ignore (?:this|that|it|me)|disregard|(?:i )?(?:found|got) it|(?:i )?figured it out|(?:it's |its )?(?:solved|resolved|fixed)|(?:deleted?|removed|done|my bad|wrong (?:channel|chat|server|thread|window))(?=[\s.,!:]*(?:sorry|my bad|oops)?[\s.!]*$))\b/;

const remark =
  /^(?:(?:ok|okay|oh|ah|well|so|cool|nice|great|yeah|yes|no|hmm+|and|but)[\s,:!.-]+){0,4}(?:i|i'm|im|i'll|ill|i've|ive|i'd|we|we're|we'll|it|it's|that|that's|this|let me|lemme|let's|gonna|will|works|worked|working|done|same|lol|lmao|rofl|haha\w*|brb|nice|cool|wow|omg|ok|okay|interesting|sure|yep|yup)\b/;

const greeting = /^(?:hi+|hello+|hey+|hiya|heya|howdy|yo|gm|hola|greetings|good (?:morning|afternoon|evening|day))\b/;

/** The same at the end of what was asked before. */
const withdrawnAtLast =
  /^(?:(?:edit|update|eta|oh|ah|ok|okay|sorry)[\s,:!.-]+){0,3}(?:never ?mind|nvm|forget (?:it|that|about it)|ignore (?:this|that|me)|disregard)\b/;

/** Everybody at once is nobody else. */
const named = /^@(?!(?:everyone|everybody|here|channel|all|team)\b)[\w.-]+/i;

/** Reads what a message does; see `Intent`. It is for what nobody asked for sure: what is said to the bot is asked. */
export function intentOf(typed: string): Intent {
  const text = readable(typed);
  if (named.test(text)) return "to-somebody";
  if (text === "") return isThumb(typed) ? "thanks" : typed.search(struckOut) !== -1 ? "withdrawal" : "remark";
  const lower = text.toLowerCase().replace(/[’‘]/g, "'");
  if (isWithdrawn(lower)) return "withdrawal";
  if (isDeed(lower)) return "to-somebody";
  if (objection.test(withoutMarks(lower))) return asksAside(lower) ? "question" : "objection";
  if (clausesOf(lower).some(asks)) return "question";
  if (thanks.test(lower) && lower.split(/\s+/).length <= longestThanks) return "thanks";
  if (withdrawal.test(lower)) return "withdrawal";
  if (greeting.test(lower) && isCourtesy(text)) return "greeting";
  return remark.test(lower) || isCourtesy(text) ? "remark" : "statement";
}

/** A thumb or a heart alone is how people thank without a word. */
function isThumb(typed: string): boolean {
  return /^(?:\s|\p{Emoji_Modifier}|\uFE0F|👍|🙏|❤|:\+1:(?::skin-tone-\d:)?|:thumbsup:|:pray:|:heart:)+$/u.test(typed);
}

/** What Slack or Discord show struck out. */
const struckOut = /(^|[\s(])~{1,2}(?![\s~/])[^~\n]+~{1,2}(?=$|[\s).,!?])/gm;

/** Without code, addresses, quotes and pictures, whose words and marks are not the writer's, and without what is struck out. */
function readable(typed: string): string {
  return typed
    .slice(0, longestRead)
    .replace(/```[^`]*```/g, "\n")
    .replace(/^>.*$/gm, "\n")
    .replace(struckOut, "$1")
    .replace(/<?https?:\/\/[^\s<>]+>?/g, " ")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\u200D|\uFE0F/gu, " ")
    .replace(/(^|\s)(?::[\w+-]+:)+(?=\s|$|[,.!?])/g, "$1 ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** Of what is longer the beginning tells enough. */
const longestRead = 4_000;

interface Clause {
  readonly text: string;
  readonly hasMark: boolean;
}

/** Sentences and lines, each with whether it ends in a question mark. */
function clausesOf(lower: string): Clause[] {
  return [...lower.matchAll(/([^\n.?!;]*(?:[.?!;](?!\s|$|[?!.])[^\n.?!;]*)*)([.?!;]*)/g)]
    .map(([, text = "", end = ""]) => ({
      text: text.replace(/^[\s\-*•,:"'(]+|(?<![\s"')])[\s"')]+$/g, ""),
      hasMark: end.includes("?"),
    }))
    .filter(({ text }) => text !== "");
}

function asks({ text, hasMark }: Clause): boolean {
  if (noQuestion.some((pattern) => pattern.test(text)) || isCourtesy(text)) return false;
  return hasMark || questionSigns.some((pattern) => pattern.test(text));
}

/** An objection with a question after it asks: "that's not what I meant. How do I unlink?" */
function asksAside(lower: string): boolean {
  return clausesOf(lower).some((clause) => clause.hasMark && !objection.test(clause.text) && asks(clause));
}

function isDeed(lower: string): boolean {
  const asked = clausesOf(lower).filter(asks);
  return asked.length > 0 && asked.every(({ text }) => deed.test(text) || personal.test(text));
}

/** Whether the end takes back what stands before it: "how did they migrate? EDIT: never mind". */
function isWithdrawn(lower: string): boolean {
  const clauses = clausesOf(lower);
  const at = clauses.findLastIndex(({ text }) => withdrawnAtLast.test(text));
  return at !== -1 && !clauses.slice(at).some(asks);
}

function withoutMarks(lower: string): string {
  return lower.replace(/(?<![.!,])[.!,]+$/, "");
}
