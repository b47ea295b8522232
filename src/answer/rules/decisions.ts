import { contentTerms } from "../../search/terms.ts";
import { type Found, mostRelated } from "../answer.ts";
import { type AskedDecision, askedDecision } from "../decisions/asked-decision.ts";
import { type Decision, dateOf, decisionIn } from "../decisions/decision.ts";
import { findDecisions } from "../decisions/find-decision.ts";
import { selectTaught } from "../excerpts/select-excerpt.ts";
import type { Selection } from "../excerpts/selection.ts";
import { citeSection, toExcerpt } from "../to-excerpt.ts";
import type { Asked, Service } from "./rule.ts";

/** The confidence of an answer from the part that was asked for of the decision that was named. */
const byName = 0.9;
/** The most decisions whose outcome is quoted where a question calls several by the same name. */
const mostDecisions = 3;
/** "When was that decided?" means the decision of the answer before. */
const pronoun = /^(?:that|it|this)(?: decision| one)?$/i;

/**
 * Answers from decision records what is asked about a decision as a whole: what was decided, why, when, whether it still holds,
 * what follows from it, and what else was considered. The decision is named by its number or by words of its title.
 */
export function decisions(asked: Asked): Service | undefined {
  const { text, knowledge, vocabulary, options } = asked;
  if (vocabulary.language !== "en") return undefined;
  const about = askedDecision(text);
  if (about === undefined) return undefined;
  const { earlier = [], ...others } = options;
  const before = earlier.at(-1);
  return {
    async answer(ask) {
      if (!pronoun.test(about.name)) {
        return answerFrom(findDecisions(about.name, knowledge, options), about, asked);
      }
      if (before === undefined) return undefined;
      const answer = await ask(before, { ...others, earlier: earlier.slice(0, -1) });
      const [first] = answer.kind === "answer" ? answer.excerpts : [];
      const document = first && knowledge.find(first.citation.id)?.document.id;
      const decision = document === undefined ? undefined : decisionIn(document, knowledge);
      return decision && answerFrom([decision], { ...about, saysDecided: true }, asked);
    },
  };
}

/** Titles of decisions to take something up. */
const takesUp =
  /\b(?:us(?:e|es|ing)|adopt|choos|chose|choice|mov(?:e|ing)|migrat|switch|introduc|prefer|standardi[sz]|select|pick|go with|replac|add|keep)/i;
/** The least share of a title's words that the question says where the title does not say so. */
const leastShare = 0.5;

/** Titles of decisions to give something up, or the status of one that never was. */
const givesUp = /\b(?:remov|drop|replac|retir|migrat|mov|deprecat|reject|stop|switch|without|from\b|no longer)/i;

/** Quotes what is asked of the only decision; of a few, what was decided. */
function answerFrom(
  found: readonly Decision[],
  { parts: asked, name, beside, isLeaving, saysDecided }: AskedDecision,
  { question, knowledge, options }: Asked,
): Found | undefined {
  const isOutcome = beside === undefined && asked.every((part) => part === "decision");
  if (found.length > (isOutcome ? mostDecisions : 1)) return undefined;
  const [{ document: first } = { document: undefined }] = found;
  if (first === undefined || (beside === "author" && first.author === undefined)) return undefined;
  if (beside === "date" && found.some((decision) => dateOf(decision) === "")) return undefined;
  // "Use MySQL" does not tell why it was given up, unless it was rejected.
  if (isLeaving && !givesUp.test(`${first.title} ${first.status}`)) return undefined;
  const isThing = asked.length > 1 || !saysDecided;
  if (isThing && !isLeaving && !tellsUse(first.title, name)) return undefined;
  const quotedOf = ({ document, parts }: Decision): Selection[] => {
    // A status in the front matter stands beside the quote of what was decided.
    const isBeside = asked.includes("status") && parts.status === undefined && document.givenStatus !== undefined;
    const sections = (isBeside ? (["decision"] as const) : asked).flatMap((part) => parts[part] ?? []);
    const shown = sections.filter(({ id }) => options.except?.includes(id) !== true);
    return shown.flatMap(({ id }) => selectTaught(question, knowledge.prepare(id)) ?? []);
  };
  const selections = found.flatMap(quotedOf);
  if (selections.length === 0) return undefined;
  const quoted = new Set(selections.map(({ prepared }) => prepared.section));
  const others = found.flatMap(({ parts }) => Object.values(parts)).filter((section) => !quoted.has(section));
  return {
    kind: "answer",
    excerpts: selections.map((selection) => {
      const { excerpt } = toExcerpt(question, selection, knowledge, options);
      const { givenStatus, author } = selection.prepared.document;
      const status = asked.includes("status") ? givenStatus : undefined;
      const citation = {
        ...(status !== undefined && { status }),
        ...excerpt.citation,
        ...(beside === "author" && author !== undefined && { author }),
      };
      return { ...excerpt, citation };
    }),
    confidence: byName,
    related: others.slice(0, mostRelated).map(({ id }) => citeSection(knowledge.prepare(id), knowledge)),
  };
}

/** Whether a decision is about using something, not about a detail of it. */
function tellsUse(title: string, name: string): boolean {
  return takesUp.test(title) || new Set(contentTerms(name)).size >= leastShare * new Set(contentTerms(title)).size;
}
