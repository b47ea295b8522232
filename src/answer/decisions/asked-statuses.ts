import { withoutEnds } from "../question/question-shape.ts";

/** What a question for all decisions of one status asks. */
export interface AskedStatuses {
  /** Matches the beginning of the statuses that are meant. */
  readonly status: RegExp;
  /** What the question calls the pages, in the singular: "adr", "rfc", "decision". */
  readonly kind: string;
}

/** The longest question that is read, in characters. */
const longestRead = 120;

/** Words for one status each: in questions and in statuses. */
const groups: readonly string[] = [
  "proposed|proposals?|provisional|drafts?|drafted|pending|open|undecided|unresolved|in (?:review|discussion|progress)|under (?:review|discussion)|waiting|not (?:yet )?(?:decided|accepted|approved)",
  "accepted|approved|adopted|agreed|active|valid|in (?:force|effect)|implementable",
  "rejected|declined|refused|turned down",
  "withdrawn|abandoned|dropped",
  "superseded|replaced|obsoleted",
  "deprecated|obsolete|outdated|retired|archived|no longer (?:valid|in force|in effect)",
  "implemented|done|finished|completed|shipped",
  "deferred|postponed|on hold|parked",
];

const opening = /^(?:(?:so|ok|okay|and|but|also|hey|hi|please|can you|could you)\b[,\s]*)*/i;
const asksFor = "(?:which|what|list|show|give|tell|name|are|is|do|have|has|any|all|how many|find)";
const small =
  "(?:me|us|we|you|do|have|got|there|any|all|of|the|our|list|that|which|what|are|were|is|still|currently|now|at the moment|right now|yet|been|have|has|with|in|status|a)";
const kinds = "(?<kind>decision records?|decisions?|adrs?|mdrs?|rfcs?|rfds?|keps?|peps?|teps?|proposals?|design docs?)";

const words = `(?:${asksFor} )?(?:${small} )*`;
/** The forms of questions for each group, and what the statuses that are meant begin with. */
const forms = groups.map((group) => ({
  questions: [
    new RegExp(`^${words}${kinds} (?:${small} )*(?:${group})(?: ${small})*$`, "i"),
    new RegExp(`^${words}(?:${group}) ${kinds}(?: ${small})*$`, "i"),
  ],
  status: new RegExp(`^\\W*(?:${group})(?!\\w)`, "i"),
}));

/** Reads which status all decisions are asked for: "which ADRs are superseded?"; undefined for any other question. */
export function askedStatuses(text: string): AskedStatuses | undefined {
  if (text.length > longestRead) return undefined;
  const asked = withoutEnds(text, opening);
  for (const { questions, status } of forms) {
    const [kind] = questions.flatMap((question) => question.exec(asked)?.groups?.["kind"] ?? []);
    if (kind !== undefined) return { kind: kind.toLowerCase().replace(/s$/, ""), status };
  }
  return undefined;
}
