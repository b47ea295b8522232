import { type Answer, type Citation, type Closest, type Found, mostRelated, type Unknown } from "./answer.ts";
import type { AskOptions } from "./ask-options.ts";
import { citationPath } from "./citation.ts";
import { closestSections } from "./closest-sections.ts";
import { type Considered, considerQuestion } from "./consider-question.ts";
import { selectTaught } from "./excerpts/select-excerpt.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { otherVersions } from "./other-versions.ts";
import { overheardThreshold } from "./overheard-threshold.ts";
import { expressionWords } from "./question/expressions.ts";
import { missingThings } from "./question/missing-things.ts";
import { oppositionIn } from "./question/opposites.ts";
import type { Question } from "./question/question.ts";
import { readableQuestion } from "./question/shorten-question.ts";
import type { Vocabulary } from "./question/vocabulary.ts";
import type { Candidate } from "./ranking/candidate.ts";
import { readAsked } from "./read-asked.ts";
import type { Asked, Service } from "./rules/rule.ts";
import { servicesFor } from "./rules/rules.ts";
import { citeSection, toExcerpt } from "./to-excerpt.ts";

/** The confidence of an answer from a section that people taught for the same question. */
const byTeaching = 0.95;
/**
 * The least likeness at which a taught question counts as the same question. Below it, a taught section answers only where the
 * search is not sure.
 */
const nearlySame = 0.9;

/** Answers a question from the knowledge, or says that the knowledge has no answer. A very long question is shortened first. */
export async function answerQuestion(
  typed: string,
  knowledge: IndexedKnowledge,
  options: AskOptions = {},
): Promise<Answer> {
  const { text, isShortened } = readableQuestion(typed);
  const answer = await answerReadable(text, knowledge, options);
  return isShortened ? { ...answer, isShortened } : answer;
}

async function answerReadable(typed: string, knowledge: IndexedKnowledge, given: AskOptions): Promise<Answer> {
  const asked = readAsked(typed, knowledge, given);
  const services = servicesFor(asked);
  const ask = (text: string, options: AskOptions): Promise<Answer> => answerReadable(text, knowledge, options);
  for (const { answer } of services) {
    if (answer === undefined) continue;
    const said = await answer(ask);
    if (said !== undefined) return said;
  }
  const judged = await considerQuestion(asked, services);
  const considered = { ...judged, threshold: await overheardThreshold(typed, asked, judged) };
  const { sure, found } = findAnswer(asked, considered, services);
  for (const { instead } of services) {
    if (instead === undefined) continue;
    const said = await instead(ask, found);
    if (said !== undefined) return said;
  }
  return found ?? notFound(asked, considered, sure);
}

/** Returns what to quote and how sure it is; `found` is missing where that is not sure enough. */
function findAnswer(
  asked: Asked,
  considered: Considered,
  services: readonly Service[],
): { readonly sure: number; readonly found?: Found } {
  const { question, knowledge, options } = asked;
  const { candidates, selections: own, confidence: judged, threshold, assured } = considered;
  const isAlias = candidates[0]?.isAlias === true;
  const lesson = isAlias ? undefined : taughtSelection(asked);
  const taught = lesson !== undefined && (judged < threshold || lesson.likeness >= nearlySame) ? lesson : undefined;
  const judgedOnes = taught === undefined ? own : [taught.selection];
  const sure = taught === undefined ? Math.max(judged, assured) : byTeaching * taught.likeness;
  if (sure < threshold || judgedOnes.length === 0) return { sure };
  const before = services.flatMap((service) => service.before?.({ ...considered, selections: judgedOnes }) ?? []);
  const selections = [...before, ...judgedOnes];
  const quoted = new Set(selections.map(({ prepared }) => prepared.section));
  const excerpts = selections.map((selection) => toExcerpt(question, selection, knowledge, options));
  const near = nearOnes(question, candidates, knowledge).map(({ prepared }) => prepared);
  const related = new Set([...excerpts.flatMap(({ targets }) => targets), ...near]);
  const differing = otherVersions(selections, knowledge, options);
  const found: Found = {
    kind: "answer",
    excerpts: excerpts.map(({ excerpt }) => excerpt),
    confidence: sure,
    related: [...related]
      .filter(({ section }) => !quoted.has(section))
      .map((prepared) => citeSection(prepared, knowledge))
      .filter(isToldApart(excerpts.map(({ excerpt }) => excerpt.citation)))
      .slice(0, mostRelated),
    ...(differing.length > 0 && { otherVersions: differing }),
  };
  return { sure, found };
}

/** Returns an excerpt of the section that people taught for a similar question, and how similar that question is. */
function taughtSelection({
  question,
  knowledge,
  vocabulary,
  options: { except = [], ...visibility },
}: Asked): { readonly selection: Selection; readonly likeness: number } | undefined {
  const learned = knowledge.learned();
  if (learned.isEmpty) return undefined;
  const isWord = (word: string): boolean => vocabulary.commonness(word) > 0;
  const opposition = question.language === "en" ? oppositionIn(question.text, isWord) : undefined;
  const mayAnswer = (id: string, phrase: string): boolean =>
    knowledge.isSeen(id, visibility) &&
    !except.includes(id) &&
    opposition?.isIn([expressionWords(phrase)], () => "") !== true;
  const match = learned.match(question.text, visibility, mayAnswer);
  if (match === undefined) return undefined;
  const section = knowledge.find(knowledge.counting(match.section, visibility)) ?? knowledge.prepare(match.section);
  const selection = selectTaught(question, section);
  return selection === undefined ? undefined : { selection, likeness: match.likeness };
}

function notFound(asked: Asked, considered: Considered, sure: number): Closest | Unknown {
  const { question, knowledge, vocabulary } = asked;
  const missing = missingThings(question.concepts, vocabulary, otherVocabularies(asked));
  const sections = closestSections(question, considered, knowledge, vocabulary);
  if (sections.length === 0) return { kind: "unknown", confidence: sure, missing, isForeign: false };
  return { kind: "closest", sections, confidence: sure, missing };
}

/** Returns the vocabularies of the visible pages in other languages than the question's. */
function otherVocabularies({ knowledge, vocabulary, options }: Asked): Vocabulary[] {
  const { language: _, ...everywhere } = options;
  return [...knowledge.languages(everywhere)]
    .filter((language) => language !== vocabulary.language)
    .map((language) => knowledge.vocabulary({ ...everywhere, language }));
}

function nearOnes({ concepts }: Question, candidates: readonly Candidate[], { model }: IndexedKnowledge): Candidate[] {
  const { near, nearByRelated } = model.thresholds;
  const least = concepts.some(({ isKnown }) => isKnown) ? near : nearByRelated;
  const { nearByMeaning } = model.meaning.thresholds;
  return candidates.filter(
    ({ features, meaning }) => features.coverage >= least || (meaning?.nearness ?? 0) >= nearByMeaning,
  );
}

/** Returns a test that passes only the first citation of each path of headings in a file; those given count as passed. */
function isToldApart(given: readonly Citation[]): (one: Citation) => boolean {
  const keyOf = (one: Citation): string => [one.file, ...citationPath(one)].join("\n");
  const seen = new Set(given.map(keyOf));
  return (one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
