import type { Question } from "../question/question.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { NearnessOf } from "./tells-deed.ts";

/** "Is it dead?": nothing is asked but whether one thing is so. */
const asksOfOne =
  /^(?:(?:so|ok|and|but|well) )*(?:is|are|was|were)(?:n['’]t)? (?:the |our |your )?[\w.+#'’-]+(?: (?:still|really|actually|even|just|so|too|very|already|now|all))* [\w-]+(?: (?:now|yet|already|anymore|these days))?\W*$/i;

/** A related word that stands for a quality at least this well is as good as the word. */
const standsFor = 0.5;
/** From this nearness on, other words tell of the same quality: "you get paid for it" whether it is compensated. */
const tellsIt = 0.6;

/**
 * Whether excerpts tell of the quality that is asked of a thing, or of its contrary, which lies near: what only names Python does not tell
 * whether it is dead.
 * @param terms those of the excerpts and their headings
 */
export function tellsQuality(
  { text, wants, language, concepts }: Question,
  terms: ReadonlySet<string>,
  nearnessOf?: NearnessOf,
): boolean {
  const quality = concepts[1];
  if (language !== "en" || wants !== "decision" || concepts.length !== 2 || quality === undefined) return true;
  if (!asksOfOne.test(text) || strength(quality, terms) >= standsFor) return true;
  return nearnessOf !== undefined && [...quality.terms].some(([term, own]) => own === 1 && nearnessOf(term) >= tellsIt);
}
