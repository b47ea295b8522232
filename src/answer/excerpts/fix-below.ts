import type { Section } from "../../knowledge/document.ts";
import { childrenOf, parentOf } from "../../knowledge/section-tree.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { selectExcerpt, selectTaught } from "./select-excerpt.ts";
import type { Selection } from "./selection.ts";

/** Headings that templates for troubleshooting use for what is observed, and for what to do about it. */
const trouble =
  /^\W*(?:symptoms?|causes?|root cause|problems?|errors?|error messages?|issue|description|diagnosis|what (?:you see|happens|happened)|why (?:it|this) happens)\W*$/i;
const fix =
  /^\W*(?:(?:the |possible |quick |how to )?fix(?:es|ing it)?|how to (?:fix|solve|resolve) (?:it|this)|(?:possible )?(?:re)?solutions?|resolutions?|workarounds?|remed(?:y|ies)|what to do|resolving (?:it|this))\W*$/i;

/**
 * Returns an excerpt of the section that tells how to fix a trouble, if one is below the quoted section, or beside it where the
 * quoted section is about the symptoms or causes. At most one.
 */
export function fixBelow(
  question: Question,
  { prepared: { document, section } }: Selection,
  {
    candidates,
    meaning,
  }: { readonly candidates: readonly Candidate[]; readonly meaning?: QuestionMeaning | undefined },
  knowledge: IndexedKnowledge,
): Selection[] {
  if (fix.test(headingOf(section))) return [];
  const parent = trouble.test(headingOf(section)) ? parentOf(document, section) : undefined;
  const behind = parent === undefined ? [] : childrenOf(document, parent);
  const found = [...childrenOf(document, section), ...behind].find((one) => fix.test(headingOf(one)));
  if (found === undefined) return [];
  const candidate = candidates.find(({ prepared }) => prepared.section === found);
  const selection =
    candidate === undefined
      ? selectTaught(question, knowledge.prepare(found.id))
      : selectExcerpt(question, candidate, meaning);
  return selection === undefined ? [] : [selection];
}

function headingOf({ headings }: Section): string {
  return headings.at(-1) ?? "";
}
