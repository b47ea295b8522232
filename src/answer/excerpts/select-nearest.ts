import { blocksText, plainText } from "../../knowledge/block.ts";
import { introducesNext, type Passage } from "../../knowledge/passages.ts";
import { contentTerms } from "../../search/terms.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength } from "../ranking/concept-strength.ts";
import { layoutOf } from "./passage-layout.ts";
import { partsOf } from "./passage-parts.ts";
import { scoresByMeaning, scoresByWords } from "./passage-scores.ts";
import { repeats } from "./says-the-same.ts";
import { type Selection, selectionOf } from "./selection.ts";

/** How many characters and passages are quoted of a section that comes near, and how many of its best passages are tried. */
const room = 300;
const mostPassages = 3;
const triedCount = 24;

/**
 * Quotes the passages of a section that are nearest to a question, in the section's order, each with its necessary context if
 * that fits; of a passage that is too long, the parts that say most of what is asked. Undefined if nothing is short enough.
 */
export function selectNearest(
  question: Question,
  candidate: Candidate,
  meaning: QuestionMeaning | undefined,
): Selection | undefined {
  const { prepared } = candidate;
  const scores = scoresByMeaning(question, candidate, meaning) ?? scoresByWords(question, prepared);
  const all = prepared.passages.map(({ passage }) => passage);
  const layout = layoutOf(prepared);
  const ranked = [...all.keys()]
    .filter((place) => !isLabel(all[place] as Passage))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, triedCount);
  let selection: Selection | undefined;
  const take = (passages: readonly Passage[]): boolean => {
    const more = [...new Set([...(selection?.passages ?? []), ...passages])];
    if (more.length > mostPassages) return false;
    const tried = selectionOf(prepared, more, { deciding: selection?.deciding ?? (passages[0] as Passage) });
    if (blocksText(tried.blocks).length > room) return false;
    selection = tried;
    return true;
  };
  const isRepeated = (place: number): boolean =>
    selection !== undefined &&
    repeats(
      prepared,
      place,
      selection.passages.map((one) => all.indexOf(one)).filter((at) => at !== -1),
    );
  for (const place of ranked) {
    if (isRepeated(place)) continue;
    const passage = all[place] as Passage;
    const context = [...(layout.together([place], room) ?? [])].map((at) => all[at] as Passage);
    if (context.length > 0 && take([passage, ...context])) continue;
    if (needsContext(passage, selection === undefined) || take([passage]) || take([withoutLeadIn(passage)])) continue;
    if (passage.text.length > room) for (const part of bestParts(question, passage)) take([part]);
  }
  return selection;
}

/** Whether a passage is a row of a table that only labels the rows below it: all cells but the first are empty. */
function isLabel({ kind, of }: Passage): boolean {
  return (
    kind === "row" &&
    "cells" in of &&
    of.cells.length > 1 &&
    of.cells.slice(1).every((cell) => plainText(cell).trim() === "")
  );
}

/**
 * Whether a passage is left out if its context does not fit. The nearest passage is quoted all the same, unless it only
 * announces something.
 */
function needsContext({ kind, text }: Passage, isNearest: boolean): boolean {
  return kind === "sentence" && (!isNearest || introducesNext.test(text));
}

/** Returns a passage without its lead-in, for which there is no room. */
function withoutLeadIn({ leadIn: _, ...passage }: Passage): Passage {
  return passage;
}

/** Returns the parts of a passage that say something of what is asked, the most first. */
function bestParts({ concepts, language }: Question, passage: Passage): Passage[] {
  const covered = (part: Passage): number => {
    const terms = new Set(contentTerms(part.text, language));
    return concepts.reduce((sum, concept) => sum + concept.weight * strength(concept, terms), 0);
  };
  return partsOf(withoutLeadIn(passage))
    .filter(({ text }) => !introducesNext.test(text))
    .map((part) => ({ part, covered: covered(part) }))
    .filter((one) => one.covered > 0)
    .sort((a, b) => b.covered - a.covered)
    .slice(0, triedCount)
    .map(({ part }) => part);
}
