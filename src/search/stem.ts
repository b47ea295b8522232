import { stemmer } from "stemmer";
import { irregularForms } from "./irregular-forms.ts";

/** Longest word, in characters, that is stemmed; longer ones, which are no words of a language, are kept unchanged. */
export const longestWord = 64;

/**
 * Returns the stem that a lower-case word shares with its other forms: `migrations`, `migrate`; `rewrote`, `rewriting`.
 * Unlike with Porter's rules, the stem of `use` differs from that of the pronoun `us`.
 */
export function stem(word: string): string {
  if (word.length > longestWord || !/^[a-z]+$/.test(word) || word === "us") return word;
  const stemmed = stemmer(american(irregularForms.get(word) ?? word));
  return stemmed === "us" ? "use" : stemmed;
}

const britishEnce = /^(def|off|lic|pret)ence(s|d|less)?$/;
const doubledL =
  /^((?:re|un|dis|mis)?(?:cancel|channel|counsel|dial|equal|fuel|funnel|initial|label|level|libel|marshal|medal|model|panel|parcel|pedal|quarrel|ravel|rival|shovel|signal|spiral|swivel|total|travel|trial|tunnel))l(ed|ing|ings|er|ers|or|ors)$/;

/** A cheap test that most words fail: whether the word may have a British spelling. */
const maybeBritish = /is(?:e|ing|ation)|our|[tb]re|ence|ogue|ll/;

/**
 * Rewrites British spellings to American ones. Some results are no words, which is harmless: the index and the query
 * are both rewritten.
 */
function american(word: string): string {
  if (!maybeBritish.test(word)) return word;
  return word
    .replace(/is(e|es|ed|er|ers|ing|ings|ation|ations)$/, "iz$1")
    .replace(/(?<=[lvbmn])our(s|ed|ing|ings|al|able|ful|ite|ites)?$/, "or$1")
    .replace(/(?<=[^aeiou]t|b)re(s|d)?$/, "er$1")
    .replace(britishEnce, "$1ense$2")
    .replace(/ogue(s|d)?$/, "og$1")
    .replace(doubledL, "$1$2");
}
