import { toWords } from "../../search/words.ts";
import { againstWords, asksForReasonsAgainst, asksForWorse, reasonWords } from "./asks-for-worse.ts";
import type { Concept } from "./concept.ts";
import type { Wants } from "./question-kind.ts";

/** Removes the concepts that only say what kind of answer is wanted; except for a summary, at least one concept is kept. */
export function withoutAskingWords(concepts: readonly Concept[], wants: Wants, text: string): readonly Concept[] {
  if (wants === "gist") return withoutGistWords(concepts, text);
  const asking = [...askingWords(wants, text), ...(asksForReasonsAgainst(text) ? [reasonWords] : [])];
  const isAgainst = asksForWorse(text)
    ? ({ word, isKnown }: Concept) => !isKnown && againstWords.test(word)
    : () => false;
  const left = concepts.filter((one) => !isAgainst(one) && asking.every((words) => !words.test(one.word)));
  return left.length === 0 ? concepts : left;
}

function askingWords(wants: Wants, text: string): RegExp[] {
  const shortly = inShort.test(text) ? [shortWords] : [];
  if (wants === "consequence") return [...shortly, consequenceWords];
  if (wants === "comparison") return [...shortly, sideWords];
  if (wants !== "list") return shortly;
  return [...shortly, ...(opensList.test(text) ? [listWords] : []), ...(asksForKinds.test(text) ? [kindWords] : [])];
}

/** Words that ask for a short answer, whatever is asked. */
const inShort = /\bin (?:a nutshell|short|brief|a few words|(?:one|a|a single) sentence)\b/i;
const shortWords = /^(?:nutshell|short|brief|few|words|sentence)$/i;
/** Words of "pros and cons", which hardly any text contains. */
const sideWords = /^(?:pros|cons)$/i;
const consequenceWords = /^(?:happen(?:s|ed|ing)?|goes|wrong|consequences?|becomes?)$/i;
const opensList = /^(?:please )?(?:list|enumerate|name)\b/i;
const listWords = /^(?:list|enumerate|name|mentioned|here)$/i;
/** "Which kinds of leave are there" asks for leave. */
const asksForKinds = /\b(?:which|what)(?: \w+)? (?:kind|sort|type)s? of\b/i;
const kindWords = /^(?:kind|sort|type)s?$/i;

function withoutGistWords(concepts: readonly Concept[], text: string): Concept[] {
  const wordsIn = (part = ""): Set<string> => new Set(toWords(part).map(({ text: word }) => word.toLowerCase()));
  const audience = wordsIn(readers.exec(text)?.[1]);
  const anybody = wordsIn(anyReaders.exec(text)?.[0]);
  const isReader = ({ word, isKnown, isName }: Concept): boolean =>
    (!isKnown && !isName && audience.has(word.toLowerCase())) || anybody.has(word.toLowerCase());
  return concepts.filter((concept) => !gistWords.test(concept.word) && !isReader(concept));
}

/** Words that ask for a summary, and do not say of what. */
const gistWords =
  /^(?:tl|dr|summar(?:y|ies|i[sz]e[sd]?)|short|brief|nutshell|words?|sentences?|gist|overview|version|rundown|recap|story|long|elevator|pitch|bottom|line|main|key|points?|takeaways?|boils?|sums?|whole|about|documents?|pages?|texts?|guide|knowledge|content)$/i;
/** The reader that a summary is for: "a summary for my boss". */
const anyReaders = /\bfor (?:(?:some|any)(?:one|body)|people|those|whoever)\b.{0,80}$/i;
const readers = /\bfor (?:my|our|the|an?|some|new) (\w[\w ]{0,40})\W*$/i;
