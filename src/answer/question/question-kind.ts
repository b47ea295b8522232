/** What kind of thing a question asks for. */
export type Wants =
  | "number"
  /** A part of a whole, such as 40 %. */
  | "share"
  /** How long or how often. */
  | "duration"
  | "date"
  | "price"
  | "name"
  | "reason"
  | "place"
  /** What follows from something. */
  | "consequence"
  | "list"
  | "comparison"
  | "decision"
  | "definition"
  /** A summary of the whole. */
  | "gist"
  | "anything";

export interface QuestionKind {
  readonly wants: Wants;
  /** Whether the question asks how many things there are, so that a number must be beside their name. */
  readonly isCount: boolean;
  /** Whether the question asks who did something or holds an office, so that an answer must tell the deed or office. */
  readonly isDeed: boolean;
  /** The words that name what is asked for: `lines of code` in "how many lines of code has it". */
  readonly focus: string;
}

interface Rule {
  readonly wants: Wants;
  /** May have a group `focus`; see `QuestionKind`. */
  readonly pattern: RegExp;
}

/** Nouns that are counted and are themselves not searched for: "How many people work here?" does not count work. */
const someone = "(?:people|persons?|folks|ppl|humans)";
const be = "(?:is|are|was|were|'s|’s)";
const auxiliary =
  "(?:is|are|was|were|am|do|does|did|can|could|should|shall|will|would|has|have|had|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|shouldn't|won't|wouldn't|hasn't|haven't)";
/** A plural noun; not a verb or pronoun that ends in s. */
const plural =
  "(?!(?:is|was|does|has|this|its|us|as|his|happens|goes|always|perhaps|process|access|status|class|business)\\b)[\\w-]{2,}s";

/** Who does or did something: "Who founded it", "who pays". */
const deed =
  /\bwho (?!(?:is|are|was|were|am|do|does|did|can|could|should|shall|will|would|has|have|had|may|might|must|else|exactly|the|uses?|used|needs?|gets?|got|puts?|says?|said|knows?|cares?|wants?|thinks?)\b)(?<focus>[a-z]+(?:ed|s)|wrote|made|built|began|led|ran|left|won|sold|bought|paid|did|gave|took|came|found|drew|chose|owns)\b/;

/** Who holds an office: "Who is the head of it", "CEO of it?". */
const office =
  /(?:\bwho(?:['’]?s| is| are| was| were) (?:the |an? |your |our |its )?(?:current |new |former )?|^(?:(?:name|tell me|give me) )?(?:the )?)(?<focus>lead|ceo|cto|cfo|coo|ciso|cio|cmo|president|chair(?:man|woman|person)?|(?:co-?)?founders?|vp|head|director|manager|owner|boss|leader|chief)\b/;

/**
 * The first match decides. What may stand between two parts of a pattern has a limited length, so that matching is linear in
 * the length of the text.
 */
const rules: readonly Rule[] = [
  {
    wants: "gist",
    pattern:
      /\b(?:tl;? ?dr|summar(?:y|ies|i[sz]e|i[sz]ed)|sums? (?:(?:it|this|that|things) )?up|the gist|overview|bottom line|(?:main|key) (?:points?|takeaways?)|takeaways|eli5|boils? down to|(?:short|quick|brief) version|long story short|elevator pitch|(?:quick |brief )?(?:rundown|recap)(?: of\b|\W*$)|in (?:one|a|a single) sentence)\b/,
  },
  {
    wants: "gist",
    pattern:
      /^(?!.*\b(?:what|when|where|who|which|why|how|is|are|do|does|can|should|would)\b).*\bin (?:short|brief|a nutshell|a few words)\b/,
  },
  { wants: "gist", pattern: /\bwhat(?:'s| is| are|s) [\w '.#+-]{1,80} (?:all )?about\??$/ },
  {
    wants: "comparison",
    pattern:
      /\b(?:vs\.?|versus|compar(?:e|es|ed|ing|ison)|differences?|differs?|differ|trade-?offs?|pros (?:and|&|n) cons|(?:dis)?advantages and (?:dis)?advantages|up-?sides and down-?sides)\b/,
  },
  {
    wants: "comparison",
    pattern: /\b(?:better|worse|faster|slower|cheaper|safer|easier|harder|more|less) [\w ]{0,80}?than\b/,
  },
  { wants: "comparison", pattern: /^(?:which|what)\b.*\w[+#.-]*,? or [\w+#.-]/ },
  { wants: "comparison", pattern: /^[\w.+#/-]+(?: [\w.+#/-]+)?,? or (?!not\b)[\w.+#/-]+(?: [\w.+#/-]+)?\??$/ },
  {
    wants: "comparison",
    pattern:
      /\b(?:use|pick|choose|prefer|take|want|go with|go for|recommend|start with)\b.{0,60}\w[+#.-]*,? or (?!not\b)[\w+#.-]/,
  },
  {
    wants: "number",
    pattern:
      /\bhow much (?:did|does|do|has|have|had|will|would)\b.{1,80}\b(?:rise|risen|increased?|grow|grown|grew|fall|fallen|drop(?:ped)?|decreased?|change[ds]?|go (?:up|down)|gone (?:up|down))\b/,
  },
  { wants: "price", pattern: /\bwhat (?:does|did|do|will|would) .{0,200}\bcosts?\b/ },
  {
    wants: "price",
    pattern:
      /\bhow much\b.{0,200}\b(?:costs?|pays?(?! (?:periods?|days?|slips?|stubs?|checks?|rolls?|grades?|scales?|bands?|cycles?)\b)|paid|charged?|prices?|fees?|earns?|spend|spent)\b/,
  },
  {
    wants: "price",
    pattern: new RegExp(`\\bwhat(?:${be}| ${be})? (?:the )?(?<focus>price|cost|fee|salary|budget)\\b`),
  },
  {
    wants: "price",
    pattern: /\bwhat (?:does|did|do|will|would|can) .{1,80}\b(?:earn|make (?:a|per) (?:year|month|day|hour))\b/,
  },
  // "Its latency in milliseconds": the unit asks for a number.
  {
    wants: "number",
    pattern:
      /\b(?:what|which|how)\b.{1,120}\bin (?:(?:milli|micro|nano)?seconds|ms|minutes|hours|days|weeks|months|years|(?:kilo|mega|giga|tera)?bytes|[kmgt]b|met(?:re|er)s|kilomet(?:re|er)s|km|miles|kilograms|kg|dollars|euros|pounds|usd|eur|gbp)$/,
  },
  { wants: "date", pattern: /\b(?:when|since when) (?:did|was|were|had|has|have)\b/ },
  { wants: "date", pattern: /\bwhen(?:'s| is| are| will) the (?:next|last|first|upcoming)\b|\bwhat time\b/ },
  {
    wants: "date",
    pattern:
      /\bwhen (?:is|are|was|were|will)\b.{1,60}\b(?:scheduled|planned|due|starting|start|launch(?:ed|ing)?|released?|shipp?(?:ed|ing)?|arriv(?:e|ing)|happen(?:ing)?)$/,
  },
  { wants: "date", pattern: /\b(?:what|which) (?<focus>year|date|day|month|century|decade|time)\b/ },
  // No number stands beside the word "time" or "money": "four to six hours a month".
  { wants: "duration", pattern: /\bhow much (?:more |extra |less )?(?:time|notice|warning)\b/ },
  { wants: "price", pattern: /\bhow much (?:more |extra |less )?(?:money|cash)\b/ },
  // "How much can I get": what is counted is not named.
  { wants: "number", pattern: new RegExp(`\\bhow (?:many|much) ${auxiliary}\\b`) },
  {
    wants: "number",
    pattern: new RegExp(
      `\\bhow (?:many|much) (?:of )?(?<focus>${someone}\\b|[\\w-]+(?: (?!${auxiliary}\\b)[\\w-]+){0,2})`,
    ),
  },
  { wants: "number", pattern: /\bhow many times\b/ },
  { wants: "duration", pattern: /\bhow (?:long|often|frequently|old|soon|far (?:back|ahead|in advance))\b/ },
  { wants: "number", pattern: /\bhow (?:far|big|large|high|fast|tall|deep|wide)\b/ },
  { wants: "share", pattern: /\b(?:what|which) (?<focus>percentage|percent|share|fraction|proportion)\b/ },
  { wants: "number", pattern: /\b(?:what|which) (?<focus>number|amount|version|port|size)\b/ },
  {
    wants: "number",
    pattern:
      /\b(?:what|which) (?:[\w.+#/-]+ ){1,2}(?<focus>versions?)\b(?! (?:control|history|histories|scheme|policy|policies|management)\b)/,
  },
  {
    wants: "number",
    pattern: new RegExp(
      `\\bwhat(?:${be}| ${be}) the (?:[\\w-]+ ){0,2}(?<focus>number|size|limit|maximum|minimum|rate|version|length|duration|threshold|timeout)\\b`,
    ),
  },
  {
    wants: "share",
    pattern: new RegExp(`\\bwhat(?:${be}| ${be}) the (?:\\w+ )?(?<focus>percentage|share|fraction|proportion)\\b`),
  },
  {
    wants: "consequence",
    pattern:
      /\bwhat(?: would| will| could| can)?(?: even)? (?:happen(?:s|ed)?|go(?:es)? wrong|becomes? of)\b|\bwhat if\b|\bwhat (?:is|are) the (?:consequences?|effects?|repercussions?|fallout)\b/,
  },
  { wants: "name", pattern: office },
  {
    wants: "list",
    pattern:
      /^(?:please )?(?:list|all|every|enumerate|name (?:all|some|the|every|a few|me|\d+|two|three|four|five|six|seven|eight|nine|ten)|give (?:me|us) (?:all|every|a list|the list|examples))\b(?: (?:all|every|each|any|of|the|them|me|us))* ?(?<focus>(?:[\w-]+(?: [\w-]+)?)?)/,
  },
  {
    wants: "reason",
    pattern: /\bwhy\b|\bhow come\b|\bwhat (?:made|makes|drove|caused|causes|led)\b|\breasons?\b|\bpurpose of\b/,
  },
  {
    wants: "list",
    pattern:
      /\b(?:list|name|give|show|tell|are|is|want|need|get|know)(?: (?:me|us|there|to))* (?:all|every|each|any)(?: of)?(?: the)? (?<focus>(?:[\w-]+ ){0,1}[\w-]+)/,
  },
  {
    wants: "list",
    pattern: new RegExp(
      `\\b(?:which|what)(?! does\\b)(?: of the)?(?: (?:kind|sort|type)s? of)? (?<focus>(?:[\\w-]+ ){0,2}?${plural})\\b(?! (?:is|was|does|has)\\b)`,
    ),
  },
  {
    wants: "list",
    pattern: new RegExp(
      `\\bwhat (?:are|were)(?: the| some| all)*(?: \\w+)?(?: (?:kind|sort|type)s of)? (?<focus>(?:[\\w-]+ ){0,2}?${plural})\\b`,
    ),
  },
  { wants: "list", pattern: /\bwhat all\b|\bexamples of\b|\bwhat else\b/ },
  { wants: "name", pattern: deed },
  { wants: "name", pattern: /\b(?:who|whose|whom)\b/ },
  {
    wants: "name",
    pattern:
      /\b(?:which|what) (?<focus>company|firm|organi[sz]ation|person|team|vendor|tool|product|library|framework|language|service|city|country)\b/,
  },
  { wants: "name", pattern: /\bcalled\b|\bname of\b/ },
  {
    wants: "place",
    pattern: /^(?:so |ok |and |but |yo |hey )*where(?:'s)?\b|\bwhere (?:is|are|do|does|did|can|could|should)\b/,
  },
  {
    wants: "definition",
    pattern: new RegExp(
      `^(?:so |ok |and )?(?:what|who)(?:${be}| ${be}) (?:an? |the )?[\\w.#+/'-]+(?: [\\w.#+/'-]+){0,3}\\??$`,
    ),
  },
  {
    wants: "definition",
    pattern: /\b(?:define|definition of|meaning of|what does [\w .#+-]{1,80} mean|tell me about|explain)\b/,
  },
  { wants: "decision", pattern: new RegExp(`^(?:so |ok |and |but |yo |hey )*${auxiliary}\\b`) },
  {
    wants: "decision",
    pattern:
      /, (?:is|are|do|does|did|can|could|should|will|would|has|have)(?:n't)? (?:it|that|this|we|i|you|they)\b|\bworth (?:it|\w+ing)\b/,
  },
];

const attribute = new RegExp(
  `\\b(?:what|which)(?:${be}| ${be}) (?:the |its |their |your |our )(?<focus>(?:[\\w-]+ ){0,2}[\\w-]+?) (?:of|on|for|in|at|behind|to|from|with|between)\\b`,
);

/**
 * Returns what kind of thing a question asks for.
 * @param text one clause
 */
export function questionKind(text: string): QuestionKind {
  const lower = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^((?:so |ok |and |but |yo |hey )*(?:what|when|where|who|how))s /, "$1's ")
    .replace(/(?<![?!. ])[?!. ]+$/, "");
  for (const { wants, pattern } of rules) {
    const match = pattern.exec(lower);
    if (match === null) continue;
    const isCount = /^how (?:many|much)/.test(match[0]) && match.groups?.["focus"] !== undefined;
    return {
      wants,
      isCount,
      isDeed: pattern === deed || pattern === office,
      focus: match.groups?.["focus"] ?? focusOf(lower),
    };
  }
  return { wants: "anything", isCount: false, isDeed: false, focus: focusOf(lower) };
}

function focusOf(lower: string): string {
  return attribute.exec(lower)?.groups?.["focus"] ?? "";
}
