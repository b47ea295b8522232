import type { Selection } from "../excerpts/selection.ts";
import { tellsBad } from "../excerpts/tells-bad.ts";
import { asksForWorse } from "../question/asks-for-worse.ts";
import { isNamedIn } from "../ranking/concept-strength.ts";
import { firstSatisfying } from "./first-satisfying.ts";
import type { Asked, Service } from "./rule.ts";

/** "Has anybody regretted it?": accepts neither a success nor the troubles of something else. */
export function worseOutcomes({ question, vocabulary }: Asked): Service | undefined {
  if (question.language !== "en" || !asksForWorse(question.text)) return undefined;
  const known = question.concepts.filter(({ word, isKnown }) => isKnown && !tellsBad(word));
  const names = known.filter(({ word, isName }) => isName || vocabulary.isName(word));
  const things = names.length > 0 ? names : known;
  const isTold = ({ prepared, passages: quoted }: Selection): boolean =>
    tellsBad(prepared.section.headings.at(-1) ?? "") ||
    prepared.passages.some(({ passage, termSet, leadIn }) => {
      if (!quoted.includes(passage) || !tellsBad(passage.text)) return false;
      const isAbout = (terms: ReadonlySet<string>): boolean => things.some((one) => isNamedIn(one, terms));
      return things.length === 0 || isAbout(termSet) || isAbout(leadIn) || isAbout(prepared.heading);
    });
  const isAnyTold = (selections: readonly Selection[]): boolean => selections.some(isTold);
  return {
    change: (quoted, quoteFrom) => firstSatisfying(quoted, quoteFrom, isAnyTold),
    tellsOpposite: ({ selections }) => !isAnyTold(selections),
  };
}
