import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Recent } from "../recent.ts";
import { longestWord } from "../search/stem.ts";
import { baseForms } from "./base-forms.ts";
import { type WordKind, wordKinds } from "./word-kind.ts";

/** What the lexicon knows about an English word. */
export interface LexiconEntry {
  /**
   * How common the word is on the Zipf scale: 7 for the most common words, 3 for rare ones, 0 for words not found in speech.
   */
  readonly zipf: number;
  /** The terms of words with a similar meaning and their closeness (below 1), closest first. */
  readonly related: readonly (readonly [term: string, closeness: number])[];
  /** Undefined if no dictionary lists the word, as with slang. */
  readonly kind?: WordKind;
}

/**
 * The path of the lexicon file, which the build writes. Each line holds a word, its commonness, its related terms and its kind,
 * separated by tabs; lines are sorted by the word's bytes.
 */
export const lexiconFile = join(packageFolder(fileURLToPath(new URL(".", import.meta.url))), "dist", "lexicon.tsv");

function packageFolder(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}

const newline = 10;
const tab = 9;
const recentCount = 4096;
/** The least number of bytes of a page; a page ends with the line that reaches it. */
const pageSize = 4096;
/** The cache's value for a word that is not in the lexicon. */
const none = Symbol();

let shipped: Lexicon | undefined;

/**
 * Looks English words up by binary search in the file's bytes, since parsing the file into a map would slow down every start.
 */
export class Lexicon {
  private readonly bytes: Buffer;
  private readonly pages: Pages;
  private readonly recent = new Recent<string, LexiconEntry | typeof none>(recentCount);

  constructor(bytes: Buffer = readFileSync(lexiconFile)) {
    this.bytes = bytes;
    this.pages = pagesOf(bytes);
  }

  /** Returns the lexicon that ships, read once in a process. */
  static shipped(): Lexicon {
    shipped ??= new Lexicon();
    return shipped;
  }

  /**
   * Looks up a word in lower case. Its base forms are looked up, too, and the first form with relations gives the relations.
   */
  lookup(word: string): LexiconEntry | undefined {
    if (word.length > longestWord) return undefined;
    const known = this.recent.get(word) ?? this.recent.set(word, this.findForm(word) ?? none);
    return known === none ? undefined : known;
  }

  private findForm(word: string): LexiconEntry | undefined {
    const found = baseForms(word)
      .map((form) => this.find(form))
      .filter((entry) => entry !== undefined);
    const [first] = found;
    if (first === undefined) return undefined;
    const related = found.find((entry) => entry.related.length > 0)?.related ?? [];
    const kind = kindOfForm(word, found);
    const zipf = Math.max(...found.map((entry) => entry.zipf));
    return { zipf, related, ...(kind !== undefined && { kind }) };
  }

  /** Returns how common a word is in exactly this form, 0 if it is not listed. Faster than `lookup`, for testing many words. */
  commonness(word: string): number {
    const start = this.lineOf(word);
    return start === undefined ? 0 : Number(this.fields(start)[1]);
  }

  private find(word: string): LexiconEntry | undefined {
    const start = this.lineOf(word);
    if (start === undefined) return undefined;
    const [, commonness, related = "", written] = this.fields(start);
    const kind = wordKinds.find((one) => one === written);
    return { zipf: Number(commonness), related: parseRelated(related), ...(kind !== undefined && { kind }) };
  }

  private fields(start: number): string[] {
    return this.bytes.toString("latin1", start, this.bytes.indexOf(newline, start)).split("\t");
  }

  /** Returns the offset of a word's line: by binary search among the pages, then within one page. */
  private lineOf(word: string): number | undefined {
    const { starts, words } = this.pages;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] as string) <= word) low = middle + 1;
      else high = middle;
    }
    return this.lineBetween(starts[low - 1] ?? 0, starts[low] ?? this.bytes.length, word);
  }

  private lineBetween(first: number, end: number, word: string): number | undefined {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = middle === 0 ? 0 : this.bytes.lastIndexOf(newline, middle - 1) + 1;
      const order = this.compareAt(start, word);
      if (order === 0) return start;
      if (order < 0) low = this.bytes.indexOf(newline, start) + 1;
      else high = start;
    }
    return undefined;
  }

  /** Compares the word at an offset with another: negative if it sorts before the other, 0 if they are equal. */
  private compareAt(start: number, word: string): number {
    for (let at = 0; at < word.length; at++) {
      const order = (this.bytes[start + at] as number) - word.charCodeAt(at);
      if (order !== 0) return order;
    }
    return this.bytes[start + word.length] === tab ? 0 : 1;
  }
}

/**
 * Returns the kind of a word from its base forms. Another kind wins over "name", since a word that looks like an inflected form
 * mostly is one. An unlisted form in -ed or -ing of a thing is a verb form: "other".
 */
function kindOfForm(word: string, found: readonly LexiconEntry[]): WordKind | undefined {
  const kinds = found.flatMap(({ kind }) => kind ?? []);
  const kind = kinds.find((one) => one !== "name") ?? kinds[0];
  return found[0]?.kind === undefined && kind === "thing" && /(?:ed|ing)$/.test(word) ? "other" : kind;
}

/** The offset of each page, and its first word. */
interface Pages {
  readonly starts: readonly number[];
  readonly words: readonly string[];
}

function pagesOf(bytes: Buffer): Pages {
  const starts: number[] = [];
  const words: string[] = [];
  for (let start = 0; start < bytes.length; start = bytes.indexOf(newline, start + pageSize) + 1) {
    starts.push(start);
    words.push(bytes.toString("latin1", start, bytes.indexOf(tab, start)));
    if (start + pageSize >= bytes.length) break;
  }
  return { starts, words };
}

function parseRelated(related: string): LexiconEntry["related"] {
  if (related === "") return [];
  return related.split(" ").map((pair) => {
    const [term = "", hundredths = ""] = pair.split(":");
    return [term, Number(hundredths) / 100] as const;
  });
}
