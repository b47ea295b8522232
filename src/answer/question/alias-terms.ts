import type { Language } from "../../search/languages/language.ts";
import { allTerms } from "../../search/terms.ts";
import { fillerWords } from "./filler-words.ts";

/** Words without which a phrase keeps its meaning: "what are the case studies" and "what case studies are there". */
const formWords =
  "a an the am are be been being is was were do does did has had have there this that which what me us show list all any";
const formTerms: ReadonlySet<string> = new Set(
  [...formWords.split(" "), ...fillerWords].flatMap((word) => allTerms(word)),
);

/**
 * Returns the terms by which two phrases are compared: without function words, but with the other stop words, since "when not
 * to" is not "when to".
 */
export function aliasTerms(phrase: string, language: Language = "en"): ReadonlySet<string> {
  const terms = allTerms(phrase, language);
  const telling = terms.filter((term) => !formTerms.has(term));
  return new Set(telling.length > 0 ? telling : terms);
}
