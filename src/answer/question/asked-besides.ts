/** At least four words, a conjunction and a question word at the end. */
const besides = /^((?:\S+ ){3,}\S+?),? (?:and|&|or) (?:why|how|when|where)(?: not)?(?=\W*$)/i;

/**
 * Removes a question word that asks for more of the same: "which companies moved, and why?" is answered where the companies are
 * told, and would otherwise count as a question for a reason.
 */
export function withoutAskedBesides(text: string): string {
  return text.replace(besides, "$1");
}
