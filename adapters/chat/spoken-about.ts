import { intentOf } from "../../src/index.ts";

/**
 * Matches the end of the text before a mention that speaks about the bot: "have you tried asking @bot", "did @bot just answer".
 */
const before =
  /(?:^|[^\p{L}\p{N}'’])(?:ask(?:s|ed|ing)?|tell(?:s|ing)?|told|add(?:ed|ing)?|welcome|meet|summon(?:ed|ing)?|tag(?:ged|ging)?|ping(?:ed|ging)?|mention(?:ed|ing)?|remov(?:e|ed|ing)|invit(?:e|ed|ing)|kick(?:ed|ing)?|ban(?:ned|ning)?|mut(?:e|ed|ing)|(?:turn|switch|shut)(?:ed|ing|ting)? (?:on|off|down)|set(?:ting)? ?up|install(?:ed|ing)?|configur(?:e|ed|ing)|restart(?:ed|ing)?|reboot(?:ed|ing)?|(?:dis|en)abl(?:e|ed|ing)|(?:self-?)?host(?:ed|ing)?|deploy(?:ed|ing)?|try|tried|trying|us(?:e|ed|ing)|like|love|hate|blame|about|with|from|by|of|to|via|(?:is|was|did|does|has|have|had)(?: the| our)?|@(?:ing)?)\s*$/iu;
/** Matches words that lead into a statement: "fyi, @bot is now in this channel". */
const behind =
  /^(?:is|was|has|will be|just|also|does|did|got|keeps?|says?|said|answers?|answered|works?)\s+(?:now|already|also|still|back|down|broken|dead|here|in|on|off|live|just|so|really|pretty|very|been|not|never|always|answers?|answered|wrong|right|that)\b/i;
/**
 * Matches a verb before the mention that has the bot as its object: "we should demo @bot", "don't spam @bot". Verbs of
 * answering do not match, since "you should explain, @bot" speaks to the bot.
 */
const object =
  /(?:\b(?:to|never|stop|quit|let'?s|should|shall|will|would|must|might|gonna|wanna|dont|do not)|n['’]t|['’]ll)\s+(?!(?:help|explain|answer|tell|say|know|clarify|elaborate|summari[sz]e|respond|reply|list|show|describe|compare)\b)\p{L}+\s*$/iu;
/** Matches a question about who did something to the bot: "who taught @bot to talk like that". */
const doer =
  /(?:^|[^\p{L}\p{N}'’])who(?:['’]?s| is| was)? (?!(?:is|was|are|can|could|will|would|should|else|knows?|cares?)\b)\p{L}+\s*$/iu;
const adverb =
  "(?:(?:literally|really|actually|totally|always|never|even|still|kinda|finally|legit|basically|just|only|also) )?";
/** Matches a verb after the mention that has the bot as its subject: "I swear @bot is smarter than us", "maybe @bot knows". */
const predicate =
  /^(?:is|was|has|had|does|did|can|could|will|would|should|might|must|may|isn['’]?t|wasn['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|won['’]?t)\s/iu;
/** Matches a verb after the mention that has the bot as its subject and cannot begin a question: "lol @bot roasted you". */
const deed = new RegExp(
  `^${adverb}(?:\\p{L}{2,}ed|broke|went|gave|told|said|made|took|knew|came|wrote|found|beat|won|lost|ate|knows|reads|says|answers|thinks|works|helps|replies|responds|gets|gives|tells|finds|quotes|looks|sounds|seems|needs|wants|makes|takes|goes|runs|rocks|sucks|wins)(?![\\p{L}\\p{N}'’])`,
  "iu",
);
/** Matches a statement about the bot after a mention at the start of a line: "@bot saved my day"; not "@bot shared memory". */
const subject = new RegExp(
  `^(?:${adverb}(?:\\p{L}{2,}ed|broke|went|gave|told|said|made|took|knew|found|beat|got|needs|deserves|wants|thinks|makes|takes|gets|gives|tells) (?:the|a|an|it|that|this|me|us|him|her|them|my|our|your|his|to|everyone|everybody|all of)(?![\\p{L}\\p{N}'’])|(?:is|was)(?: (?:so|really|very|pretty|just|totally|actually|kinda|literally|such|a|an|the|always|still))* (?:amazing|awesome|great|cool|good|useless|useful|helpful|wrong|down|dead|broken|back|goat|goated|smart|dumb|slow|fast|funny|hilarious|cute|crazy|insane|wild|on fire|beast|legend|lifesaver|gem|hero|best|worst)(?: (?:today|lol|again|now|tbh|ngl|rn|haha|lmao|here))*[\\s.!]*$)`,
  "iu",
);
/** Matches a greeting before the mention: the message then speaks to the bot, as in "yo @bot is clone() bad". */
const opener =
  /(?:^|[^\p{L}\p{N}'’])(?:yo+|hey+|hi+|hello+|hiya|heya|howdy|ok|okay|so|and|but|or|pls|please|dear|sorry|thx|thanks|(?:good )?(?:morning|evening|afternoon)|hm+|um+|uh+|well|bro|dude|question|again|btw)\s*$/iu;
/** Matches the opening of an announcement to everybody. */
const label =
  /(?:^|\s)(?:psa|fyi|reminder|heads[- ]?up|note|notice|announcement|update|tip|info|ps|btw|warning)\s*[:,–—-]+\s*$/i;
const asking = /\b(?:what|how|why|when|where|which|who)\b/i;

/**
 * Whether a message tells other people about the bot that it mentions, instead of speaking to the bot. A question after the
 * mention is asked of the bot, whatever stands before it: "just ask @bot: when is Rust overkill?"
 * @param parts the texts around the mentions of the bot, in order
 */
export function speaksAbout([head = "", ...rest]: readonly string[]): boolean {
  const tail = rest.join(" ").replace(/^[\s,:;.!?*_~-]+/, "");
  const line = lastLine(head);
  if (rest.length === 0) return false;
  if (line.trim() === "") return !tail.includes("?") && subject.test(tail);
  const isWoven = /^\s/.test(rest[0] ?? "") && (/[\p{L}\p{N}]\s*$/u.test(line) || label.test(line));
  const tells = deed.test(tail) || (predicate.test(tail) && !opener.test(line));
  const isTold = behind.test(tail) || (isWoven && tells && !asking.test(tail));
  if (!before.test(line) && !object.test(line) && !doer.test(line)) return isTold && !tail.includes("?");
  const told = tail.replace(/(?<!\?)\?+\s*$/, "");
  return !asking.test(told) && intentOf(told) !== "question";
}

/** Returns the last words before a mention, on the mention's line; these suffice to tell what is done with the bot. */
function lastLine(head: string): string {
  return head.slice(head.lastIndexOf("\n") + 1).slice(-longestVerb);
}

/** Upper bound on the characters of `lastLine`. */
const longestVerb = 40;
