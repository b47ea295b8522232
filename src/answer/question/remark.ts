import { toWords } from "../../search/words.ts";

const wordsOf = (listed: string): ReadonlySet<string> => new Set(listed.split(/\s+/));

/** Words for the bot that a message is said to. */
const bot = wordsOf("you u ya ur urs your yours yourself youre yall bot bots botty footnote robot");
/** Phrases for the bot or its answers: "I hate this thing", "that answer is rubbish". */
const ofBot = /\b(?:this|that|these|those) (?:\w+ )?(?:thing|answers?|repl(?:y|ies)|responses?|results?|quotes?)\b/;

/** What people call a bot, ask it as they would ask a person, and tell it to do. */
const verdicts = wordsOf(
  `alexa alive annoying asleep awake awesome awful bad badly blind boring brainless broken brilliant chatgpt claude clever clown
  clueless conscious crap crappy crazy creepy cute daft deaf dense die disappoint disappointing dream dreaming dreams dreadful drunk dumb
  dumber dumbest embarrassing evil fail failure fake feelings fool foolish fuck fucking funny garbage genius gpt hate hated hates hopeless
  horrible idiot idiotic idiots incompetent insane joke jokes joking kidding lame lazy legend liar lies listening loser lousy love loves lying
  machine mad marry mess rock rocks goat boss champ hero king queen lifesaver moron moronic nonsense nuts pathetic pointless rude rubbish script sentient shit shitty shush sing siri
  slow smart smarter stupid stupidest suck sucked sucks terrible toaster trash unhelpful useless weird worse worst worthless wrong`,
);
/** Words that may stand beside these and ask for nothing. */
const beside = wordsOf(
  `a actually ai all always an and answer answered answering answers anymore anything are as ass asked at be been being biggest bit bro bruh but
  can cant complete completely could damn did do does doing dont dude even ever every for from get give gives going goddamn good got guys
  haha hahaha have hell how human i idea im in is isnt it its just keep know lmao lol lot man mate me more most my never
  nice no nobody not now of oh ok okay omg on one or person piece please pretty programs program quite quote quotes r reading real really
  replies reply response responses result results right say saying search seriously should simply so software some someone sorry still
  stop such talk talking tell than that thats the them they thing things think this time times to today told too total
  totally us utter utterly very was wasnt we were what whats when who why will with work working wow wtf yeah yes`,
);
/** Messages that only announce a question, test whether the bot is there, or ask what it can answer. */
const leadingUp: readonly RegExp[] = [
  /^(?:(?:i )?(?:have|got)|ive(?: got)?|theres|heres|just|only)? ?(?:a|an|one|another|one more|some|my)? ?(?:quick |small |short |stupid |dumb |simple )*questions?(?: for (?:you|u|the bot))?$/,
  /^(?:can|could|may|might) i (?:just )?ask (?:you |u )?(?:something|anything|smth|(?:a|one|another) (?:quick |dumb |stupid )?(?:question|thing))$/,
  /^(?:i )?(?:really )?need (?:some |your |a bit of |a little )?help(?: (?:here|now|asap))?$/,
  /^(?:what|which)(?: (?:topics|subjects|areas|things|questions|kind of (?:things|questions)|else))? (?:do|can|could|should) (?:you|u|i|we|people) (?:know|cover|answer|ask(?: (?:you|u|here|the bot))?|help(?: (?:me|us))?(?: with)?)(?: about| with| for)?$/,
  /^(?:are|r|is) (?:you|u|this thing|the bot|this bot|this) (?:still |even )?(?:online|working|up|around|on|here|listening|running|turned on)(?: now| again| today)?$/,
  /^(?:(?:hi|hello|hey|ok|just|only|this|is|a|another|little|short|quick|sorry|please|ignore|me|im|i|am) )*(?:test|(?:just |only |still |im |please ignore )testing|testing(?= \w))(?: (?:test|testing|message|post|one|two|three|\d{1,3}|this|the|bot|notifications?|only|please|ignore|hello|sorry|again))*$/,
];
/** Words before and after a message to the bot that change nothing. */
const openers = /^(?:(?:so|ok|okay|and|but|hey|hi|lol|well) )+/;
const closers = /(?: (?:bot|lol|mate|man|bro|dude|please|pls|anyway|though|tho|what|then|now|today|huh))+$/;

/** Whole messages that are said to a bot as if it were a person. */
const toBot: readonly RegExp[] = [
  /^who (?:the \w+ )?(?:made|built|created|wrote|programmed|trained|invented|coded|owns) (?:you|u|this bot)$/,
  /^what (?:the \w+ )?are (?:you|u)(?: even| exactl?y?)?$/,
  /^how old (?:are|r) (?:you|u)$/,
  /^where (?:(?:are|r) (?:you|u) from|do (?:you|u) live)$/,
  /^(?:are|r) (?:you|u) (?:even |really |actually |just |still )*(?:an? )?(?:\w+ )?(?:real|human|person|people|bot|robot|machine|computer|program|ai|there|ok|okay|sure|serious|single|married|happy)(?: person| or (?:a )?\w+)*$/,
  /^do (?:you|u) (?:even|ever|really)? ?(?:sleep|eat|love|like|hate|feel|think|care|listen|understand|work)(?: (?:me|us|it|that|this|anything|english|people|humans|music|pizza|coffee|cats|dogs))?$/,
  /^(?:is|was|wasnt|isnt) (?:it|that|this) (?:really |just |even |maybe )*(?:you|u)$/,
  /^(?:nobody|no one|noone) (?:asked|likes|needs|wants) (?:you|u)$/,
  /^tell me (?:a|another) (?:joke|story)$/,
  /^(?:please )?(?:shut (?:up|it)|go away|get lost|piss off|fuck off|calm down)$/,
  /^will (?:you|u) marry me$/,
];
/** Every such message without a word for the bot contains one of these. */
const besideBot = wordsOf("joke story up it away lost off down");
/** Questions about anybody, not the bot: "What if you feel bad". */
const ofAnybody =
  /^(?:(?:so|ok|and|but|hey|hi) )*(?:what (?:if|happens|should|must|can|do)|if|when|where|how (?:do|can|should|to|long|many|much)|can|could|should|may|must|will)\b/;

const longestRemark = 12;

/** Whether a text says something about the bot, or asks it what one asks a person: "ur answers suck", "are you real". */
export function isRemark(text: string): boolean {
  const words = toWords(text).map((word) => word.text.toLowerCase().replace(/['’]/g, ""));
  if (words.length === 0 || words.length > longestRemark) return false;
  const said = words.join(" ");
  const plain = said.replace(openers, "").replace(closers, "");
  if (leadingUp.some((form) => form.test(plain))) return true;
  if (!words.some((word) => bot.has(word) || besideBot.has(word)) && !ofBot.test(said)) return false;
  if (toBot.some((form) => form.test(said) || form.test(plain))) return true;
  if (ofAnybody.test(said)) return false;
  const isOfBot = words.some((word) => bot.has(word)) || ofBot.test(said);
  return (
    isOfBot &&
    words.some((word) => verdicts.has(word)) &&
    words.every((word) => verdicts.has(word) || beside.has(word) || bot.has(word) || isCalled(word))
  );
}

/** Whether a word names the bot or a part of it: "This app", "your brain". */
function isCalled(word: string): boolean {
  return /^(?:app|assistant|brain|chatbot|code|computer|job|life|memory|tool|useful|worlds?|helpful|waste)$/.test(word);
}
