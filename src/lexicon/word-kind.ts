import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What an English word mostly is: the name of a person, place or product; a noun for a tangible thing; a noun for a time
 * (including days and months, although they have capitals); any other noun; or no noun.
 */
export const wordKinds = ["name", "thing", "time", "noun", "other"] as const;
export type WordKind = (typeof wordKinds)[number];

/**
 * The numbers of WordNet's lexicographer files for animals, artifacts, food, objects, plants and substances; see lexnames(5).
 */
const thingFiles: ReadonlySet<number> = new Set([5, 6, 13, 17, 20, 27]);
/** The number of the lexicographer file for times. */
const timeFile = 28;
const nounType = "1";

interface Sense {
  readonly isNoun: boolean;
  readonly file: number;
  readonly offset: string;
  readonly count: number;
}

/**
 * Returns the kind of each word in a WordNet database folder: nouns and other words are told apart by most of their uses in
 * WordNet's tagged texts, and the kind of a noun by its most common sense.
 * @throws the file system's error when the folder does not hold a database
 */
export function kindsOfWords(folder: string): ReadonlyMap<string, WordKind> {
  const namedOffsets = offsetsOfNames(join(folder, "data.noun"));
  return new Map(
    [...readSenses(join(folder, "index.sense"))].map(([word, senses]) => [word, kindOf(senses, namedOffsets)]),
  );
}

function kindOf(senses: readonly Sense[], namedOffsets: ReadonlySet<string>): WordKind {
  const nouns = senses.filter(({ isNoun }) => isNoun);
  const [first] = nouns;
  if (first === undefined || uses(nouns) < uses(senses) - uses(nouns)) return "other";
  if (first.file === timeFile) return "time";
  if (namedOffsets.has(first.offset)) return "name";
  return thingFiles.has(first.file) ? "thing" : "noun";
}

/** Returns the number of uses of senses; each sense counts one more, since most words are not tagged in any text. */
function uses(senses: readonly Sense[]): number {
  return senses.reduce((sum, { count }) => sum + count + 1, 0);
}

/** Reads the senses of each word, the most common of each part of speech first; see senseidx(5). */
function readSenses(file: string): Map<string, Sense[]> {
  const found = new Map<string, { readonly sense: Sense; readonly number: number }[]>();
  for (const line of readFileSync(file, "latin1").split("\n")) {
    const [key = "", offset = "", number = "", count = ""] = line.split(" ");
    const [word = "", rest = ""] = key.split("%");
    const [type, lexicographerFile] = rest.split(":");
    if (word === "" || word.includes("_")) continue;
    const sense = { isNoun: type === nounType, file: Number(lexicographerFile), offset, count: Number(count) };
    const known = found.get(word) ?? [];
    known.push({ sense, number: Number(number) });
    found.set(word, known);
  }
  return new Map(
    [...found].map(([word, senses]) => [word, senses.sort((a, b) => a.number - b.number).map(({ sense }) => sense)]),
  );
}

/** Returns the offsets of the synsets whose first word has a capital letter; see wndb(5). */
function offsetsOfNames(file: string): ReadonlySet<string> {
  const offsets = new Set<string>();
  for (const line of readFileSync(file, "latin1").split("\n")) {
    const [offset = "", , , , word = ""] = line.split(" ", 5);
    if (/^\d{8}$/.test(offset) && /^\p{Lu}/u.test(word)) offsets.add(offset);
  }
  return offsets;
}
