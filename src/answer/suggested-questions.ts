import { setImmediate } from "node:timers/promises";
import type { Section } from "../knowledge/document.ts";
import type { Visibility } from "../search/section-search.ts";
import type { Answer } from "./answer.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { intentOf } from "./question/intent.ts";
import { standsByItself } from "./question/points-elsewhere.ts";
import { isVisible } from "./visible.ts";

/** So many are tried for each that is wanted. */
const triesEach = 6;
/** A heading of more words is a sentence, which makes no question. */
const mostWords = 7;

/**
 * Questions that are answered for sure, each from a section of its own, spread over the documents: those that authors wrote as
 * aliases or headings, then ones made of headings.
 * @param ask answers what nobody asked
 */
export async function suggestedQuestions(
  knowledge: IndexedKnowledge,
  limit: number,
  visibility: Visibility,
  ask: (question: string) => Promise<Answer>,
): Promise<string[]> {
  const sections = sectionsInTurn(knowledge, visibility);
  const candidates = alone([...sections.flatMap(written), ...sections.flatMap(made)]);
  const found = new Map<string, string>();
  for (const { section, question } of candidates.slice(0, limit * triesEach)) {
    if (found.size >= limit) break;
    // Nobody waits for a suggestion: what somebody does wait for comes between.
    await setImmediate();
    if (!found.has(section) && isFrom(await ask(question), section)) found.set(section, question);
  }
  return [...found.values()];
}

interface Candidate {
  /** The id of the section that is to answer it. */
  readonly section: string;
  readonly question: string;
}

const pronoun = /\b(?:it|they|them|this|these|those)\b/i;

/** Those that name what they ask about, and that no other section asks too. */
function alone(candidates: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>();
  for (const { question } of candidates) counts.set(question, (counts.get(question) ?? 0) + 1);
  const isAlone = ({ question }: Candidate): boolean =>
    counts.get(question) === 1 && standsByItself(question) && !pronoun.test(question);
  return candidates.filter(isAlone);
}

/** The first section of each document, then the second of each, and so on; what has no heading or no text of its own is left out. */
function sectionsInTurn(knowledge: IndexedKnowledge, visibility: Visibility): Section[] {
  const byDocument = knowledge
    .documents()
    .filter((document) => isVisible(document, visibility))
    .map(({ title, sections }) =>
      sections.filter(
        ({ id, headings, text }) =>
          headings.some((one) => one !== title) && text !== "" && knowledge.counts(id, visibility),
      ),
    );
  const most = Math.max(0, ...byDocument.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => byDocument.flatMap((sections) => sections.slice(at, at + 1))).flat();
}

/** The first alias that asks, or the heading if it does. */
function written({ id, aliases, headings }: Section): Candidate[] {
  const asking = [...aliases, headings.at(-1) ?? ""].find((phrase) => phrase !== "" && asks(phrase));
  return asking === undefined ? [] : [{ section: id, question: asQuestion(asking) }];
}

const questionMark = /[?？]$/;
const interrogative = /^(?:what|how|why|when|where|which|who|whose|is|are|does|do|did|can|could|should|must|may)\b/i;

/** A heading such as "When Rust Is Overkill" asks nothing. */
function asks(phrase: string): boolean {
  if (questionMark.test(phrase)) return true;
  const [, ...later] = phrase.split(" ");
  const isTitle = later.length > 1 && later.filter((word) => /^\p{Lu}/u.test(word)).length > later.length / 2;
  return interrogative.test(phrase) && !isTitle && intentOf(phrase) === "question";
}

function made({ id, headings }: Section): Candidate[] {
  const heading = (headings.at(-1) ?? "").trim();
  const isName = heading.split(/\s+/).length <= mostWords && !/[.:!?。！？]$/.test(heading);
  return !isName ? [] : [{ section: id, question: `What should I know about ${heading}?` }];
}

function asQuestion(phrase: string): string {
  const [first = "", ...rest] = phrase.trim();
  const sentence = first.toUpperCase() + rest.join("");
  return questionMark.test(sentence) ? sentence : `${sentence}?`;
}

function isFrom(answer: Answer, section: string): boolean {
  return answer.kind === "answer" && answer.excerpts[0]?.citation.id === section;
}
