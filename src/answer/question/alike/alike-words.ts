import type { Language } from "../../../search/languages/language.ts";

import { wordTerms } from "../../../search/terms.ts";
import { chinese } from "./chinese.ts";
import { dutch } from "./dutch.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import { japaneseSynonyms } from "./japanese-synonyms.ts";
import { korean } from "./korean.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";
import { swedish } from "./swedish.ts";

const lists: Partial<Record<Language, string>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  sv: swedish,
  ja: japanese,
  zh: chinese,
  ko: korean,
};

/** For each language, by term: the groups of words alike that it is in. */
const tables = new Map<Language, ReadonlyMap<string, readonly (readonly string[])[]>>();

/** Returns the terms of a language's words that mean much the same as a term. For English, see the lexicon. */
export function synonymTerms(term: string, language: Language): ReadonlySet<string> {
  const table = tables.get(language) ?? tableOf(language);
  tables.set(language, table);
  const alike = new Set(table.get(term)?.flat());
  alike.delete(term);
  return alike;
}

function tableOf(language: Language): Map<string, (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  const lines = (lists[language] ?? "").trim().split("\n");
  const own = lines.map((line) => line.split(/\s+/).flatMap((word) => wordTerms(word, language).content.slice(0, 1)));
  for (const group of language === "ja" ? [...own, ...japaneseSynonyms()] : own) {
    for (const term of group) {
      const groups = table.get(term);
      if (groups === undefined) table.set(term, [group]);
      else groups.push(group);
    }
  }
  return table;
}
