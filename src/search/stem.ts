import { stemmer } from "stemmer";
import { irregularForms } from "./irregular-forms.ts";

/** Characters; what is longer is no word of a language, and taken as it stands. */
export const longestWord = 64;

/**
 * The stem under which a lower-case word and its other forms meet: `migrations`, `migrate`; `rewrote`, `rewriting`. Using
 * something does not meet with us, as it would by Porter's rules.
 */
export function stem(word: string): string {
  if (word.length > longestWord || !/^[a-z]+$/.test(word) || word === "us") return word;
  const stemmed = stemmer(american(irregularForms.get(word) ?? word));
  return stemmed === "us" ? "use" : stemmed;
}

const britishEnce = /^(def|off|lic|pret)ence(s|d|less)?$/;
const doubledL =
  /^((?:re|un|dis|mis)?(?:cancel|channel|counsel|dial|equal|fuel|funnel|initial|label|level|libel|marshal|medal|model|panel|parcel|pedal|quarrel|ravel|rival|shovel|signal|spiral|swivel|total|travel|trial|tunnel))l(ed|ing|ings|er|ers|or|ors)$/;

/** Most words have no British spelling, and this tells so faster. */
const maybeBritish = /is(?:e|ing|ation)|our|[tb]re|ence|ogue|ll/;

/** British spellings fold into American ones; that some result is no word at all does no harm, since both sides fold. */
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
