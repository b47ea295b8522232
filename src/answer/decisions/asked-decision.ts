import { exactly, nameIn, withoutEnds } from "../question/question-shape.ts";
import type { DecisionPart } from "./decision-parts.ts";

/** Facts about a decision that stand beside a quote. */
type BesideDecision = "date" | "author" | "consulted" | "informed";

/** What a question asks about a decision. */
export interface AskedDecision {
  /** The parts of its record that answer, in the order in which they are quoted. */
  readonly parts: readonly DecisionPart[];
  /** What the question calls the decision: "ADR 7", "the move to RDS". */
  readonly name: string;
  /** A fact that stands beside the quote, if that is asked for: when it was decided, by whom, or who else took part. */
  readonly beside?: BesideDecision;
  /** Whether the decision that replaced the named one is asked for: "what replaced RabbitMQ?" */
  readonly asksForSuccessor?: true;
  /** Whether the question says that something was given up: "why did we move away from MySQL?" */
  readonly isLeaving: boolean;
  /** Whether the question speaks of deciding: "is the password still valid?" may be about a password, not a decision on them. */
  readonly saysDecided: boolean;
  /** Whether the question says that something was not done: "why didn't we use Kafka?" */
  readonly isDenying: boolean;
}

/** The longest question that is read, in characters. */
const longestRead = 200;

const opening = /^(?:(?:so|ok|okay|and|but|also|hey|hi|please|just|btw)\b[,\s]*)*/i;
const whatIs = "(?:what(?:['’]?s| is| was| are| were) |tell me |show me |give me )?(?:the |our )?";
const ofIt = "(?:of|for|on|about|behind|regarding|to|in) (?:the |our |using |choosing |adopting |deciding on )?";
const decided =
  "(?:decided?|agreed?|settled?|choose|chose|chosen|pick(?:ed)?|select(?:ed)?|adopt(?:ed)?|accept(?:ed)?|approved?|reject(?:ed)?|propos(?:e|ed))";
const still =
  "(?:valid|current|in (?:force|effect|place|use)|active|appl(?:y|ies|icable)|relevant|accurate|true|hold(?:s|ing)?|stand(?:s|ing)?|the plan|accepted|approved|open|pending|proposed)";
const over =
  "(?:accepted|approved|rejected|superseded|replaced|deprecated|obsolete|outdated|withdrawn|pending|final|valid|decided|agreed|adopted|merged|implemented|done|finished)";
const took =
  "(?:(?:choose|chose|pick(?:ed)?|select(?:ed)?|adopt(?:ed)?|use|using|drop(?:ped)?|remov(?:e|ed)|reject(?:ed)?|replac(?:e|ed)|retir(?:e|ed)|keep|kept)|(?:go|went|going|gone) (?:with|for)|(?:decided?|opt(?:ed)?) (?:on|to use|to|for|against)|(?:mov|switch|migrat|chang)(?:e|ed|ing)? (?:over )?(?:to|from|away from|off)|(?:leave|left|leaving|stop(?:ped)? using|abandon(?:ed)?|ditch(?:ed)?|(?:get|got|gotten) rid of))";
/** Who decides, and how surely: "have we already", "didn't the team ever". */
const haveWe =
  "(?:(?:did|have|had|has|do|does)(?:n['’]?t| not)?) (?:we|they|the team|you|someone|somebody|anyone|anybody)(?: (?:not|already|ever|actually|really|finally|once|formally))*";

const worse = "(?:downsides?|draw-?backs?|disadvantages?|cons|costs?|risks?|benefits?|advantages?|upsides?|pros)";

/** Much else is made and taken: "when was the backup taken?" */
const namedDecision = "(?<name>(?:that|this|it)(?: one)?|.*\\b(?:decision|choice|call|adr|rfc)\\b.*?)";

/** Shapes of questions, each with the parts of a record that answer it. */
const shapes: readonly (readonly [shape: RegExp, parts: readonly DecisionPart[]])[] = [
  [exactly(`${whatIs}status ${ofIt}(?<name>.+?)`), ["status"]],
  [exactly(`(?:is|are) (?:the |our )?(?<name>.+?) (?:still|already|yet) ${still}`), ["status"]],
  [exactly(`(?:does|do) (?:the |our )?(?<name>.+?) still ${still}`), ["status"]],
  [
    exactly(
      `(?:(?:can|could|may|should|do) (?:we|i|you|one|people)|(?:are|is) (?:we|people|anyone|anybody)) still (?:be )?(?:us(?:e|ing)|rely(?:ing)? on|run(?:ning)?|on) (?:the |our )?(?<name>.+?)`,
    ),
    ["status"],
  ],
  [
    exactly(
      `${haveWe} (?:(?:decid|agre)(?:e|ed) (?:on|to use|to go with|to|about|for|against|(?:not to|against) us(?:e|ing))|(?:settle|settled) (?:on|for)|(?:accept|approv|adopt|reject|dismiss|propos|withdr[ae]w)(?:e|ed|n)?|turn(?:ed)? down|rule(?:d)? out|decided?) (?:the |our |using )?(?<name>.+?)(?: yet| already| before| once)?`,
    ),
    ["status", "decision"],
  ],
  [
    exactly(`(?:is|was|has|have|are|were) (?:the |our )?(?<name>.+?) (?:been |ever |now |already )*${over}(?: yet)?`),
    ["status"],
  ],
  [exactly(`${whatIs}(?:context|background|motivation|rationale|reasoning) ${ofIt}(?<name>.+?)`), ["context"]],
  [exactly(`${whatIs}(?:consequences?|implications?|trade-?offs?|impact) ${ofIt}(?<name>.+?)`), ["consequences"]],
  [
    exactly(
      `(?:${whatIs}|what |which )(?:other )?(?:alternatives?|options|else)(?: (?:did we|have we|were|was|we))?(?: consider(?:ed)?| weigh(?:ed)?| evaluated?| discuss(?:ed)?| look(?:ed)? at| had?| there)* (?:to|for|instead of|besides?|apart from|other than|in place of|next to|with|about|in|on) (?:the |our |using )?(?<name>.+?)`,
    ),
    ["alternatives"],
  ],
  [
    exactly(
      `what (?:alternatives|(?:other )?options) (?:does|did|do|were|are)(?: considered)? (?:in )?(?<name>.+?)(?: consider(?:ed)?| weigh| discuss| list| name)?`,
    ),
    ["alternatives"],
  ],
  [exactly(`${whatIs}${worse} ${ofIt}(?<name>.+? (?:decision|choice|proposal))`), ["consequences"]],
  [exactly(`${whatIs}(?:decision|outcome|conclusion|verdict) ${ofIt}(?<name>.+?)`), ["decision"]],
  [
    exactly(
      `what (?:did|have|had|was|were|has)(?: we| the team| been)? (?:decided?|agreed?|conclude|concluded|settled?) (?:about|on|for|regarding|with) (?:the |our |using )?(?<name>.+?)`,
    ),
    ["decision"],
  ],
  [
    exactly(
      `(?:what|which \\S+) (?:did|have|had) (?:we|they|the team|you) (?:end up |finally |actually )*(?:choose|chose|chosen|choosing|pick(?:ed|ing)?|select(?:ed|ing)?|go(?:ne|ing)? (?:with|for)|settled? (?:on|for)|land(?:ed)? on|us(?:e|ing)|decided? on) (?:for|as|to do|in) (?:the |our |a |an )?(?<name>.+?)(?:,? and why)?`,
    ),
    ["decision"],
  ],
  [
    exactly(
      `why (?:(?:did|do|have|are|were|had)(?:n['’]t)?)? ?(?:we|they|the team|you) (?:not )?${took} (?:the |our |a |an )?(?<name>.+?)`,
    ),
    ["context", "decision"],
  ],
  [
    exactly(
      `why (?:is|was|were|are) (?:the |our )?(?<name>.+?) (?:chosen|picked|selected|adopted|rejected|dropped|removed|replaced)`,
    ),
    ["context", "decision"],
  ],
  // "Why are webhooks retried?": only what a title says, in two words at least.
  [
    exactly(
      `why (?:do|does|did|is|are|was|were|have|has) (?:we |they |our |the )*(?<name>(?!.*(?:\\bnot\\b|\\bnever\\b|n['’]t\\b))\\S+ .+?)`,
    ),
    ["context", "decision"],
  ],
];
const named = "(?:the |our |using )?(?<name>.+?)";
const dated: readonly RegExp[] = [
  exactly(
    `(?:when|since when) (?:did|have|had|do) (?:we|they|the team|you) ${decided}(?: on| to| for| that| about| against)?(?: we)? (?:the |our )?(?<name>.+?)`,
  ),
  exactly(`when (?:was|were|has|had|is) (?:the |our )?(?<name>.+?) (?:been )?${decided}`),
  exactly(`when (?:was|were|has|had|is) (?:the |our )?${namedDecision} (?:been )?(?:made|taken)`),
  exactly(`${whatIs}date ${ofIt}(?<name>.+?)`),
];
const authored: readonly RegExp[] = [
  exactly(
    `who (?:has |had )?(?:${decided}|signed off|made the (?:decision|call))(?: on| to| for| about| against)? (?:the |our |using )?(?<name>.+?)`,
  ),
  exactly(`who (?:has |had )?(?:made|taken|took) (?:the |our )?${namedDecision}`),
  exactly(
    `who (?:wrote|proposed|authored|drafted|(?:is|was|are|were) (?:the )?(?:authors? of|proposing)) (?:the |our )?(?<name>.+?)`,
  ),
  exactly(`who (?:was|were) (?:involved in|behind) (?:the |our )?(?<name>.+?) decision`),
];
const consulted: readonly RegExp[] = [
  exactly(
    `who (?:was|were|got|has been|else was) (?:consulted|asked|involved|heard)(?: on| in| for| about| with)? ${named}`,
  ),
  exactly(`who did (?:we|they|the team) (?:consult|ask)(?: on| for| about)? ${named}`),
];
const informed: readonly RegExp[] = [
  exactly(`who (?:was|were|got|has been) (?:informed|told|notified)(?: of| on| about)? ${named}`),
  exactly(`who did (?:we|they|the team) (?:inform|tell|notify)(?: of| on| about)? ${named}`),
];
const replaced: readonly RegExp[] = [
  exactly(`what (?:has |have |was it that )?(?:replace[sd]?|supersede[sd]?|comes? after|came after) ${named}`),
  exactly(`what (?:was|were|is|has been) (?:the |our )?(?<name>.+?) (?:been )?(?:replaced|superseded) (?:by|with)`),
  exactly(
    `what (?:do|did|are|should|can|shall) (?:we|i|you|people) (?:now )?(?:us(?:e|ing)|have) (?:now )?(?:instead of|in place of) ${named}(?: now)?`,
  ),
];
const leaving =
  /^why \S+ \S+ (?:drop|remov|retir|replac|reject|leav|left|stop|abandon|ditch|g[eo]t(?:ten)? rid|(?:(?:go|went|going|gone|mov\w*|switch\w*|migrat\w*|chang\w*) )+(?:over )?(?:(?:away )?from|off)\b)|\b(?:rejected|dropped|removed|replaced)$/i;
const denying = /^why (?:\S+n['’]t\b|\S+ \S+ not\b)/i;
const facts: readonly (readonly [BesideDecision, readonly RegExp[]])[] = [
  ["date", dated],
  ["author", authored],
  ["consulted", consulted],
  ["informed", informed],
];
/** "The Kafka decision", "our decision to use Kafka". */
const trailing = /\s+(?:decision|choice|adr|rfc|decision records?|proposal)s?$/i;
const leading = /^(?:the |our |that )?(?:decision|choice|proposal)(?: record)? (?:to|on|about|for|of) /i;

const saysDecided =
  /\b(?:deci[ds]\w*|agreed?|settled?|conclu\w+|verdict|choices?|cho[os]s\w*|chosen|picked|selected|adopt\w*|propos\w+|adrs?|mdrs?|rfcs?|rfds?|keps?|peps?|teps?)\b/i;

/** Reads what a question asks about a decision; undefined for any other question. */
export function askedDecision(text: string): AskedDecision | undefined {
  if (text.length > longestRead) return undefined;
  const asked = withoutEnds(text, opening);
  const found = (among: readonly RegExp[]): string | undefined =>
    nameIn(asked, among)?.replace(trailing, "").replace(leading, "");
  const kind = {
    isLeaving: leaving.test(asked),
    isDenying: denying.test(asked),
    saysDecided: saysDecided.test(asked),
  };
  for (const [beside, ofFact] of facts) {
    const name = found(ofFact);
    if (name !== undefined) return { parts: ["decision"], name, beside, ...kind };
  }
  const old = found(replaced);
  if (old !== undefined) return { parts: ["decision"], name: old, ...kind, asksForSuccessor: true };
  for (const [shape, parts] of shapes) {
    const name = found([shape]);
    if (name !== undefined) return { parts, name, ...kind };
  }
  return undefined;
}
