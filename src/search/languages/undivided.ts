import { stem } from "../stem.ts";
import { analyses, type Language } from "./language.ts";

/**
 * Scripts without blanks between words, and Korean, which appends to a word what other languages write as words of
 * their own.
 */
const undivided = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/**
 * A superset of the scripts in `undivided`, which is many times faster to test and rules out almost all text in other
 * scripts.
 */
const mayBeUndivided = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;
/** Runs of katakana and the text between. Katakana words are kept whole, since the segmenter does not know them. */
const pieces = /[\p{Script=Katakana}ー]+|[^\p{Script=Katakana}ー]+/gu;
const undividedLanguages = ["zh", "ja", "ko", "th"] as const;
/** A single hiragana character, which is an ending or a particle. */
const particle = /^\p{Script=Hiragana}$/u;

/** Whether a run of letters may contain several words. */
export function mayNeedSegmentation(word: string): boolean {
  return mayBeUndivided.test(word) && undivided.test(word);
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/**
 * The longest katakana word, in characters, that keeps a long mark at its end. Longer words are written with and
 * without: サーバー, サーバ.
 */
const shortestKatakana = 3;

/** Returns the term of a katakana word, the same for all of its usual spellings: ヴァイオリン becomes バイオリン. */
function katakanaTerm(word: string): string {
  const plain = word
    .replace(/ヴ([ァィェォ])/gu, (_, small: string) => "バビベボ".charAt("ァィェォ".indexOf(small)))
    .replaceAll("ヴ", "ブ");
  return plain.length > shortestKatakana ? plain.replace(/ー$/u, "") : plain;
}

/** Korean particles at the end of a word, the longest first. */
const particles =
  /(?<=[가-힣]{2})(?:에서부터|으로부터|에게서는|에서는|에게는|으로는|입니까|인가요|이라는|이라고|이라도|에서|에게|한테|으로|부터|까지|마다|처럼|보다|하고|이나|이랑|라는|라고|라도|에는|과는|와는|로는|은|는|이|가|을|를|의|에|로|와|과|도|만|나|랑)$/u;
const hangul = /^[가-힣]+$/u;

/** A Japanese verb or adjective with its inflection, of which only the kanji are kept: 置く and 置きます both become 置. */
const inflected = /^(\p{Script=Han}+)\p{Script=Hiragana}+$/u;
/** A compound of two verbs, written with or without the inflection of the first: 切り替える, 切替. */
const compound = /^(\p{Script=Han}+)\p{Script=Hiragana}{1,2}(\p{Script=Han}+)\p{Script=Hiragana}*$/u;

function termOf(word: string): string {
  if (hangul.test(word)) return word.replace(particles, "");
  const [, first, second = ""] = inflected.exec(word) ?? compound.exec(word) ?? [];
  return first === undefined ? stem(word) : first + second;
}

/**
 * Returns the terms of a run of letters without blanks; `content` is without stop words and particles.
 * @param language the language of the text, whose stop words apply: some Chinese ones begin Japanese words, such as 使
 * and 比
 */
export function undividedTerms(
  run: string,
  language: Language,
): { readonly all: readonly string[]; readonly content: readonly string[] } {
  const joining = undividedLanguages.some((one) => one === language) ? [language] : undividedLanguages;
  const words = [...run.normalize("NFKC").toLowerCase().matchAll(pieces)].flatMap(([piece]) =>
    /[\p{Script=Katakana}ー]/u.test(piece)
      ? [{ word: piece, term: katakanaTerm(piece) }]
      : [...segmenter.segment(piece)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => ({ word: segment, term: termOf(segment) })),
  );
  const isStop = (word: string): boolean =>
    particle.test(word) || joining.some((one) => analyses[one].stopWords.has(word));
  return {
    all: words.map(({ term }) => term),
    content: words.filter(({ word, term }) => !isStop(word) && !isStop(term)).map(({ term }) => term),
  };
}
