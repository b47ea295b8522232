import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { wordTerms } from "../../../search/terms.ts";
import { japaneseSynonymsFile } from "./japanese-synonyms.ts";

/** A group of the Sudachi synonym dictionary; see its `index.d.ts`. */
interface Group {
  readonly items: readonly {
    readonly midashi: string;
    /** Whether the word expands a query (0), is only found by the other words (1), or was withdrawn (2). */
    readonly expandControl: 0 | 1 | 2;
    /** The fields of life that the word is from. */
    readonly bunya: readonly string[];
  }[];
}

const withdrawn = 2;
/** Fields of proper names and of swear words. */
const leftOut = new Set("企業名 旧企業名 地名 国名 店名 商品 人名 キャラ 大学名 組織名 旧組織名 不快".split(" "));

/** Writes the file of Japanese synonyms from the Sudachi synonym dictionary. Like the lexicon, it is written in the build. */
function buildJapaneseSynonyms(): void {
  const folder = dirname(createRequire(import.meta.url).resolve("sudachi-synonyms-dictionary"));
  const groups = JSON.parse(readFileSync(join(folder, "sudachi-synonyms-dictionary.json"), "utf8")) as Group[];
  const lines = groups.flatMap(({ items }) => {
    if (items.some(({ bunya }) => bunya.some((field) => leftOut.has(field)))) return [];
    // Words that do not expand a query are looked up too, since synonyms count far less than the word itself.
    const words = items.filter(({ expandControl }) => expandControl !== withdrawn);
    const terms = new Set(words.flatMap(({ midashi }) => onlyTerm(midashi)));
    return terms.size < 2 ? [] : [`${[...terms].join(" ")}\n`];
  });
  writeFileSync(japaneseSynonymsFile, lines.join(""));
}

/** Returns the term of a word; nothing for what consists of several terms, since no single one stands for the word. */
function onlyTerm(word: string): readonly string[] {
  const { content } = wordTerms(word, "ja");
  return /\s/.test(word) || content.length !== 1 ? [] : content;
}

buildJapaneseSynonyms();
