import { blocksText } from "../../knowledge/block.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { PassageLayout } from "./passage-layout.ts";
import { scoresByMeaning, scoresByWords } from "./passage-scores.ts";
import { type Selection, selectionOf } from "./selection.ts";

/** So many characters and passages are quoted of a section that is not sure to answer, of so many of its best. */
const room = 300;
const mostPassages = 3;
const triedCount = 24;

/** The passages of a section that come nearest to a question, in their own order; undefined where none is short enough. */
export function selectNearest(
  question: Question,
  candidate: Candidate,
  meaning: QuestionMeaning | undefined,
): Selection | undefined {
  const { prepared } = candidate;
  const scores = scoresByMeaning(question, candidate, meaning) ?? scoresByWords(question, prepared);
  const all = prepared.passages.map(({ passage }) => passage);
  const layout = new PassageLayout(all);
  const ranked = [...all.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number)).slice(0, triedCount);
  let selection: Selection | undefined;
  let taken: ReadonlySet<number> = new Set<number>();
  for (const place of ranked) {
    const more = layout.together([...taken, place], room);
    if (more === undefined || more.size > mostPassages) continue;
    const passages = all.filter((_, at) => more.has(at));
    const deciding = selection?.deciding ?? all[place];
    const tried = selectionOf(prepared, passages, deciding === undefined ? {} : { deciding });
    if (blocksText(tried.blocks).length > room) continue;
    selection = tried;
    taken = more;
  }
  return selection;
}
