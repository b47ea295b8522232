import type { Language } from "../../../search/languages/language.ts";
import { wordTerms } from "../../../search/terms.ts";
import { chinese } from "./chinese.ts";
import { dutch } from "./dutch.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
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

const tables = new Map<Language, ReadonlyMap<string, ReadonlySet<string>>>();

/** Returns the terms of a language's words that mean much the same as a term. For English, see the lexicon. */
export function synonymTerms(term: string, language: Language): ReadonlySet<string> {
  const table = tables.get(language) ?? tableOf(language);
  tables.set(language, table);
  return table.get(term) ?? none;
}

const none: ReadonlySet<string> = new Set();

function tableOf(language: Language): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const line of (lists[language] ?? "").trim().split("\n")) {
    const terms = line.split(/\s+/).flatMap((word) => wordTerms(word, language).content.slice(0, 1));
    for (const term of terms) {
      const alike = table.get(term) ?? new Set();
      for (const other of terms) if (other !== term) alike.add(other);
      table.set(term, alike);
    }
  }
  return table;
}
