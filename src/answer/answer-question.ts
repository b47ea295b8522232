import type { Lines } from "../knowledge/block.ts";
import type { Passage } from "../knowledge/passages.ts";
import { quote } from "../knowledge/quote.ts";
import type { Visibility } from "../search/section-search.ts";
import type { Answer, Citation, Excerpt } from "./answer.ts";
import { cite } from "./citation.ts";
import { cleanQuestion } from "./clean.ts";
import { compose } from "./compose.ts";
import { confidence } from "./confidence.ts";
import { confidenceFeatures } from "./confidence-features.ts";
import { readInConversation } from "./conversation.ts";
import { isCourtesy } from "./courtesy.ts";
import { emphasize } from "./emphasis.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { isForeign } from "./language.ts";
import { thresholds } from "./model.ts";
import type { Question } from "./question.ts";
import { type Candidate, rankSections } from "./rank.ts";
import type { Selection } from "./select-passages.ts";

export interface AskOptions extends Visibility {
  /** The earlier questions of the same thread, oldest first. */
  readonly earlier?: readonly string[];
  /** The ids of sections to pass over, as those that did not help. */
  readonly except?: readonly string[];
}

const relatedCount = 3;

/** Answers a question from the knowledge, or says that it cannot. */
export async function answerQuestion(
  typed: string,
  knowledge: IndexedKnowledge,
  options: AskOptions = {},
): Promise<Answer> {
  const text = cleanQuestion(typed);
  if (isCourtesy(text)) return { kind: "courtesy", confidence: 0 };
  const vocabulary = knowledge.vocabulary(options.audiences);
  if (await isForeign(text, vocabulary)) return { kind: "unknown", confidence: 0, missing: [], isForeign: true };
  const question = readInConversation(typed, options.earlier ?? [], vocabulary);
  const ranked = rankSections(question, knowledge, vocabulary, options);
  const candidates = ranked.filter(({ prepared }) => options.except?.includes(prepared.section.id) !== true);
  return judge(question, candidates, compose(question, candidates, knowledge), knowledge.linkBase);
}

function judge(
  question: Question,
  candidates: readonly Candidate[],
  selections: readonly Selection[],
  linkBase: string | undefined,
): Answer {
  const sure = confidence(confidenceFeatures(question, candidates, selections));
  const missing = missingWords(question);
  const near = candidates.filter(({ features }) => features.coverage >= thresholds.near);
  if (sure >= thresholds.answer && selections.length > 0) {
    const quoted = new Set(selections.map(({ prepared }) => prepared.section));
    const related = near.filter(({ prepared }) => !quoted.has(prepared.section));
    return {
      kind: "answer",
      excerpts: selections.map((selection) => toExcerpt(question, selection, linkBase)),
      confidence: sure,
      related: related.slice(0, relatedCount).map((candidate) => citeSection(candidate, linkBase)),
    };
  }
  if (near.length === 0) return { kind: "unknown", confidence: sure, missing, isForeign: false };
  const sections = near.slice(0, relatedCount).map((candidate) => citeSection(candidate, linkBase));
  return { kind: "closest", sections, confidence: sure, missing };
}

function toExcerpt(question: Question, selection: Selection, linkBase: string | undefined): Excerpt {
  const { prepared, passages, deciding } = selection;
  const { document, section } = prepared;
  const blocks = quote(prepared.blocks, passages);
  return {
    blocks: deciding === undefined ? blocks : emphasize(blocks, deciding.text, question),
    citation: cite(document, section, linesOf(passages), linkBase),
  };
}

/** The lines that passages and what introduces them cover. */
function linesOf(passages: readonly Passage[]): Lines {
  const all = passages.flatMap((passage) => [...leadIns(passage), passage]);
  return {
    first: Math.min(...all.map(({ lines }) => lines.first)),
    last: Math.max(...all.map(({ lines }) => lines.last)),
  };
}

function leadIns({ leadIn }: Passage): Passage[] {
  return leadIn === undefined ? [] : [...leadIns(leadIn), leadIn];
}

function citeSection({ prepared: { document, section } }: Candidate, linkBase: string | undefined): Citation {
  return cite(document, section, section.lines, linkBase);
}

/** The words that the knowledge never uses, as they were typed. */
function missingWords({ concepts }: Question): string[] {
  return [...new Set(concepts.filter(({ isKnown }) => !isKnown).map(({ word }) => word))];
}
