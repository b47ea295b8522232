import { setImmediate } from "node:timers/promises";
import type { Section } from "../knowledge/document.ts";
import type { Visibility } from "../search/section-search.ts";
import type { Answer } from "./answer.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { intentOf } from "./question/intent.ts";
import { standsByItself } from "./question/points-elsewhere.ts";
import { isVisible } from "./visible.ts";

/** How many candidates are tried for each suggestion that is wanted. */
const triesEach = 6;
/** The most words of a heading that is made into a question; a longer one is a sentence. */
const mostWords = 7;

/**
 * Returns questions that are surely answered, each by a different section, spread over the documents: first those that authors
 * wrote as aliases or headings, then ones made from headings.
 * @param ask answers a question at the threshold for questions that nobody asked
 */
export async function suggestedQuestions(
  knowledge: IndexedKnowledge,
  limit: number,
  visibility: Visibility,
  ask: (question: string) => Promise<Answer>,
): Promise<string[]> {
  const sections = sectionsInTurn(knowledge, visibility);
  const candidates = unambiguous([...sections.flatMap(fromAuthor), ...sections.flatMap(fromHeading)]);
  const found = new Map<string, string>();
  for (const { section, question } of candidates.slice(0, limit * triesEach)) {
    if (found.size >= limit) break;
    // Suggestions are not urgent: this lets pending work, such as answers, run first.
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

/** Returns the candidates that can be understood by themselves and are asked by one section only. */
function unambiguous(candidates: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>();
  for (const { question } of candidates) counts.set(question, (counts.get(question) ?? 0) + 1);
  const isAlone = ({ question }: Candidate): boolean =>
    counts.get(question) === 1 && standsByItself(question) && !pronoun.test(question);
  return candidates.filter(isAlone);
}

/**
 * Returns the first section of each document, then the second of each, and so on, without sections that have no heading or no
 * text.
 */
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

/** Returns the first alias that is a question, or the heading if it is one. */
function fromAuthor({ id, aliases, headings }: Section): Candidate[] {
  const asking = [...aliases, headings.at(-1) ?? ""].find((phrase) => phrase !== "" && asks(phrase));
  return asking === undefined ? [] : [{ section: id, question: asQuestion(asking) }];
}

const questionMark = /[?？]$/;
const interrogative = /^(?:what|how|why|when|where|which|who|whose|is|are|does|do|did|can|could|should|must|may)\b/i;

/** Whether a phrase is a question. A heading in title case such as "When Rust Is Overkill" is not. */
function asks(phrase: string): boolean {
  if (questionMark.test(phrase)) return true;
  const [, ...later] = phrase.split(" ");
  const isTitle = later.length > 1 && later.filter((word) => /^\p{Lu}/u.test(word)).length > later.length / 2;
  return interrogative.test(phrase) && !isTitle && intentOf(phrase) === "question";
}

function fromHeading({ id, headings }: Section): Candidate[] {
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
