import { sentences } from "../knowledge/sentences.ts";
import { toWords } from "../search/words.ts";
import { cleanQuestion } from "./clean.ts";
import { type Concept, toConcepts } from "./concept.ts";
import { type QuestionKind, questionKind, type Wants } from "./question-kind.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A question as it was understood. */
export interface Question {
  /** What was typed, without what chat adds to it. */
  readonly text: string;
  readonly wants: Wants;
  readonly concepts: readonly Concept[];
  /** Those of the concepts that name what is asked for: `lines` and `code` in "how many lines of code". */
  readonly focus: readonly Concept[];
}

/** How much rests on a sentence beside the one that asks. */
const besideShare = 0.6;

/** Reads one question by itself. */
export function readQuestion(typed: string, vocabulary: Vocabulary): Question {
  const text = cleanQuestion(typed);
  const parts = sentences(text).map(({ start, end }) => text.slice(start, end));
  const asking = parts.filter(asks);
  const main = asking.at(-1) ?? parts[0] ?? "";
  const kind = questionKind(main);
  const concepts: Concept[] = [];
  for (const part of parts) {
    const share = asking.length === 0 || asking.includes(part) ? 1 : besideShare;
    for (const concept of clauseConcepts(part, share, vocabulary)) {
      if (!concepts.some((known) => isSame(known, concept))) concepts.push(concept);
    }
  }
  return { text, wants: kind.wants, concepts, focus: focusOf(kind, concepts) };
}

const questionStart =
  /^(?:(?:so|ok|okay|and|but|well|hey|hi|yo|hello|please)[, ]+)*(?:what|when|where|who|whose|whom|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|had|am|may|must|list|explain|tell|show|give|name|compare|describe)\b/i;

function asks(part: string): boolean {
  return part.includes("?") || questionStart.test(part);
}

function clauseConcepts(part: string, share: number, vocabulary: Vocabulary): Concept[] {
  return toWords(part).flatMap(({ text, start }) =>
    toConcepts({ text, share, isCapital: isCapital(text, start) }, vocabulary),
  );
}

/** A capital tells a name, but for the word that begins a sentence. */
function isCapital(word: string, start: number): boolean {
  return /^\p{Lu}/u.test(word) && (start > 0 || /^.+[\p{Lu}\d]/u.test(word)) && !/^I['’]?/.test(word);
}

function isSame(a: Concept, b: Concept): boolean {
  const [first] = a.terms.keys();
  return first === [...b.terms.keys()][0];
}

function focusOf({ focus }: QuestionKind, concepts: readonly Concept[]): Concept[] {
  const words = new Set(toWords(focus).map(({ text }) => text.toLowerCase()));
  return concepts.filter(({ word }) => words.has(word.toLowerCase()));
}
