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
