/*
 * Patterns that tell what a message does, applied to lower case. What may stand between two parts of a pattern has a limited
 * length, so that each is linear.
 */

const auxiliary =
  "(?:is|are|was|were|am|do|does|did|can|could|should|shall|will|would|has|have|had|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|shouldn't|won't|wouldn't|hasn't|haven't)";
const asking = "(?:what|how|why|when|where|which|who|whom|whose)";
const subject =
  "(?:i|you|u|we|they|he|she|it|this|that|these|those|there|the|a|an|my|your|our|their|its|his|her|any|some|all|every|each|anyone|anybody|someone|somebody|everyone|[\\w.+#-]+)";
const opening =
  "(?:(?:so|ok|okay|and|but|also|then|well|hmm+|um+|uh+|(?:hey+|hi+|hello+|yo|hiya)(?: there)?|please|pls|plz|sorry|btw|just|quick question|quick q|(?:dumb|stupid|silly|noob|random|serious|genuine) question(?: maybe)?|question|eli5|bro|bruh|dude|man|mate|guys|folks|all|everyone|everybody|team|again|cool|thanks|thank you|thx|great|right|now|or|yes|yeah|no|nope|wait|actually)[\\s,:!.-]+){0,6}";

/** Verbs that often follow an auxiliary whose subject is left out: "will hear back on Monday". */
const bareVerb =
  "(?:do|be|try|have|get|see|check|let|make|take|go|come|hear|look|send|keep|find|tell|report|update|post|write|read|fix|add|wait|stay|follow|ping|call|reply|show|share|give|put)";

/** A clause that asks. */
export const questionSigns: readonly RegExp[] = [
  new RegExp(
    `^${opening}(?:${asking}|what's|how's|where's|who's|when's|why's|whats|hows|wheres)\\s+(?:[\\w'+#-]+\\s+){0,3}?${auxiliary}\\b`,
  ),
  new RegExp(`^${opening}(?:what's|how's|where's|who's|when's|whats|hows|wheres)\\s+\\w`),
  new RegExp(`^${opening}(?:how|where|when|what|which|who) to\\s+\\w`),
  new RegExp(
    `^${opening}(?:since when|(?:in|on|at|to|for|from|by|with|under|until) (?:what|which|whom|how (?:many|much))) \\w`,
  ),
  // A question of one word after an answer: "ok but why".
  new RegExp(`^${opening}(?:why|how|when|where|which ones?|since when|how so|like what|such as)$`),
  new RegExp(
    `^${opening}(?:the )?(?:pros and cons|pros & cons|(?:dis)?advantages|up-?sides|down-?sides|drawbacks|trade-?offs) of\\s+\\w|^${opening}(?:(?:what(?:'s| is) )?the )?differences? between\\s+\\w`,
  ),
  new RegExp(
    `^${opening}(?:help me (?:understand|figure out|choose|decide)|looking for (?:advice|guidance|recommendations|suggestions) (?:on|for|about))\\s+\\w`,
  ),
  new RegExp(
    `^${opening}(?:how (?:many|much|long|often|far|big|large|old|fast|soon)|how come|why not|what (?:about|if|else)|how about)\\b`,
  ),
  new RegExp(`^${opening}(?:what|which)\\s+(?!(?:i|you|we|they|he|she|it|this|that|a|an|the)\\b)[\\w-]+s?\\s+\\w`),
  new RegExp(`^${opening}who\\s+(?!(?:cares|knows)\\b)[\\w-]+(?:s|ed)?\\b`),
  new RegExp(
    `^${opening}(?:is|are|was|were|does|did|isn't|aren't|doesn't|didn't|has|had|should|could|would|can|do|will|may|must|don't|can't|won't|shouldn't)\\s+(?!(?:${bareVerb}|not|it and|so)\\b)${subject}(?:\\(\\))?\\s+\\w`,
  ),
  /\b(?:any(?:one|body)|some(?:one|body)|do you|does it|do we|dya|y'all)\s+(?:here\s+)?(?:know|knows|tell|explain|idea|remember|understand|help)\b/,
  /\b(?:i\s+)?(?:wonder|wondering|curious|confused|unsure|not sure|no idea|no clue|forg[oe]t|can't remember|cant remember|don't remember|dont remember|don't recall|don't know|dont know|don't understand|dont understand|don't get|can't figure out|cant figure out|(?:trying|struggling|want|need) to (?:figure out|find out|remember|recall|work out)|(?:wants?|wanna|like|love|need|keen|dying|trying|looking|hoping|eager)(?: to)? (?:know|hear|understand|learn)|interested in)\s+(?:about\s+)?(?:exactly\s+)?(?:if|how|what|why|when|where|which|who|whether)\b/,
  /\bany\s+(?:(?:good|decent|common|real|other|known) )?(?:idea|ideas|clue|tips|pointers|hints|advice|guidance|recommendations?|suggestions?|alternatives?|examples?|down-?sides?|up-?sides?|drawbacks?|caveats?|gotchas?|limitations?|disadvantages?|best practices)\b/,
  new RegExp(
    `^${opening}(?:tell (?:me|us)|explain|describe|list|compare|show (?:me|us)|define|give (?:me|us)|summari[sz]e|sum up|walk (?:me|us) through|teach (?:me|us)|remind (?:me|us)(?: again)? (?=(?:how|what|why|when|where|which|who|whether|of)\\b))\\s*(?<=\\s)(?!(?:a (?:sec|second|minute|moment|break)|you)\\b)\\w`,
  ),
  /\b(?:can|could|would) (?:you|u|ya|y'all|someone|somebody|anyone|anybody)(?: guys| all| please| pls| maybe){0,2} (?:tell|explain to|show|teach|remind) (?:me|us) (?:how|what|why|when|where|which|who|if|whether)\b/,
  new RegExp(
    `^${opening}(?:(?:some )?(?:tips|advice|recommendations|suggestions|pointers|best practices) (?:for|on|about|regarding)|(?:i'm |im |i was |was )?(?:wondering|curious) about) \\w`,
  ),
  new RegExp(
    `^${opening}(?:i'm |im |i |we |we're )?(?:need|looking for|searching for) (?:the|some|any) (?:(?:main|exact|real|actual|good) )?(?:reasons?|percentage|share|numbers?|figures?|stats|statistics|differences?|steps|explanation|definition|arguments?|examples?|names? of) (?!(?:to|who|and)\\b)\\w`,
  ),
  /[,:–-]\s*(?:is (?:it|that) )?(?:(?:a )?good (?:idea )?or (?:bad|nah|not)|worth it or (?:not|nah)|yes or no|yay or nay)\b/,
  // "I'd like to know more about PyO3".
  /\b(?:i'd|i would|we'd|we would|i|we) (?:really )?(?:like|love|want|need) to (?:know|hear|learn|read|understand|find out) (?:(?:a (?:bit|little) )?more |something |anything )?about\s+\w/,
  // "Which orm".
  new RegExp(
    `^${opening}which (?!(?:is|was|are|were|means|explains|reminds|makes|would|i|we|you|they|he|she|it|way|in|of|to|for|at|by)\\b)[\\w.+#-]+$`,
  ),
  /\b(?:can someone|could someone|can anyone|could anyone|can somebody|please|pls|plz)\s+(?:please\s+)?(?:help|explain|tell)\b/,
  /\b(?:need|needs|want|looking for|could use)\s+(?:some\s+|your\s+)?help\s+(?:with|on|to|in|understanding)\b/,
  /^(?:and|n|or|plus)\s+(?:(?:for|in|on|with|about)\s+)?[\w.+#/-]+(?:\s+[\w.+#/-]+){0,2}$/,
  // "Same question for Node" asks; "same for me" tells.
  /^(?:(?:ok|okay|and|but|also|now)[\s,]+){0,2}(?:the )?same (?:question |q |thing |one )?(?:for|about|with|in|on) (?!(?:me|us|him|her|them|you|u|everyone|everybody|all)\b)[\w.+#/-]+(?:\s+[\w.+#/-]+){0,2}$/,
  /\b\w[\w.+#-]*\s+(?:vs\.?|versus)\s+\w/,
  // A question after a comma: "Node addons in Rust, what do people use". Not with "who" or "which", which mostly begin a
  // relative clause.
  new RegExp(`[,:]\\s+(?:so |but |and )?(?:what|how|why)\\s+(?:[\\w'+#-]+\\s+){0,3}?${auxiliary}\\s+\\w`),
  // A question in the order of a direct one: "my boss keeps asking me why did they switch", "people ask is it open source".
  new RegExp(
    `\\bask(?:s|ed|ing)?(?: (?:me|us|him|her|them|myself|everyone|everybody|here|around))?[,:]? (?:${asking} (?:(?!(?:i|we|you|u|they|he|she|it)\\b)[\\w'-]+ ){0,3}?${auxiliary} \\w|(?:is|are|was|were|does|did|do|has|can|could|should|would|will) ${subject} \\w)`,
  ),
  new RegExp(`:\\s+(?:so |but |and )?(?:when|where|who|which)\\s+(?:[\\w'+#-]+\\s+){0,3}?${auxiliary}\\s+\\w`),
  /^(?:[\w' ]{1,20}[,.] )?(?:tl;?dr|eli5)\s+(?:of|on|for|about|please|pls)\b/,
  /^(?:(?:oh|ah|no|nah|wait|oops|sorry|my bad|well|actually)[\s,:!.-]+){0,3}i mean[ts]?\s+(?!it|that|this|what|well|no\b)[\w.+#-]+(?:\s+[\w.+#-]+){0,3}$/,
];

/** Where the words end that lead up to a question. */
export const leadInEnds = /\s*[:,–—]\s+|\s+(?:-+|but)\s+/;

/** Words before a question that announce it, apologize for it, or tell who asks it. */
export const leadIn =
  /\b(?:sorry|apolog(?:y|ies|i[sz]e)|forgive|excuse|annoying|bother|bothering|question|q|curiosity|curious|wondering|ask(?:s|ed|ing)?|know|argument|debate|discussion|dispute|bet|quiz|interview|newbie|noob|beginner|new (?:here|to))\b/;

/** Clauses that are questions only with a question mark: sentences without their subject, or continuations of one. */
export const toldWithoutMark: readonly RegExp[] = [
  /^(?:(?:so|and|but|well|also|yeah|yes)[\s,]+){0,3}(?:(?:has|had|was|were|is|are|did|does) (?:to|able|unable|the same|thinking|wondering|hoping|about to|going to|gonna|what|why|how|just)\b|does the (?:job|trick)\b|did (?:it|that|this|so)(?: (?:already|too|once|before|myself|yesterday|last \w+))?$)/,
  /^which (?:reminds|means|explains|makes)\b|^which (?:is|was|would be) (?:(?:also|really|pretty|so|very|super|kinda|quite|just|why|what|how) )?(?:great|nice|cool|good|fine|bad|weird|odd|awesome|annoying|sad|funny|true|fair|wild|crazy|neat|why|what|how)\b/,
  // A verb without a subject after it: "can always pull it out", "doesn't seem to", "didn't look", "is like never".
  /^(?:(?:so|and|but|well|also|yeah|yes|ok|okay|oh|ah)[\s,]+){0,3}(?:is|are|was|were|does|did|do|has|had|should|could|would|can|will|may|must|might)(?:n't| not)? (?:always|also|only|still|never|even|probably|definitely|sometimes|usually|maybe|actually|totally|really|basically|like|too|quite|very|pretty|already|almost|currently|likely|not)\b/,
  /^(?:(?:so|and|but|well|also|yeah|yes|ok|okay|oh|ah|sorry|hey|hi|thanks|please|pls|plz)[\s,]+){0,3}(?:can|do|does|did|wo|could|would|should)n't (?!(?:i|you|u|we|they|he|she|it|this|that|these|those|there|the|a|an|my|your|our|their|its|anyone|anybody|someone|somebody|everyone)\b)\w+/,
  // A continuous form without a subject: "was working at AWS before", unlike "is caching worth it".
  /^(?:(?:so|and|but|well|also|yeah|yes|ok|okay|oh|ah|sorry|hey|hi|thanks|please|pls|plz)[\s,]+){0,3}(?:is|are|am|was|were|been) \w+ing (?:at|on|in|for|with|as|to|from|fine|well|now|again|here|ok|okay|great|it|this|that|my|our|the)\b/,
  // A hedge: "not sure if that is a good idea", "I don't know whether it helps", "from what I understand".
  /\b(?:not (?:really |entirely |even |quite )?sure|unsure|(?:don't|dont) (?:really |even |honestly )?know|no idea|doubt) (?:if|whether|that)\b/,
  /\b(?:no (?:idea|clue)|(?:don't|dont) know|not sure) (?:how|what|why|when|where|which|who|if|whether)\b[^,]{0,60}, (?:it|that|this|i|we)(?:'s|'m|'re|'ll)? (?:is|are|was|just|only|still|never|always|has|have|had|did|do|does|guess|think|use|used)\b/,
  /^(?:(?:so|and|but|well|also|yeah)[\s,]+){0,3}(?:in|on|at|to|for|from|by) what (?:i|it|it's|we|you|they|he|she)\b/,
  // A continuation of a sentence: "which complicates the issue", "which I'm guessing is why".
  /^which (?:\w+s (?:the|a|an|quite|it|that|this|me|us|you|to|more|less|very|pretty|really|like)\b|(?:i|i'm|we|we're|you|they|he|she|it)\b)/,
  // The subject before the verb: "what we did was", "how I wish". Not with "can" and "should", since learners of English ask in
  // that order.
  /^(?:(?:so|and|but|well|also)[\s,]+){0,3}(?:what|how|where|when) (?:i|we|they|he|she|it|there|you) (?!(?:can|could|should|would|must|may|do|does)\b)\w+/,
];

/** Clauses that look like questions and are not. */
export const noQuestion: readonly RegExp[] = [
  /^(?:right|ok|okay|really|seriously|what|huh|eh|no|yes|yeah|lol|wow|see|get it|got it|you know|you see|know what i mean|wtf|wat|isn't it|innit|is it|does it|who cares|who knows|why though|why me|so what|for real|no way|says who|come again|(?:are )?(?:you|u) (?:sure|serious|kidding)|(?:is )?(?:that|this|it) (?:so|right|true|real|serious|sarcasm|a joke|for real))$/,
  /,\s*(?:right|ok|okay|huh|eh|isn't it|innit|no|yes|yeah|lol|you know|don't you think|amirite|doesn't it|isn't that so)$/,
  /^(?:so |and |hey |hi |hello )*(?:how are you|how's it going|hows it going|what's up|whats up|how do you do|how are things|who are you|how have you been)\b/,
  /^how\s+(?:cool|nice|great|awesome|sad|funny|annoying|weird|interesting|strange|lovely|sweet|embarrassing|odd)\b/,
  /^what\s+(?:a|an)\s/,
  // Mockery and exclamations.
  /\b(?:smh|ffs)$/,
  new RegExp(
    `^${opening}(?:why would (?:any(?:one|body)|you)\\b|who (?:would(?:'ve| have)?|could(?:'ve| have)?) (?:ever )?(?:thought|think|guessed|known|believed?)\\b|who (?:even )?(?:cares|asked|knows)\\b)`,
  ),
  // Questions about the current state of something, or who else sees it, which no text can answer.
  /^(?:(?:is|are) )?(?:(?:the|our|your|my) )?[\w.-]+(?: [\w.-]+)? (?:is |are )?(?:down|slow|broken|dead|laggy|lagging|offline)(?: (?:again|today|rn|now|right now|atm|for (?:you|anyone|everyone)(?: else)?|or (?:is it )?just me))*$/,
  /\bany(?:one|body) else (?!(?:know|knows|explain|tell)\b)\w|\bfor any(?:one|body) else$|\bor (?:is it |is that )?(?:just|only) me$|\bis it (?:just|only) me\b/,
  /^(?:any (?:news|updates?|progress|blockers?|luck|eta|word|objections?|takers|volunteers)|(?:what's|whats|what is) the (?:status|eta)|how far along)\b/,
  /^(?:so |and |ok |hey |but )*(?:did|does|do|has|have|is|are) (?:it|that|this|they) (?:work|help|done|fixed|solved|ready|live|needed|still needed)(?:ed|ing)?(?: it)?(?: (?:now|yet|already|again|today|too|still|anymore))*$/,
  /^(?:so |and |ok |hey |but )*how(?:'s|s| is| are| did) (?:(?:the|your|our|that|this|everyone|everybody)\s*)(?:[\w-]+ ){0,3}(?:going|coming along|coming|doing|looking|go)(?: (?:with|on|in|at|over) .{1,40})?$/,
  // Asks about the present state of the asker's own system; "why is Rust slow" asks in general.
  /\b(?:is|are) (?:[\w.-]+ ){0,3}(?:(?:having|experiencing|facing|seeing) (?:an? |some |any )?(?:outages?|issues?|problems?|troubles?|downtime|hiccups?)|lagging|crashing|acting up|timing out|not loading|not working|not responding)(?: (?:again|today|rn|now|right now|atm))*$/,
  /^(?:so |and |ok |but |wait )*(?:why|how come) (?:is|are) (?:[\w.-]+ ){1,3}(?:down|slow|broken|dead|laggy|lagging|offline|stuck|crashing|failing|red)(?: (?:again|today|rn|now|right now|atm|this (?:morning|week)))+$/,
  /\bfor (?:you|u|y'all|everyone|everybody|others)(?: (?:guys|all))? (?:too|as well|also)$/,
  // Expresses surprise at other people, or at how long something takes.
  /^(?:so |and |but |wait )*how (?:is|are) (?:everyone|everybody|people|you all|y'all|he|she|you|u) (?:all |even )?(?:so|this|that|already|still)\b/,
  /^(?:so |and |but )*when (?:will|is|are|does|do) [\w' .-]{1,40}\bfinally\b/,
  /^(?:so |and |but |like |lol )*who (?:knew|does that|needs that|would(?:'ve| have| of)?(?: ever)? (?:have )?(?:thought|guessed|known|believed)|woulda (?:thought|guessed|known))\b/,
  // Asks the author of an earlier message.
  /^(?:(?:any|got a|got any|the|your|ok|but|and) )*(?:sources?|links?|sauce|citations?|proof)(?: (?:pls|please|for (?:that|this)))*$/,
  /^(?:so |and |ok |wait )*(?:(?:which|what) (?:article|page|doc|document|section|source|chapter) (?:is|was) (?:this|that|it)(?: quote)? (?:from|in)|where (?:is|was|does|did) (?:this|that|it|you) (?:come |get (?:this|that|it) |quoted |taken )?from|where (?:can|do|could) (?:i|we|one) (?:read|learn|find(?: out)?|see) more(?: (?:about|on) (?:it|this|that))?)(?: (?:here|pls|please))*$/,
  // Asks only for agreement.
  /^(?:so |and |ok )*(?:thoughts|opinions|wdyt|ready|agreed|deal|(?:all|everyone|everybody) (?:ok|okay|fine|good|agree)|(?:does that |that )?makes? sense|sounds? (?:good|ok|okay|right|fair)|all good|still there|anyone there|lunch|coffee|(?:can|could|may) i ask (?:you |u )?(?:something|smth|a (?:quick |dumb |stupid )?question))$/,
  /^(?:so |and |ok )*can (?:we|you|u|y'all) (?:please |pls |just |all )*(?:not|stop)\b/,
  // Exclamations about what everybody sees.
  new RegExp(
    `^${opening}(?:how (?:is|are|am|was|did|do|does) (?:this|that|it|i|we|he|she|they|nobody) (?:still |even )?(?:not|only|still|even)\\b|why (?:do|does|am|is) (?:i|nobody|no one|everything|everyone) (?:always|never|even|read|still)\\b)`,
  ),
  // Proposals to whoever is there.
  new RegExp(
    `^${opening}(?:what if (?:we|i) (?!had\\b|did\\b|needed\\b|wanted\\b)(?:just |all |also )?(?:\\w+ed|rewrote|made|put|built|went|wrote|got|ran|took|gave|let)\\b|how about (?:we|i|you)\\b|shall we\\b)`,
  ),
];

/** A request that somebody do something, which no text can do; "what would you take for prototypes?" is none. */
export const deed =
  /(?<!\b(?:how|where|(?:what|which)(?: [\w-]{1,20})?|(?:when|why)(?= would)) )\b(?:can|could|would|will|may|mind)\s+(?:you|u|ya|someone|somebody|anyone|anybody|one of you|we)\s+(?:please\s+|pls\s+|also\s+|maybe\s+|quickly\s+|possibly\s+)*(?:look(?:ing)?|check(?:ing)?|review(?:ing)?|take|have a look|merge|ping|approve|fix|handle|jump|call|unmute|unban|send|join|restart|deploy|assign|move|add me|invite|dm|message|remind|delete|remove that|close|reopen|verify|confirm)\b|(?<!\b(?:how|where|(?:what|which)(?: [\w-]{1,20})?|(?:when|why)(?= would)) )\b(?:can|could|would|will)\s+(?:you|u|ya|someone|somebody|anyone|anybody|one of you)\s+(?:please\s+|pls\s+|also\s+|maybe\s+|quickly\s+|possibly\s+|just\s+)*(?:do (?:it|this|that|mine)|re-?run|retry|redo|bump|book|reschedule|pick up|grab|bring|cover for|swap|hop on|host)\b|\b(?:any(?:one|body)|some(?:one|body)|who(?:'s| is)?)(?: here| else)? (?:wanna|wants? to|up for|down (?:for|to)|in for|free|around|online|going|playing|coming)\b(?! (?:know|explain|tell|help|share|say)\b)|\b(?:does|do|has|have) any(?:one|body) (?:have |got )?(?:a |some |\d{1,3} )?(?:sec|secs|second|seconds|min|mins|minute|minutes|moment|time|bandwidth|capacity)\b|\bhow (?:you|u|y'all) (?:all|guys|folks|people) \w|\bwho (?:can|could|would|will) (?:please |quickly |maybe )*(?:add|invite|let|grant|send|unmute|unban|restart|redeploy|join|cover for) (?:me|us|my|our|it|this|that)\b|\b(?:if|whether) (?:you|u|someone|somebody|anyone|anybody) (?:can|could|would|might|wants?)(?: please| maybe| quickly| to)? (?!(?:explain|tell|help|know|share|say|point|recommend|suggest)\b)\w/;

export const thanks =
  /\b(?:thanks?(?! for (?:nothing|wasting|trying)\b)|thank (?:you|u)|thankyou|thanku|thx|thanx|tysm|tyvm|ty|tnx|cheers|much (?:appreciated|obliged)|appreciate (?:it|that|this|the help)|(?:you|u|ya) rock|(?:you(?:'re| are|re)|ur|u r) (?:the (?:best|goat|man)|a (?:life ?saver|legend|star|hero|gem)|awesome|amazing|brilliant))\b|^(?:really |greatly )?appreciated[\s.!]*$|^ta[\s.!]*$/;
/** Thanks that ask for nothing. */
export const declined = /^(?:no|nah|nope|non|nein)[ ,]+(?:thanks?|thank you|thx|ty|merci|danke)[\s.!]*$/;
/** Words that may accompany thanks in a message that contains nothing else. */
export const longestThanks = 14;

/** Asks the author of an earlier message what they meant or did: "isn't that what PyO3 is for?", "is that with Miri?" */
export const askedBack =
  /^(?:(?:so|ok|okay|and|but|hey|hm+|wait)[\s,:!.-]+){0,3}(?:(?:isn't|wasn't|aren't|weren't) (?:that|this|it|those|these) (?:what|why|how|the (?:point|same|reason|idea|whole)|just|exactly|basically)\b|(?:is|are|was|were|do|does|did|can|could|should|would|has|have)n't .{1,60}\b(?:(?:for|with|about|like|to|of) (?:that|this)|the same(?: thing)?(?: (?:with|for|in) [\w.-]+)?)$|(?:is|was|are|were) (?:that|this|those) (?:with|using|on|against|running|from)\b|(?:did|does) [\w.-]+ (?:say|show|report|complain|print|return|log)(?: (?:anything|something|about it|about that|it))?$|do i (?:look|sound|seem) like\b)/;

/** Asks people about themselves. "Do you need a licence" is a general question, and "did you know" is a statement. */
export const personal =
  /^(?:(?:so|ok|okay|and|but|hey|hi|lol|btw|wait|bro|dude|man)[\s,:!.-]+){0,3}(?:(?:are|r|were|did|have|had|didn't|haven't|aren't|weren't|don't) (?:you|u|ya)\b(?! (?:guys |folks |all |ever )?(?:know|heard|aware|explain))|(?:what|where|when|why|how|who) (?:are|were|r|did) (?:you|u|ya)\b|(?:(?:what|which|how|who|why) )?(?:do|does|would|don't|why don't) (?:you|u|ya|y'all)(?: guys| folks| all| both| even| really| actually| still)* (?:think|feel|like|love|hate|prefer|mind|want|agree|remember|believe|care|mean|(?:have|got) (?:(?:a|any|some|the|\d{1,3}) )?(?:sec|secs|second|min|mins|minutes?|moment|time|access|plans?))\b|do (?:you|u|ya)(?: guys| all| folks)?(?: still| even| really| actually)* (?:use|work|live|play)\b|(?:did|has|have) (?:everyone|everybody|all of you)\b|(?:did|has|have) any(?:one|body)(?: here| else| of (?:you|us))*(?: ever| already| actually| really)* (?:try|tried|tested?|used?|run|ran|worked|deployed?|built|shipped|played|been|gone|met|noticed|experienced|hit|switch(?:ed)?|migrated?|moved?)\b|who (?:would|could|will|'s going to|is going to) (?:own|do|take|lead|run|pay|maintain|review|handle|drive|coordinate|volunteer|host|present)\b|(?:should|could|can|shall|would) we (?:also |all |just |maybe )*(?:do|try|use|copy|adopt|follow|steal|borrow) (?:the same|that|this|something (?:similar|like (?:that|this)))\b|how was (?:the|your|everyone's)\b|who(?:'s|s| is) (?:giving|hosting|presenting|attending|joining|coming|covering|organi[sz]ing)\b|(?:can|could|should) we (?:just |maybe |perhaps )?(?:ask|ping|call|email|meet|schedule|postpone|discuss|talk)\b|(?:do|did|does|are|were|have|has|had) (?:we|y'all|our (?:team|company|org|squad|people|devs|guys|department))(?: also| already| even| actually| ever)* (?:do|doing|done|use|using|used|have|had|try|trying|tried|support) (?:that|this|it|the same)(?: thing)?(?: (?:too|as well|also|here|already|yet|now|before|last (?:week|month|quarter|year)))*$|how (?:do|did|would|can|could) (?:you|u|ya|they|he|she) (?:even |all |possibly )?know\b|(?:you|u|ya)(?: \w+){1,2}$)/;

export const withdrawal =
  /^[\s()[\]*_-]*(?:(?:oh|ah|ok|okay|oops|sorry|please|pls|edit|update)[\s,:!.-]+){0,3}(?:never ?mind|nvm|nm|no need to (?:answer|reply|respond|help)|(?:forget|scratch|scrap|cancel|strike) (?:it|that|this|about it)|ignore (?:this|that|it|me|(?:my|the) (?:last )?(?:message|question|post))|(?<=(?:please|pls) )ignore(?=[ ]*[,.;:!–—-])|ignore(?=[,;:–—-] )|(?:sorry )?(?:meant|wrong one|intended) (?:for|to (?:send|post|write) (?:this|that|it) (?:to|in)) (?:an ?other|a different|the other|some other|someone|somebody)|forget (?:that )?i (?:asked|said|wrote)|(?:(?:it |that )(?:all )?works|(?:it's |its )?working) now|all (?:sorted|solved|fixed)(?: now| thanks)?(?=[\s.!]*$)|(?:sorted|solved|fixed)(?=\s*[,;:]|\s[–—-]\s)|disregard|(?:i )?(?:found|got) it|(?:i )?figured it out|(?:it's |its )?(?:solved|resolved|fixed)|(?:deleted?|removed|withdrawn|retracted|cancell?ed|ignore|done|my (?:bad|mistake)|(?:no longer|not) needed(?: any ?more)?|wrong (?:channel|chat|server|thread|window))(?=[\s.,!:()[\]*_-]*(?:(?:sorry|my bad|oops|please|pls)[\s.!()[\]*_-]*)?$))(?![\p{L}\p{N}]|-\p{L})/u;

export const remark =
  /^(?:(?:ok|okay|oh|ah|well|so|cool|nice|great|yeah|yes|no|hmm+|and|but)[\s,:!.-]+){0,4}(?:i|i'm|im|i'll|ill|i've|ive|i'd|we|we're|we'll|it|it's|that|that's|this|let me|lemme|let's|gonna|will|works|worked|working|done|same|lol|lmao|rofl|haha\w*|brb|nice|cool|wow|omg|ok|okay|interesting|sure|yep|yup)\b/;

export const greeting =
  /^(?:hi+|hello+|hey+|hiya|heya|howdy|yo|gm|hola|greetings|good (?:morning|afternoon|evening|day))\b/;

/** A withdrawal at the end after a laugh or the like, without punctuation before it. `nvm` alone is also a tool. */
export const withdrawnBehind =
  /[^\s,][\s,]+(?:lol|lmao|haha|oh|ok|okay|ah|actually|edit|sorry|wait)[\s,]+(?:nvm|never ?mind)[\s.!]*$|[^\s,][\s,]+never ?mind[\s.!]*$/;

/** A withdrawal in a clause after the question. */
export const withdrawnAtLast =
  /^(?:(?:edit|update|eta|oh|ah|ok|okay|sorry|please|pls)[\s,:!.-]+){0,3}(?:never ?mind|nvm|(?:forget|scratch|scrap|cancel|strike) (?:it|that|about it)|ignore(?: (?:this|that|me)|(?= please$|$))|disregard)\b|^(?:edit|update|eta|upd)[\s,:!.-]+(?:(?:i )?(?:just )?(?:found|got|figured|solved|fixed|sorted)\b|(?:it's |its )?(?:resolved|done|working)\b|(?:it )?works\b)/;
