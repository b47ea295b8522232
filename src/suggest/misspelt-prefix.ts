/** The shortest prefix that may be misspelt, in characters: a shorter one would be close to every word. */
const shortest = 3;
/** The length in characters from which a prefix may contain two slips. */
const longForTwo = 8;

/**
 * Whether `typed` may be a misspelt prefix of the word, with one slip (two in a long prefix). A slip is a letter that is added,
 * missing, wrong, or swapped with the next.
 */
export function isMisspeltPrefixOf(typed: string, word: string): boolean {
  return typed.length >= shortest && agree(typed, 0, word, 0, typed.length >= longForTwo ? 2 : 1);
}

/** Whether the rest of `typed` is a prefix of the rest of the word, with at most `slips` slips. */
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
