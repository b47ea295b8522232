import { stem } from "../../search/stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Ways to ask for the advantages or disadvantages of a thing without these words; `thing` is the thing. */
const forms: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [
    /\b(?:what|wtf|wth|what the (?:hell|heck|fuck))(?:'s|’s| is| are)? (?<thing>[\w .+#'’-]{1,60}?) (?:even |actually |really |any )*good (?:for|at)(?=[?!. ]*$)/i,
    "what are the advantages of",
  ],
  [
    /\b(?:what(?:'s|’s| is| are)|whats) the (?:point|use|upside|appeal|sense) (?:of|in) (?:using |having )?(?<thing>[\w .+#'’-]{1,60}?)(?=[?!. ]*$)/i,
    "what are the advantages of",
  ],
  [
    /\b(?:(?:what(?:['’]?s| is| are|s)?|is there|are there|there(?:['’]?s| is)) )?(?:the|a|any|some|no) (?:catch|gotchas?|snags?)(?: (?:with|to|of|in|about|when) (?<thing>[\w .+#'’-]{1,60}?))?(?=[?!. ]*$)/i,
    "what are the disadvantages of",
  ],
  [
    /\b(?:what|wtf)(?:'s|’s| is| are)? (?<thing>[\w .+#'’-]{1,60}?) (?:even |actually |really )*(?:bad|not (?:so )?good|terrible|weak) (?:for|at)(?=[?!. ]*$)/i,
    "what are the disadvantages of",
  ],
];

/** Questions that name a duration: "Compile times?", "approval times"; not "opening times", which are times of day. */
const lasting =
  /^(?:(?:and|what about|the|any|our|your|typical|average|usual) )*(?<deed>(?!(?:opening|closing|office|working|visiting|quiet|core|break|meal|lunch|start|end|departure|arrival|screen|prayer|bus|train|flight|good|hard|difficult|all|other)\b)(?![^?]*\b(?:how|what|which|who|when|where|why|many|several|these|those|at|in|of|for|is|are|do|does|to|and|or|my|me|i|you|we)\b)[a-z]+(?:[ -][a-z]+){0,2}) (?:times|speeds?|durations?)(?=[?!. ]*$)/i;

/** Rewrites a question that only names a duration as "how long does it take". */
export function withLastingAsked(text: string): string {
  const deed = lasting.exec(text)?.groups?.["deed"];
  return deed === undefined ? text : `how long does ${deed} take?`;
}

/** Rewrites a question of what a thing is good or bad for as one for its advantages or disadvantages. */
export function withUsesNamed(text: string): string {
  for (const [pattern, meant] of forms) {
    const match = pattern.exec(text);
    if (match !== null) return text.replace(pattern, () => `${meant} ${match.groups?.["thing"] ?? "it"}`);
  }
  return text;
}

const role =
  "(?<role>(?:an? |the |our |your )?[\\w'’-]+(?: (?!(?:in|on|at|for|to|with|when|if|about|from|of|by|after|before|during|halfway)\\b)[\\w'’-]+){0,2})";
/** Ways to ask what somebody has to do. */
const duties = [
  `\\b(?:what(?:['’]?s| is| are)|whats) ${role} (?:supposed|expected|meant|required) to do(?=[?!. ]*$)`,
  `\\b(?:what(?:['’]?s| is)|whats) (?:expected|required) (?:of|from) ${role}(?=[?!. ]*$)`,
  `\\bwhat (?:do|must|should) (?:i|we|you) (?:(?:have|need) to )?do as ${role}(?=[?!. ]*$)`,
].map((form) => new RegExp(form, "i"));
const responsibilities = stem("responsibilities");
/** The asker's own deed, which is no role: "what are we supposed to do". */
const asker = /^(?:i|we|you|one|it|they|he|she|this|that|these|those|there)$/i;

/** Rewrites a question of what somebody has to do as one for the responsibilities, if the knowledge has that word. */
export function withDutiesNamed(text: string, { frequency }: Vocabulary): string {
  if (frequency(responsibilities) === 0) return text;
  for (const pattern of duties) {
    const who = pattern.exec(text)?.groups?.["role"] ?? "";
    if (who !== "" && !asker.test(who)) return text.replace(pattern, () => `what are the responsibilities of ${who}`);
  }
  return text;
}
