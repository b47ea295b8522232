import { blocksText } from "../../knowledge/block.ts";
import { languageOf } from "../../search/languages/detect-language.ts";
import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { leftIfForbidden } from "../confidence/confidence.ts";
import { perSection } from "../per-section.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { expressionWords } from "../question/expressions.ts";
import { type Opposition, oppositionIn } from "../question/opposites.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * Questions whether something is so: "Is it closed source?", "does it delete them?". A section about the opposite answers them
 * too.
 */
const asksWhether =
  /^(?:so |ok |and |but )*(?:is|are|was|were|does|did|has|have|had|do(?! (?:i|we|you)\b))(?:n['’]t)? (?!there\b|it (?:possible|ok|okay)\b|(?:any|some)(?:one|body)\b|(?:i|we|you) (?:able|allowed)\b)/i;

/** "How do I turn it off?": does not accept how to turn it on. */
export function opposites({ question, vocabulary }: Asked): Service | undefined {
  if (question.language !== "en" || (question.wants === "decision" && asksWhether.test(question.text)))
    return undefined;
  // Stop words, such as "after", are not in the index.
  const isSaid = (term: string): boolean => stopWords.has(term) || vocabulary.frequency(term) > 0;
  const opposition = oppositionIn(question.text, (word) => vocabulary.commonness(word) > 0, isSaid);
  if (opposition === undefined) return undefined;
  return {
    order: (candidates) => oppositesLast(candidates, opposition),
    confidenceFactor: ({ selections }) =>
      selections.some(({ prepared, blocks }) => opposition.isIn(headingsOf(prepared), () => blocksText(blocks)))
        ? leftIfForbidden
        : 1,
  };
}

/**
 * Ranks sections about the opposite of what is asked last, or leaves them out if another section is about what is asked.
 * Sections that have the question as an alias stay.
 */
function oppositesLast(candidates: readonly Candidate[], opposition: Opposition): readonly Candidate[] {
  const opposite = new Set(
    candidates.filter(
      ({ isAlias, prepared }) =>
        !isAlias &&
        opposition.isIn(
          headingsOf(prepared),
          () => prepared.section.text,
          (term) => mayHave(prepared, term),
        ),
    ),
  );
  if (opposite.size === 0) return candidates;
  const others = candidates.filter((one) => !opposite.has(one));
  const isAsked = others.some(({ prepared: { section } }) =>
    opposition.isAskedIn(`${section.headings.at(-1) ?? ""}\n${section.text}`),
  );
  return isAsked ? others : [...others, ...opposite];
}

const stopTerms: ReadonlySet<string> = new Set([...stopWords].map(stem));

/**
 * Whether a section's text may contain a term: `places` has neither stop words nor terms by English rules for other languages.
 */
function mayHave({ document, places }: PreparedSection, term: string): boolean {
  return places.has(term) || stopTerms.has(term) || languageOf(document) !== "en";
}

/** Includes the headings above, since a part such as "On a phone" does not say itself what it is about. */
const headingsOf = perSection(({ document, section }): readonly (readonly string[])[] =>
  [document.title, ...section.headings].map(expressionWords),
);
