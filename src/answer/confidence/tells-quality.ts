import type { Question } from "../question/question.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { NearnessOf } from "./tells-deed.ts";

/** Questions that ask no more than whether one thing has a quality: "Is it dead?" */
const asksOfOne =
  /^(?:(?:so|ok|and|but|well) )*(?:is|are|was|were)(?:n['’]t)? (?:the |our |your )?[\w.+#'’-]+(?: (?:still|really|actually|even|just|so|too|very|already|now|all))* [\w-]*\w(?: (?:now|yet|already|anymore|these days))?\W*$/i;

/** "Is it hard to hire for it?": asks for a quality of one deed. */
const asksOfDeed =
  /^(?:(?:so|ok|and|but|well) )*(?:is|was)(?:n['’]t)? (?:it|(?:the |our |your )?[\w.+#'’-]+) (?:(?:still|really|actually|even|so|too|very|that) )*(?:hard|difficult|easy|simple|tough|tricky|painful|cheap|expensive|slow|fast|quick) (?:for [\w'’ ]{1,20} )?to (?<deed>[\w-]+)/i;

/** A related word that stands for a quality at least this well counts as that quality. */
const countsAsQuality = 0.5;
/** The least nearness at which other words tell the same quality: "you get paid for it" for "is it compensated". */
const tellsIt = 0.6;

/**
 * Whether excerpts tell of the quality that a question asks about, or of its contrary, which is near by meaning: a text that
 * only names Python does not tell whether Python is dead. True for questions of any other kind.
 * @param terms of the excerpts and their headings
 */
export function tellsQuality(
  { text, wants, language, concepts }: Question,
  terms: ReadonlySet<string>,
  nearnessOf?: NearnessOf,
): boolean {
  if (language !== "en" || wants !== "decision") return true;
  const deed = asksOfDeed.exec(text)?.groups?.["deed"];
  const asksOneQuality = deed === undefined && concepts.length === 2 && asksOfOne.test(text);
  const quality = asksOneQuality ? concepts[1] : concepts.find(({ word, isKnown }) => word === deed && !isKnown);
  if (quality === undefined || strength(quality, terms) >= countsAsQuality) return true;
  return nearnessOf !== undefined && [...quality.terms].some(([term, own]) => own === 1 && nearnessOf(term) >= tellsIt);
}
