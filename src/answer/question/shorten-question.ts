/** Characters of a question that are read: a long message in chat, about 300 words. Of a longer one the middle is not read. */
export const longestQuestion = 2_000;

const gap = " … ";
/** The dots of the gap, written plainly. */
const plainGap = " ... ";
/** So far from where a text has to be cut a blank is looked for; there are no longer words. */
const longestWord = 60;

/**
 * A question that is short enough as it is; of a longer one its beginning and its end, since in chat the question often
 * stands last, with `…` between. Both are cut between words where there are blanks.
 * @param most characters of the result, 100 at least
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

/** Whether the second half of a character stands at an offset. */
function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/** Of no width, as copying leaves it between letters: it parts words for nobody who reads them. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** What is read of a question: its characters written plainly (NFKC), but for those that nobody sees, and no more of them than `longestQuestion`. */
export function readableQuestion(typed: string): { readonly text: string; readonly isShortened?: true } {
  const whole = typed.trim();
  if (whole.length <= longestQuestion && /^[\x20-\x7e]*$/.test(whole)) return { text: whole };
  // Some characters stand for many when they are written plainly.
  const plain = shortenQuestion(whole).replace(invisible, "").normalize("NFKC");
  const isShortened = whole.length > longestQuestion || plain.length > longestQuestion;
  return { text: shortenQuestion(plain), ...(isShortened && { isShortened }) };
}
