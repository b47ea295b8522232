import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lexiconFile } from "../../../lexicon/lexicon.ts";

/**
 * The path of the file of Japanese synonyms, which the build writes. Each line is a group of terms that mean much the same,
 * separated by blanks.
 */
export const japaneseSynonymsFile = join(dirname(lexiconFile), "japanese-synonyms.tsv");

/** Reads the groups of Japanese synonyms that ship. */
export function japaneseSynonyms(): readonly (readonly string[])[] {
  const lines = readFileSync(japaneseSynonymsFile, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split(" "));
}
