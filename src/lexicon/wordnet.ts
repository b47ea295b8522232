import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Receives a pair of related English words; a closeness of 1 would mean the same word. */
export type Relate = (word: string, other: string, closeness: number) => void;

const parts = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;
type Part = keyof typeof parts;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** The number of the word in its synset, counted from 1; 0 stands for all words of the synset. */
  readonly from: number;
  readonly to: number;
}

/** How close two words are, by the symbol of the pointer between their synsets; see WordNet's wninput(5). */
const pointerCloseness: Record<string, number> = {
  "+": 0.8,
  "&": 0.6,
  "\\": 0.6,
  $: 0.6,
  "@": 0.5,
  "~": 0.35,
};

/** The most hyponyms of a synset for which they count as related: a word with more says little about any of them. */
const mostNarrower = 12;
/** The most senses of a word that are read; WordNet lists the most frequent senses first. */
const mostSenses = 5;

/**
 * Reads a WordNet database folder, and calls `relate` for each pair of related words.
 * @throws the file system's error when the folder does not hold a database
 */
export function relateWords(folder: string, relate: Relate): void {
  const synsets = readSynsets(folder);
  for (const part of Object.keys(parts) as Part[]) {
    for (const line of recordLines(join(folder, `index.${parts[part]}`))) {
      const fields = line.trim().split(" ");
      const word = fields[0] ?? "";
      const offsets = fields.slice(6 + Number(fields[3]));
      for (const [sense, offset] of offsets.slice(0, mostSenses).entries()) {
        const synset = synsets.get(part + offset);
        if (synset !== undefined) relateSense(word, synset, synsets, 1 / (1 + 0.35 * sense), relate);
      }
    }
  }
}

function relateSense(
  word: string,
  synset: Synset,
  synsets: ReadonlyMap<string, Synset>,
  share: number,
  relate: Relate,
): void {
  for (const other of synset.words) relate(word, other, 0.9 * share);
  const own = synset.words.indexOf(word) + 1;
  const isBroad = synset.pointers.filter(({ symbol }) => symbol === "~").length > mostNarrower;
  for (const { symbol, target, from, to } of synset.pointers) {
    const closeness = pointerCloseness[symbol];
    if (closeness === undefined || (from !== 0 && from !== own) || (symbol === "~" && isBroad)) continue;
    const words = synsets.get(target)?.words ?? [];
    for (const other of to === 0 ? words : words.slice(to - 1, to)) relate(word, other, closeness * share);
  }
}

function readSynsets(folder: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const part of Object.keys(parts) as Part[]) {
    for (const line of recordLines(join(folder, `data.${parts[part]}`))) {
      const fields = line.split(" | ", 1)[0]?.split(" ") ?? [];
      synsets.set(part + fields[0], readSynset(fields));
    }
  }
  return synsets;
}

/**
 * Parses the fields of a line as wndb(5) describes them: offset, file, type, word count, words with ids, pointer count,
 * pointers.
 */
function readSynset(fields: readonly string[]): Synset {
  const wordCount = Number.parseInt(fields[3] ?? "", 16);
  const words = Array.from({ length: wordCount }, (_, at) =>
    (fields[4 + 2 * at] ?? "").replace(/\(.*\)/, "").toLowerCase(),
  );
  const start = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[start]) }, (_, at) => {
    const [symbol = "", offset = "", part = "", words = ""] = fields.slice(start + 1 + 4 * at, start + 5 + 4 * at);
    return {
      symbol: symbol.replace("@i", "@").replace("~i", "~"),
      target: part.replace("s", "a") + offset,
      from: Number.parseInt(words.slice(0, 2), 16),
      to: Number.parseInt(words.slice(2), 16),
    };
  });
  return { words, pointers };
}

/** Returns the lines of a file without the licence text, whose lines begin with blanks. */
function recordLines(file: string): string[] {
  return readFileSync(file, "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}
