import { stemmer } from "stemmer";
import { irregularForms } from "./irregular-forms.ts";

/** The stem under which a lower-case word and its other forms meet: `migrations`, `migrate`; `rewrote`, `rewriting`. */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  return stemmer(american(irregularForms.get(word) ?? word));
}

/** British spellings fold into American ones; that some result is no word at all does no harm, since both sides fold. */
function american(word: string): string {
  return word
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, "iz$1")
    .replace(/(?<=[lvbmn])our(s|ed|ing|al|able|ful|ite|ites)?$/, "or$1")
    .replace(/(?<=[^aeiou]t|b)re(s|d)?$/, "er$1")
    .replace(/ence(s|d)?$/, "ense$1")
    .replace(/ogue(s|d)?$/, "og$1")
    .replace(/ll(ed|ing|er|ers)$/, "l$1");
}
