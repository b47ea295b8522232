/**
 * The most characters of a question that are read: a long chat message, about 300 words. The middle of a longer one is left
 * out.
 */
export const longestQuestion = 2_000;

const gap = " … ";
/** The gap after normalization (NFKC), which has more characters. */
const plainGap = " ... ";
/** How far, in characters, a blank is searched from the place of a cut; longer words are cut. */
const longestWord = 60;

/**
 * Returns a question unchanged if it is short enough, else its beginning and its end with `…` between them, since the question
 * is often at the end of a chat message. Cuts between words where there are blanks.
 * @param most characters of the result, at least 100
 */
export function shortenQuestion(text: string, most = longestQuestion): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - plainGap.length) / 2);
  return beginningOf(text, half) + gap + endOf(text, text.length - half);
}

function beginningOf(text: string, most: number): string {
  for (let end = most; end > most - longestWord; end--) if (isBlank(text, end)) return text.slice(0, end).trimEnd();
  return text.slice(0, isSecondHalf(text, most) ? most - 1 : most);
}

function endOf(text: string, first: number): string {
  for (let at = first; at < first + longestWord; at++) if (isBlank(text, at - 1)) return text.slice(at).trimStart();
  return text.slice(isSecondHalf(text, first) ? first + 1 : first);
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** Whether the second half of a surrogate pair is at an offset. */
function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/** Invisible characters that copying may leave between letters. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Returns what is read of a question: normalized (NFKC), without invisible characters, at most `longestQuestion` characters.
 */
export function readableQuestion(typed: string): { readonly text: string; readonly isShortened?: true } {
  const whole = typed.trim();
  if (whole.length <= longestQuestion && /^[\x20-\x7e]*$/.test(whole)) return { text: whole };
  // Normalization may replace one character by several.
  const plain = shortenQuestion(whole).replace(invisible, "").normalize("NFKC");
  const isShortened = whole.length > longestQuestion || plain.length > longestQuestion;
  return { text: shortenQuestion(plain), ...(isShortened && { isShortened }) };
}
