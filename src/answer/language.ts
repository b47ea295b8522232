import { stem } from "../search/stem.ts";
import { stopWords } from "../search/stop-words.ts";
import { fillerWords } from "./filler-words.ts";
import { corrections } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

const fewestWords = 3;
const everydayWord = 4.5;
/** A question with this share of everyday English words, or of words that the knowledge uses, is not looked at closer. */
const englishShare = 0.34;
const knownShare = 0.5;
/** How much surer another language must be than English. */
const clearlyOther = 0.06;

/** Whether a question is in another language than English. The detector is large and loaded when first in doubt. */
export async function isForeign(text: string, vocabulary: Vocabulary): Promise<boolean> {
  if (!isDoubtful(text, vocabulary)) return false;
  const { eld } = await import("eld/extrasmall");
  const detected = eld.detect(text);
  const scores = detected.getScores();
  const lead = (scores[detected.language] ?? 0) - (scores["en"] ?? 0);
  return detected.isReliable() && detected.language !== "en" && lead > clearlyOther;
}

function isDoubtful(text: string, vocabulary: Vocabulary): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word));
  if (latin.length < words.length / 2) return true;
  if (words.length < fewestWords) return false;
  const english = words.filter((word) => stopWords.has(word) || fillerWords.has(word) || isEveryday(word, vocabulary));
  const known = words.filter(
    (word) => vocabulary.frequency(stem(word)) > 0 || corrections(word, false, vocabulary).length > 0,
  );
  return english.length < englishShare * words.length && known.length < knownShare * words.length;
}

function isEveryday(word: string, vocabulary: Vocabulary): boolean {
  return (vocabulary.english(word)?.commonness ?? 0) >= everydayWord;
}
