import type { Selection } from "../excerpts/selection.ts";
import { asksForWorse } from "../question/asks-for-worse.ts";
import { strength } from "../ranking/concept-strength.ts";
import { firstThat } from "./first-that.ts";
import type { Asked, Service } from "./rule.ts";

/** How a text says that something is not good. */
const isBad =
  /\b(?:wors\w+|bad|badly|wrong\w*|poor\w*|fail\w*|regret\w*|abandon\w*|hurts?|harm\w*|damag\w*|suffer\w*|slow\w*|disaster\w*|disappoint\w*|defeat\w*|gave up|lost|los[es]\w*|broken?|difficult\w*|hard|harder|problem\w*|issues?|trouble\w*|limit\w*|risk\w*|danger\w*|expensive|costly|costs?|frustrat\w*|struggl\w*|concerns?|gaps?|downsides?|drawbacks?|disadvantages?|weak\w*|lack\w*|mistakes?|errors?|incidents?|outages?|overkill|dip|drops?|dropped|pitfalls?|avoid\w*|unlikely|unable|cannot|never|not)\b|n['’]t\b/i;

/** A related word that stands for another at least this well is as good as the word. */
const standsFor = 0.3;

/** "Has anybody regretted it?": a success is no answer, nor what somebody else had trouble with. */
export function worseOutcomes({ question, vocabulary }: Asked): Service | undefined {
  if (question.language !== "en" || !asksForWorse(question.text)) return undefined;
  const known = question.concepts.filter(({ word, isKnown }) => isKnown && !isBad.test(word));
  const names = known.filter(({ word, isName }) => isName || vocabulary.isName(word));
  const things = names.length > 0 ? names : known;
  const isTold = ({ prepared, passages: quoted }: Selection): boolean =>
    isBad.test(prepared.section.headings.at(-1) ?? "") ||
    prepared.passages.some(({ passage, termSet, leadIn }) => {
      if (!quoted.includes(passage) || !isBad.test(passage.text)) return false;
      const isAbout = (terms: ReadonlySet<string>): boolean => things.some((one) => strength(one, terms) >= standsFor);
      return things.length === 0 || isAbout(termSet) || isAbout(leadIn) || isAbout(prepared.heading);
    });
  const isAnyTold = (selections: readonly Selection[]): boolean => selections.some(isTold);
  return {
    change: (quoted, quoteFrom) => firstThat(quoted, quoteFrom, isAnyTold),
    isTurned: ({ selections }) => !isAnyTold(selections),
  };
}
