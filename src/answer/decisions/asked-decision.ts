import type { DecisionPart } from "./decision-parts.ts";

/** What a question asks about a decision. */
export interface AskedDecision {
  /** The parts of its record that answer, in the order in which they are quoted. */
  readonly parts: readonly DecisionPart[];
  /** What the question calls the decision: "ADR 7", "the move to RDS". */
  readonly name: string;
  /** A fact that stands beside the quote, if that is asked for: when it was decided, or by whom. */
  readonly beside?: "date" | "author";
  /** Whether the question says that something was given up: "why did we move away from MySQL?" */
  readonly isLeaving: boolean;
  /** Whether the question speaks of deciding: "is the password still valid?" may be about a password, not a decision on them. */
  readonly saysDecided: boolean;
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
  "(?:accepted|approved|rejected|superseded|replaced|deprecated|obsolete|outdated|withdrawn|pending|final|valid)";
const took =
  "(?:(?:choose|chose|pick(?:ed)?|select(?:ed)?|adopt(?:ed)?|use|using|drop(?:ped)?|remov(?:e|ed)|reject(?:ed)?|replac(?:e|ed)|retir(?:e|ed)|keep|kept)|(?:go|went|going|gone) (?:with|for)|(?:decided?|opt(?:ed)?) (?:on|to use|to|for|against)|(?:mov|switch|migrat|chang)(?:e|ed|ing)? (?:over )?(?:to|from|away from))";

/** Much else is made and taken: "when was the backup taken?" */
const namedDecision = "(?<name>(?:that|this|it)(?: one)?|.*\\b(?:decision|choice|call|adr|rfc)\\b.*?)";

/** Shapes of questions, each with the parts of a record that answer it. */
const shapes: readonly (readonly [shape: RegExp, parts: readonly DecisionPart[]])[] = [
  [exactly(`${whatIs}status ${ofIt}(?<name>.+?)`), ["status"]],
  [exactly(`(?:is|are) (?:the |our )?(?<name>.+?) (?:still|already|yet) ${still}`), ["status"]],
  [exactly(`(?:does|do) (?:the |our )?(?<name>.+?) still ${still}`), ["status"]],
  [
    exactly(`(?:is|was|has|have|are|were) (?:the |our )?(?<name>.+?) (?:been |ever |now |already )*${over}(?: yet)?`),
    ["status"],
  ],
  [exactly(`${whatIs}(?:context|background|motivation|rationale|reasoning) ${ofIt}(?<name>.+?)`), ["context"]],
  [exactly(`${whatIs}(?:consequences?|implications?|trade-?offs?|impact) ${ofIt}(?<name>.+?)`), ["consequences"]],
  [
    exactly(
      `(?:${whatIs}|what |which )(?:other )?(?:alternatives?|options|else)(?: (?:did we|have we|were|was|we))?(?: considered?| discuss(?:ed)?| look(?:ed)? at| had?| there)* (?:to|for|instead of|besides|in place of|with|about) (?:the |our |using )?(?<name>.+?)`,
    ),
    ["alternatives"],
  ],
  [exactly(`${whatIs}(?:decision|outcome|conclusion|verdict) ${ofIt}(?<name>.+?)`), ["decision"]],
  [
    exactly(
      `what (?:did|have|had|was|were|has)(?: we| the team| been)? (?:decided?|agreed?|conclude|concluded|settled?) (?:about|on|for|regarding|with) (?:the |our |using )?(?<name>.+?)`,
    ),
    ["decision"],
  ],
  [
    exactly(
      `why (?:did|do|have|are|were|had)? ?(?:we|they|the team|you) (?:not )?${took} (?:the |our |a |an )?(?<name>.+?)`,
    ),
    ["context", "decision"],
  ],
  [
    exactly(
      `why (?:is|was|were|are) (?:the |our )?(?<name>.+?) (?:chosen|picked|selected|adopted|rejected|dropped|removed|replaced)`,
    ),
    ["context", "decision"],
  ],
];
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
  exactly(`who (?:was|were) (?:involved in|behind) (?:the |our )?(?<name>.+?) decision`),
];
const leaving =
  /^why \S+ \S+ (?:drop|remov|retir|replac|reject|(?:(?:go|went|going|gone|mov\w*|switch\w*|migrat\w*|chang\w*) )+(?:over )?(?:away )?from\b)|\b(?:rejected|dropped|removed|replaced)$/i;
/** "The Kafka decision", "our decision to use Kafka". */
const trailing = /\s+(?:decision|choice|adr|rfc|decision records?|proposal)s?$/i;
const leading = /^(?:the |our |that )?(?:decision|choice|proposal)(?: record)? (?:to|on|about|for|of) /i;

const saysDecided =
  /\b(?:deci[ds]\w*|agreed?|settled?|conclu\w+|verdict|choices?|cho[os]s\w*|chosen|picked|selected|adopt\w*|propos\w+|adrs?|mdrs?|rfcs?|rfds?|keps?|peps?|teps?)\b/i;

/** Reads what a question asks about a decision; undefined for any other question. */
export function askedDecision(text: string): AskedDecision | undefined {
  if (text.length > longestRead) return undefined;
  const asked = text
    .trim()
    .replace(opening, "")
    .replace(/[\s?!.]+$/, "");
  const found = (shape: RegExp): string | undefined =>
    shape.exec(asked)?.groups?.["name"]?.replace(trailing, "").replace(leading, "");
  const how = { isLeaving: leaving.test(asked), saysDecided: saysDecided.test(asked) };
  for (const [beside, ofFact] of [["date", dated] as const, ["author", authored] as const]) {
    const name = firstOf(ofFact, found);
    if (name !== undefined) return { parts: ["decision"], name, beside, ...how };
  }
  for (const [shape, parts] of shapes) {
    const name = found(shape);
    if (name !== undefined) return { parts, name, ...how };
  }
  return undefined;
}

function firstOf(shapes: readonly RegExp[], found: (shape: RegExp) => string | undefined): string | undefined {
  for (const shape of shapes) {
    const name = found(shape);
    if (name !== undefined) return name;
  }
  return undefined;
}

function exactly(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "i");
}
