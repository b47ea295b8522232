/** Shorter beginnings are near to everything. */
const shortest = 3;
/** Beginnings as long as this may hold two slips. */
const longForTwo = 8;

/**
 * Whether somebody who meant the word may have typed this so far: one letter too many, too few, wrong or swapped with the
 * next, two in a long beginning.
 */
export function isSlipFor(typed: string, word: string): boolean {
  return typed.length >= shortest && agree(typed, 0, word, 0, typed.length >= longForTwo ? 2 : 1);
}

/** Whether the rest of what was typed, but for so many slips, is how the rest of the word begins. */
function agree(typed: string, from: number, word: string, start: number, slips: number): boolean {
  let at = from;
  let own = start;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(own)) {
    at++;
    own++;
  }
  if (at >= typed.length) return true;
  if (slips === 0) return false;
  return (
    agree(typed, at + 1, word, own + 1, slips - 1) ||
    agree(typed, at + 1, word, own, slips - 1) ||
    agree(typed, at, word, own + 1, slips - 1) ||
    (typed.charCodeAt(at) === word.charCodeAt(own + 1) &&
      typed.charCodeAt(at + 1) === word.charCodeAt(own) &&
      agree(typed, at + 2, word, own + 2, slips - 1))
  );
}
