import { blocksText } from "../knowledge/block.ts";
import type { Visibility } from "../search/section-search.ts";
import type { Answer, Citation, Closest, Excerpt, Found, Unknown } from "./answer.ts";
import { type Addresses, cite } from "./citation.ts";
import { closestSections } from "./closest-sections.ts";
import { type AskOptions, addressed, type Considered, considerQuestion } from "./consider-question.ts";
import { emphasize } from "./excerpts/emphasis.ts";
import { selectTaught } from "./excerpts/select-excerpt.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { resolveLinks } from "./link-targets.ts";
import { otherVersions } from "./other-versions.ts";
import type { PreparedSection } from "./prepared-section.ts";
import { twoQuestionsIn } from "./question/asking.ts";
import { cleanQuestion } from "./question/clean-question.ts";
import { isCourtesy } from "./question/courtesy.ts";
import { readInConversation } from "./question/follow-up.ts";
import { isForeign } from "./question/language.ts";
import { missingThings } from "./question/missing-things.ts";
import type { Question } from "./question/question.ts";
import { readableQuestion } from "./question/shorten-question.ts";
import type { Candidate } from "./ranking/candidate.ts";

/** The confidence where an author has said what answers the question. */
const byAuthor = 0.95;
/** The same where a section sums up what its title names, and that is asked for. */
const byTitle = 0.7;
/** From this likeness on, what people taught is the same question; below, it only helps where the search is not sure. */
const nearlySame = 0.9;
/** So many other sections are shown. */
const shownCount = 3;

/** Answers a question from the knowledge, or says that it cannot; of a very long one, to what is read of it. */
export async function answerQuestion(
  typed: string,
  knowledge: IndexedKnowledge,
  options: AskOptions = {},
): Promise<Answer> {
  const { text, isShortened } = readableQuestion(typed);
  const answer = await answerReadable(text, knowledge, options);
  return isShortened ? { ...answer, isShortened } : answer;
}

async function answerReadable(asked: string, knowledge: IndexedKnowledge, given: AskOptions): Promise<Answer> {
  const { typed, options } = addressed(asked, knowledge, given);
  const text = cleanQuestion(typed);
  if (isCourtesy(text)) return { kind: "courtesy", confidence: 0 };
  const vocabulary = knowledge.vocabulary(options);
  if (vocabulary.language === "en" && (await isForeign(text, vocabulary))) {
    const languages = [...knowledge.languages(given)];
    const isEnglish = languages.every((language) => language === "en");
    return { kind: "unknown", confidence: 0, missing: [], isForeign: true, ...(!isEnglish && { languages }) };
  }
  const two = twoQuestionsIn(text);
  const both = two === undefined ? undefined : await answerBoth(two, knowledge, options);
  if (both !== undefined) return both;
  const question = readInConversation(typed, options.earlier ?? [], vocabulary);
  const considered = await considerQuestion(question, knowledge, vocabulary, options);
  const { candidates, selections: own, confidence: judged, threshold } = considered;
  const isAlias = candidates[0]?.isAlias === true;
  const lesson = isAlias ? undefined : taughtSelection(question, knowledge, options);
  const taught = lesson !== undefined && (judged < threshold || lesson.likeness >= nearlySame) ? lesson : undefined;
  const selections = taught === undefined ? own : [taught.selection];
  const byPlace = isAlias ? byAuthor : candidates[0]?.isGist === true ? byTitle : 0;
  const sure = taught === undefined ? Math.max(judged, byPlace) : byAuthor * taught.likeness;
  if (sure < threshold || selections.length === 0) {
    return notFound(question, considered, sure, knowledge, missingThings(question.concepts, vocabulary));
  }
  const quoted = new Set(selections.map(({ prepared }) => prepared.section));
  const excerpts = selections.map((selection) => toExcerpt(question, selection, knowledge, options));
  const near = nearOnes(question, candidates, knowledge).map(({ prepared }) => prepared);
  const related = new Set([...excerpts.flatMap(({ targets }) => targets), ...near]);
  const differing = otherVersions(selections, knowledge, options);
  return {
    kind: "answer",
    excerpts: excerpts.map(({ excerpt }) => excerpt),
    confidence: sure,
    related: [...related]
      .filter(({ section }) => !quoted.has(section))
      .slice(0, shownCount)
      .map((prepared) => citeSection(prepared, knowledge)),
    ...(differing.length > 0 && { otherVersions: differing }),
  };
}

/** Both answers in one; undefined unless each question has one of its own, so that neither is passed over. */
async function answerBoth(
  [first, second]: readonly [string, string],
  knowledge: IndexedKnowledge,
  options: AskOptions,
): Promise<Found | undefined> {
  const one = await answerReadable(first, knowledge, options);
  if (one.kind !== "answer") return undefined;
  const other = await answerReadable(second, knowledge, { ...options, earlier: [...(options.earlier ?? []), first] });
  if (other.kind !== "answer") return undefined;
  const excerpts = [...one.excerpts, ...other.excerpts];
  const quoted = new Set(excerpts.map(({ citation }) => citation.id));
  if (quoted.size < excerpts.length) return undefined;
  const related = [...one.related, ...other.related].filter(({ id }) => !quoted.has(id));
  const distinct = [...new Map(related.map((citation) => [citation.id, citation])).values()];
  return {
    kind: "answer",
    excerpts,
    confidence: Math.min(one.confidence, other.confidence),
    related: distinct.slice(0, shownCount),
  };
}

/** What is quoted where people have said which section answers, and how like the question is to what they said. */
function taughtSelection(
  question: Question,
  knowledge: IndexedKnowledge,
  { except = [], ...visibility }: AskOptions,
): { readonly selection: Selection; readonly likeness: number } | undefined {
  const mayAnswer = (id: string): boolean => knowledge.isSeen(id, visibility) && !except.includes(id);
  const match = knowledge.learned().match(question.text, visibility, mayAnswer);
  if (match === undefined) return undefined;
  const section = knowledge.find(knowledge.counting(match.section, visibility)) ?? knowledge.prepare(match.section);
  const selection = selectTaught(question, section);
  return selection === undefined ? undefined : { selection, likeness: match.likeness };
}

function notFound(
  question: Question,
  considered: Considered,
  sure: number,
  knowledge: IndexedKnowledge,
  missing: readonly string[],
): Closest | Unknown {
  const sections = closestSections(question, considered, knowledge);
  if (sections.length === 0) return { kind: "unknown", confidence: sure, missing, isForeign: false };
  return { kind: "closest", sections, confidence: sure, missing };
}

function nearOnes({ concepts }: Question, candidates: readonly Candidate[], { model }: IndexedKnowledge): Candidate[] {
  const { near, nearByRelated } = model.thresholds;
  const least = concepts.some(({ isKnown }) => isKnown) ? near : nearByRelated;
  const { nearByMeaning } = model.meaning.thresholds;
  return candidates.filter(
    ({ features, meaning }) => features.coverage >= least || (meaning?.nearness ?? 0) >= nearByMeaning,
  );
}

/** An excerpt, and the sections to which its links lead. */
function toExcerpt(
  question: Question,
  { prepared, blocks, lines, deciding }: Selection,
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): { readonly excerpt: Excerpt; readonly targets: readonly PreparedSection[] } {
  const emphasized = deciding === undefined ? blocks : emphasize(blocks, deciding.text, question);
  const resolved = resolveLinks(emphasized, prepared.document, knowledge, visibility);
  const isWhole = blocksText(blocks) === blocksText(prepared.blocks);
  const citation = cite(prepared.document, prepared.section, lines, knowledge);
  return { excerpt: { blocks: resolved.blocks, ...(isWhole && { isWhole }), citation }, targets: resolved.targets };
}

function citeSection({ document, section }: PreparedSection, addresses: Addresses): Citation {
  return cite(document, section, section.lines, addresses);
}
