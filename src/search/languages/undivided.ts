import { stem } from "../stem.ts";
import { analyses, type Language } from "./language.ts";

/** Scripts whose words are not divided by blanks, or, in Korean, carry what other languages put beside them. */
const undivided = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Where all of those stand, with others: hardly any text in other scripts holds one, and this tells so many times faster. */
const mayBeUndivided = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;
/** Words of katakana, which the segmenter does not know as a whole, and what stands between them. */
const pieces = /[\p{Script=Katakana}ー]+|[^\p{Script=Katakana}ー]+/gu;
const undividedLanguages = ["zh", "ja", "ko", "th"] as const;
/** One letter of hiragana is an ending or a particle. */
const particle = /^\p{Script=Hiragana}$/u;

/** Whether a run of letters may hold several words. */
export function isUndivided(word: string): boolean {
  return mayBeUndivided.test(word) && undivided.test(word);
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** Long katakana words are written with the long mark at their end and without: サーバー, サーバ. */
const shortestKatakana = 3;

/** A word of katakana as it is indexed, in whichever of its usual spellings it is written: ヴァイオリン is バイオリン. */
function katakanaTerm(word: string): string {
  const plain = word
    .replace(/ヴ([ァィェォ])/gu, (_, small: string) => "バビベボ".charAt("ァィェォ".indexOf(small)))
    .replaceAll("ヴ", "ブ");
  return plain.length > shortestKatakana ? plain.replace(/ー$/u, "") : plain;
}

/** What Korean writes at the end of a word and other languages beside it, the longest first. */
const particles =
  /(?<=[가-힣]{2})(?:에서부터|으로부터|에게서는|에서는|에게는|으로는|입니까|인가요|이라는|이라고|이라도|에서|에게|한테|으로|부터|까지|마다|처럼|보다|하고|이나|이랑|라는|라고|라도|에는|과는|와는|로는|은|는|이|가|을|를|의|에|로|와|과|도|만|나|랑)$/u;
const hangul = /^[가-힣]+$/u;

/** What Japanese verbs and adjectives are inflected by: 置く and 置きます are both 置. */
const inflected = /^(\p{Script=Han}+)\p{Script=Hiragana}+$/u;
/** Two verbs in one, which are written with what inflects the first and without: 切り替える, 切替. */
const compound = /^(\p{Script=Han}+)\p{Script=Hiragana}{1,2}(\p{Script=Han}+)\p{Script=Hiragana}*$/u;

function termOf(word: string): string {
  if (hangul.test(word)) return word.replace(particles, "");
  const [, first, second = ""] = inflected.exec(word) ?? compound.exec(word) ?? [];
  return first === undefined ? stem(word) : first + second;
}

/**
 * The terms of a run of letters without blanks; the content without what only joins them.
 * @param language of the text: what joins words in Chinese begins Japanese ones, such as 使 and 比
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
