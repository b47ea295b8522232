/** Forms in which questions and headings ask for a definition, in the languages that pages are often written in. */
const forms: readonly RegExp[] = [
  /^(?:so |ok |and )?what(?:['’]?s| is| are) (?:an? |the )?(?<name>[^?]{1,80}?)(?:,? and (?:why|how|what|when) [^?]*)?\??$/iu,
  /^what (?:does|do) (?<name>[^?]{1,80}) (?:mean|do)\??$/iu,
  /^was (?:ist|sind|bedeutet) (?:eine? |der |die |das )?(?<name>[^?]{1,80}?)\??$/iu,
  /^qu['’]est-ce qu(?:e |['’])(?:c['’]est qu(?:e |['’]))?(?:une? |le |la |les |l['’])?(?<name>[^?]{1,80}?) ?\??$/iu,
  /^¿?qué (?:es|son) (?:una? |el |la |los |las )?(?<name>[^?]{1,80}?)\??$/iu,
  /^(?<name>[^?？]{1,80}?) ?(?:とは|って)(?:何|なん)?(?:ですか|でしょうか)?[?？]?$/u,
];

/**
 * Returns the name that a text asks the definition of: `fitness function` for "What is a fitness function?"; undefined if it
 * asks for something else.
 */
export function askedName(text: string): string | undefined {
  const trimmed = text.slice(0, longestRead).replace(inShort, "").trim();
  for (const form of forms) {
    const name = form.exec(trimmed)?.groups?.["name"];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Words that ask for a short answer or for a summary, and are not part of the name. */
const inShort =
  /(?: all)? about(?=\W*$)|,? in (?:short|brief|a nutshell|a few words|(?:one|a|a single) sentence)(?=\W*$)/i;
/** The longest text that is read, in characters. */
const longestRead = 200;
