import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Recent } from "../recent.ts";
import { longestWord } from "../search/stem.ts";
import { baseForms } from "./base-forms.ts";
import { type WordKind, wordKinds } from "./word-kind.ts";

/** What is known of an English word. */
export interface LexiconEntry {
  /** The Zipf scale: 7 for the most common words, 3 for rare ones, 0 for words that speech hardly knows. */
  readonly commonness: number;
  /** Terms of words with a like meaning and how close they are, closest first, below 1. */
  readonly related: readonly (readonly [term: string, closeness: number])[];
  /** Undefined where no dictionary lists the word, as with slang. */
  readonly kind?: WordKind;
}

/**
 * Made by the build. A line a word, in the order of its bytes: the word, its commonness, its related terms and its
 * kind, divided by tabs.
 */
export const lexiconFile = join(packageFolder(fileURLToPath(new URL(".", import.meta.url))), "dist", "lexicon.tsv");

function packageFolder(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}

const newline = 10;
const tab = 9;
const recentCount = 4096;
/** A page ends with the line that passes so many bytes. */
const pageSize = 4096;
/** Remembered of a word that is not there. */
const none = Symbol();

let shipped: Lexicon | undefined;

/** English words, looked up in the file as it is, since reading it into a map would cost every start. */
export class Lexicon {
  private readonly bytes: Buffer;
  private readonly pages: Pages;
  private readonly recent = new Recent<string, LexiconEntry | typeof none>(recentCount);

  constructor(bytes: Buffer = readFileSync(lexiconFile)) {
    this.bytes = bytes;
    this.pages = pagesOf(bytes);
  }

  /** The one that ships, read once in a process. */
  static shipped(): Lexicon {
    shipped ??= new Lexicon();
    return shipped;
  }

  /** Looks up a word, and what it is an inflected form of if it has no relations of its own. Lower case. */
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
    const commonness = Math.max(...found.map((entry) => entry.commonness));
    return { commonness, related, ...(kind !== undefined && { kind }) };
  }

  /** How common a word is as it stands, 0 if it is none. Faster than `lookup`, for trying many. */
  commonness(word: string): number {
    const start = this.lineOf(word);
    return start === undefined ? 0 : Number(this.fields(start)[1]);
  }

  private find(word: string): LexiconEntry | undefined {
    const start = this.lineOf(word);
    if (start === undefined) return undefined;
    const [, commonness, related = "", written] = this.fields(start);
    const kind = wordKinds.find((one) => one === written);
    return { commonness: Number(commonness), related: parseRelated(related), ...(kind !== undefined && { kind }) };
  }

  private fields(start: number): string[] {
    return this.bytes.toString("latin1", start, this.bytes.indexOf(newline, start)).split("\t");
  }

  /** Where a word's line begins: by halving, among the pages and in one. */
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

  /** Below 0 if the line's word stands before the other. */
  private compareAt(start: number, word: string): number {
    for (let at = 0; at < word.length; at++) {
      const order = (this.bytes[start + at] as number) - word.charCodeAt(at);
      if (order !== 0) return order;
    }
    return this.bytes[start + word.length] === tab ? 0 : 1;
  }
}

/** What a name looks like an inflected form of, it mostly is; and what ends as a verb's forms do is one, whatever the noun is. */
function kindOfForm(word: string, found: readonly LexiconEntry[]): WordKind | undefined {
  const kinds = found.flatMap(({ kind }) => kind ?? []);
  const kind = kinds.find((one) => one !== "name") ?? kinds[0];
  return found[0]?.kind === undefined && kind === "thing" && /(?:ed|ing)$/.test(word) ? "other" : kind;
}

/** Where each page begins, and its first word. */
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
