import { resolveThing } from "./resolve-thing.ts";

/** A question that people ask about any subject, and the wordings that texts and their aliases use for it. */
interface UsualQuestion {
  /** Match the whole question; the group `thing`, if any, is what it asks about. */
  readonly forms: readonly RegExp[];
  readonly wordings: (thing: string) => readonly string[];
  /** What an answer must contain, heading included, unless it is very sure; missing if nothing has to be. */
  readonly told?: RegExp;
}

/** Matches the heading, which is the first line: a text that mentions companies does not tell which ones. */
const adopters =
  /^.*\b(?:compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|enterprises?|customers?|users?|adopters|case stud(?:y|ies)|uses (?:it|this)|used by)\b/i;

const thing = "(?<thing>[\\p{L}\\p{N} .+#/'’-]{1,60}?)";
const ofThing = `(?: (?:of|to|with|about|in|for|from|on) ${thing})?`;

const companies =
  "(?:(?:big|large|major|real|known|famous|other|tech|software) )*(?:companies|company|firms?|business(?:es)?|org(?:s|ani[sz]ations?)?|enterprises?|corporations?)";
const groups = `(?:${companies}|teams?|shops|people|folks)`;
const named = "(?:(?:list|name|show|tell me|give me)(?: (?:me|us|all|some|a few|any|the|of|these|those))* )";
const adopt =
  "(?:us(?:e[sd]?|ing)|run(?:s|ning)?|ran|adopt(?:s|ed|ing)?|rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?|pick(?:s|ed)?|choos(?:e|es|ing)|chose|switch(?:ed|es|ing)?|mov(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)|convert(?:ed)?|go(?:es|ne|ing)?|went|bets?|build(?:s|ing)?|built|deploy(?:s|ed|ing)?|embrac(?:e|es|ed|ing)|employ(?:s|ed)?|tr(?:y|ied)|works?)";
const auxiliary = "(?:(?:is|are|have|has|had|did|already|actually|really|currently|also|else|all) )*";
/** What is moved, as in "moved production code to it". */
const code =
  "(?: (?:their |its |some |parts of |critical |production )*(?:code|services?|systems?|software|backends?|products?))?";
const inText = "(?: (?:in|from) (?:the|this|your) (?:article|text|write-?up|page|post|story))?";
const adopts = `${auxiliary}${adopt}${code}(?: (?:on|upon|for|with|to|over to|onto))?(?: ${thing})?${inText}`;
const adoptedBy = (group: string): string =>
  `(?:${named}|(?:which|what)(?: of the| are the)? |(?:are|is) there(?: any)? |any )${group}${inText}(?: (?:that|who|which))? ${adopts}`;

const bad =
  "(?:draw-?backs?|disadvantages?|down-?sides?|negatives?|cons|limitations|shortcomings?|weakness(?:es)?|catch(?:es)?|gotchas?|snags?|weak (?:points?|spots?|sides?)|(?:bad|dark|ugly) (?:sides?|parts?)|flaws)";

const good =
  "(?:advantages?|benefits?|up-?sides?|pros|selling points?|strengths?|strong (?:points?|sides?)|good (?:sides?|parts?)|merits?|plus points?)";
const whatOf =
  "(?:what(?:['’]?s| is| are)? |(?:is|are) there |has it |does it have |got |list |name |tell me |give me )?(?:(?:me|us|any|some|a|the|its|all|of|main|biggest|major|real|possible) )*";

const change =
  "(?:us(?:e|ing)|try(?:ing)?|adopt(?:ing)?|rewrit(?:e|ing)|port(?:ing)?|mov(?:e|ing)|migrat(?:e|ing)|switch(?:ing)?|convert(?:ing)?|go(?:ing)?|pick(?:ing)?|choos(?:e|ing)|build(?:ing)?|redo(?:ing)?|replac(?:e|ing)|learn(?:ing)?)";
/** Something of the asker's own, of which no text can tell. */
const own =
  "(?: (?:our|my|the|this|that|all|everything)(?: (?!(?:to|in|into|with|for|on|if|when|instead|from|or|because|before|after)\\b)[\\p{L}\\p{N}'’./+-]+){0,4})?";
const changing = `${change}${own}(?:(?: (?:to|in|into|with|for|over to))? ${thing})?`;
const makesSense =
  "(?:(?:is it|would it be) (?:smart|wise|a good idea|worth it|reasonable)|(?:does|would) it make sense)(?: for (?:us|me))? to";
const we = "(?:(?:i|we|you|one|they|(?:our|my|the) (?:team|company)) )?";

const howTo = "how (?:do|can|could|would|should|to)(?: (?:i|we|you|one))?(?: best)?";
const persuaded =
  "(?:(?:my|our|the|a|an|other|skeptical) )*(?:boss(?:es)?|managers?|management|team(?:mates)?|leads?|leadership|c[etif]o|company|colleagues?|co-?workers?|stakeholders|higher-ups|execs?|directors?|architects?|engineers?|devs?|developers?|clients?|customers?|people|others|them)";

const anyone = `(?:i|we|you|one|they|(?:(?:a|the|our|my|any|some) )?(?:${groups}|startups?|engineers?|developers?))`;

const usualQuestions: readonly UsualQuestion[] = [
  {
    forms: patterns(
      adoptedBy(groups),
      `${named}${groups}${inText}`,
      `(?:who|anyone|anybody)(?:['’]?s)? ${adopts}`,
      `who(?:['’]?s| is| are)?(?: else)?(?: is| are)? (?:on|with|into|behind) ${thing}`,
      `(?:got |are there |is there |show me |give me )?(?:(?:any|some|a few|other|real|life|world|real[- ](?:life|world)) )*(?:examples?|case stud(?:y|ies)|success stor(?:y|ies))${ofThing}`,
    ),
    wordings: (it) => [`which companies use ${it}`, `list the case studies of ${it}`, `list the users of ${it}`],
    told: adopters,
  },
  {
    forms: patterns(
      `${whatOf}${bad}${ofThing}`,
      `what(?:['’]?s| is| are) (?:so |really )*(?:bad|not (?:so )?(?:good|great)|annoying|painful) (?:about|with|in) ${thing}`,
      `what (?:sucks|speaks against|is there to say against)(?: about)? ${thing}`,
      `(?:where|how) (?:does|do|is|are) ${thing} (?:fall short|fail|struggle|lacking|weak)`,
      `${whatOf}(?:(?:good|\\d{1,2}|two|three|five) )*(?:reasons?|arguments?|the case|points) (?:why )?(?:against|not to|to not|for not|to avoid|to stay away from)(?: ${change}(?: (?:to|with|for))?)? ${thing}`,
      `why (?:(?:should|would|might)(?:n['’]?t ${anyone}| ${anyone} (?:not|never)) ${change}(?: (?:to|with|for))?|(?:(?:do|should|would) ${anyone} )?(?:avoid|stay away from|steer clear of)) ${thing}`,
      `what(?:['’]?s| is| are) ${thing} (?:bad|not (?:so |very |really )?(?:good|great|made|meant|suitable|suited)|unsuitable|unsuited) (?:for|at)`,
    ),
    wordings: (it) => [`what are the disadvantages of ${it}`, `what are the downsides of ${it}`],
    told: /\b(?:not|no|less|unlikely|limit\w*|(?:dis)?advantages?|draw-?backs?|down-?sides?|problems?|risks?|costs?|but|however|although)\b|n['’]t\b/i,
  },
  {
    forms: patterns(
      `${whatOf}${good}${ofThing}`,
      `what(?:['’]?s| is| are|s) (?:so |really )*(?:good|great|nice|cool|special) (?:about|with|in) ${thing}`,
      `why (?:should (?:i|we|you|one) |would (?:i|we|you|one|anyone) )?(?:even )?(?:bother|care)(?: (?:with|about) ${thing})?`,
      `what (?:do|would|will|can) (?:i|we|you) (?:gain|get) (?:from|out of|by|with) ${thing}`,
      `why (?:(?:do|does|did|would|should|are|is|were|have|has) ${anyone} )?(?:(?:even|actually|really|all|now) )*(?:${adopt}(?: (?:to|with|for|over to))? )?${thing}`,
    ),
    wordings: (it) => [`what are the advantages of ${it}`, `what are the benefits of ${it}`],
  },
  {
    forms: patterns(
      `(?:how|where) (?:do|should|can|could|would|to)(?: (?:i|we|you|one))?(?: best)? (?:get (?:started|going)|start|begin)(?: (?:small|simple|slow(?:ly)?|gradually|off|out))?(?: (?:with|on|in|using|learning)(?: ${thing})?)?`,
      `(?:what(?:['’]?s| is| are) (?:the |my |our )?)?first steps?(?: (?:with|to|for|towards|in)(?: ${thing})?)?`,
      `(?:getting|get) (?:started|going)(?: with(?: ${thing})?)?`,
    ),
    wordings: (it) => [`how do I get started with ${it}`, `where do I begin with ${it}`],
    told: /\b(?:start\w*|beg[aiu]n\w*|first|steps?|install\w*|set ?up|sign up)\b/i,
  },
  {
    forms: patterns(
      `(?:should|shall) ${we}(?:(?:just|even|really|also|now|still) )*${changing}`,
      `${makesSense} ${changing}`,
      `(?:is|would) it (?:be )?worth ${changing}`,
      `(?:is|would) ${thing} (?:be )?worth ${change}${own}`,
    ),
    wordings: (it) => [`should we use ${it}`, `when should we use ${it}`],
    told: /\b(?:should|whether|when|if|unless|worth|suit(?:s|ed|able)?|recommend\w*|consider|exception|needs? no|evaluat\w*|modest)\b/i,
  },
  {
    forms: patterns(
      `${howTo} (?:convince|persuade|win over) ${persuaded}(?: (?:of|about|on) ${thing})?`,
      `${howTo} (?:convince|persuade|win over) ${persuaded} to ${changing}`,
      `${howTo} (?:sell|pitch|justify|make (?:a|the|my|our) (?:business )?case for) ${thing}(?: to ${persuaded})?`,
      `${howTo} make (?:a|the|my|our) (?:business )?case(?: to ${persuaded})?`,
    ),
    wordings: (it) => [`what are the advantages of ${it}`],
  },
];

function patterns(...forms: readonly string[]): readonly RegExp[] {
  return forms.map((form) => new RegExp(`^${form}$`, "iu"));
}

const opens = /^(?:(?:so|ok|okay|and|but|well|hey|hi|yo)[, ]+)+/i;
/** A time or a closing phrase that says nothing of what is asked. */
const closes =
  /(?: if (?:i|we) (?:just )?want(?:ed)? to (?:try|use|do) (?:it|this|that))?(?:,? (?:today|tomorrow|tonight|now|soon|asap|right away|(?:this|next) (?:week|weekend|month|quarter|year)|then|though|anyway|please|pls|irl|in (?:real life|practice)))*[?!. ]*$/i;
/** The longest question that is read, in characters; a longer one tells something. */
const longestRead = 160;

/** The usual wordings of a question. */
export interface UsualWordings extends Pick<UsualQuestion, "told"> {
  readonly wordings: readonly string[];
}

/**
 * Returns the usual wordings of a question that people ask about the subject of a text: "which firms run it?", "any drawbacks?",
 * "where to begin?", "should we rewrite our billing?". Undefined for other questions, and for one that uses such a wording
 * already.
 * @param subject what all of the knowledge is about; about one thing among others, other wordings find what is about another
 */
export function usualWordings(text: string, subject: string): UsualWordings | undefined {
  if (text.length > longestRead) return undefined;
  const asked = text.replace(opens, "").replace(closes, "");
  for (const { forms, wordings, told } of usualQuestions) {
    for (const form of forms) {
      const match = form.exec(asked);
      if (match === null || resolveThing(match.groups?.["thing"] ?? "", subject) !== subject) continue;
      const all = wordings(subject);
      const isOneOf = all.some((wording) => wording.toLowerCase() === asked.toLowerCase());
      return isOneOf ? undefined : { wordings: all, ...(told && { told }) };
    }
  }
  return undefined;
}
