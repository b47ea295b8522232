import { stem } from "../stem.ts";
import { analyses } from "./language.ts";

/** All of those stand behind this letter, and few words hold one. */
const farBehind = /[\u0e00-\uffff]/;
/** Scripts whose words are not divided by blanks, or, in Korean, carry what other languages put beside them. */
const undivided = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Words of katakana, which the segmenter does not know as a whole, and what stands between them. */
const pieces = /[\p{Script=Katakana}ー]+|[^\p{Script=Katakana}ー]+/gu;
const undividedLanguages = ["zh", "ja", "ko", "th"] as const;
/** One letter of hiragana is an ending or a particle. */
const particle = /^\p{Script=Hiragana}$/u;

/** Whether a run of letters may hold several words. */
export function isUndivided(word: string): boolean {
  return farBehind.test(word) && undivided.test(word);
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** The terms of a run of letters without blanks; the content without what only joins them. */
export function undividedTerms(run: string): { readonly all: readonly string[]; readonly content: readonly string[] } {
  const all = [...run.normalize("NFKC").toLowerCase().matchAll(pieces)].flatMap(([piece]) =>
    /[\p{Script=Katakana}ー]/u.test(piece)
      ? [piece]
      : [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => stem(segment)),
  );
  const content = all.filter(
    (term) => !particle.test(term) && !undividedLanguages.some((language) => analyses[language].stopWords.has(term)),
  );
  return { all, content };
}
