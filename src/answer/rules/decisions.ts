import type { Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import type { Found } from "../answer.ts";
import { type AskedDecision, askedDecision } from "../decisions/asked-decision.ts";
import { askedOption } from "../decisions/asked-option.ts";
import { type Decision, dateOf, decisionIn, sectionsOf, statusOf } from "../decisions/decision.ts";
import { findDecisions, successorOf } from "../decisions/find-decision.ts";
import { findOptions } from "../decisions/find-options.ts";
import { quoteSections, withRelated } from "./quote-sections.ts";
import type { Asked, Service } from "./rule.ts";

/** The most decisions whose outcome is quoted where a question calls several by the same name. */
const mostDecisions = 3;
/** "When was that decided?" means the decision of the answer before. */
const pronoun = /^(?:that|it|this)(?: decision| one)?$/i;

/**
 * Answers from decision records what is asked about a decision as a whole: what was decided, why, when, by whom, whether it still
 * holds, what follows from it, what replaced it, what else was considered, and how an option was judged. The decision is named by
 * its number or by words of its title.
 */
export function decisions(asked: Asked): Service | undefined {
  const { text, knowledge, vocabulary, options } = asked;
  if (vocabulary.language !== "en") return undefined;
  const option = askedOption(text);
  const about = askedDecision(text);
  if (option === undefined && about === undefined) return undefined;
  return {
    async answer(ask) {
      const decided = about && (pronoun.test(about.name) ? await ofBefore(about, ask) : ofNamed(about));
      return decided ?? (option === undefined ? undefined : answerFromOptions(option, asked));
    },
  };

  function ofNamed(about: AskedDecision): Found | undefined {
    const found = findDecisions(about.name, knowledge, options);
    const preferred = about.name.replace(insteadOf, "");
    if (found.length > 0 || preferred === about.name) return answerFrom(found, about, asked);
    return answerFrom(findDecisions(preferred, knowledge, options), { ...about, name: preferred }, asked);
  }

  async function ofBefore(about: AskedDecision, ask: Ask): Promise<Found | undefined> {
    const { earlier = [], ...others } = options;
    const before = earlier.at(-1);
    if (before === undefined) return undefined;
    const answer = await ask(before, { ...others, earlier: earlier.slice(0, -1) });
    const [first] = answer.kind === "answer" ? answer.excerpts : [];
    const document = first && knowledge.find(first.citation.id)?.document.id;
    const decision = document === undefined ? undefined : decisionIn(document, knowledge);
    return decision && answerFrom([decision], { ...about, saysDecided: true }, asked);
  }
}

type Ask = Parameters<NonNullable<Service["answer"]>>[0];

/** What was not taken: "Unleash over LaunchDarkly". */
const insteadOf = /\s(?:over|instead of|rather than|and not|but not)\s.+$/i;

/** Titles of decisions to take something up. */
const takesUp =
  /\b(?:us(?:e|es|ing)|adopt|choos|chose|choice|mov(?:e|ing)|migrat|switch|introduc|prefer|standardi[sz]|select|pick|go with|replac|add|keep)/i;
/** The least share of a title's words that the question says where the title does not say so. */
const leastShare = 0.5;

/** Titles of decisions to give something up, or the status of one that never was. */
const givesUp = /\b(?:remov|drop|replac|retir|migrat|mov|deprecat|reject|stop|switch|without|from\b|no longer)/i;

/** The status of a decision that was not taken. */
const isAgainst = /^\W*(?:reject|declin|withdr|abandon|turned down)/i;

/** Quotes what is asked of the only decision; of a few, what was decided. */
function answerFrom(found: readonly Decision[], about: AskedDecision, asked: Asked): Found | undefined {
  const { parts, name, beside, isLeaving } = about;
  const isOutcome = beside === undefined && parts.every((part) => part === "decision");
  if (found.length > (isOutcome ? mostDecisions : 1)) return undefined;
  const [first] = found;
  if (first === undefined || !found.every((decision) => tellsFact(decision, beside))) return undefined;
  const successor = found.length === 1 ? successorOf(first, asked.knowledge, asked.options) : undefined;
  // Why something was given up is told by what replaced it.
  if (about.asksForSuccessor === true || (isLeaving && successor !== undefined))
    return successor && quoted([successor], about, asked);
  // Why something was not done is told only by a decision against it.
  if (about.isDenying && !isAgainst.test(first.document.status ?? "")) return undefined;
  // "Use MySQL" does not tell why it was given up, unless it was rejected.
  if (isLeaving && !givesUp.test(`${first.document.title} ${first.document.status}`)) return undefined;
  const isReason = parts.includes("context") && parts.length > 1;
  const isThing = isReason || !about.saysDecided;
  if (isThing && !isLeaving && !tellsUse(first, name)) return undefined;
  return quoted(found, about, asked, parts.includes("status") ? successor : undefined);
}

/** Quotes how records judge an option, if it is not weighed in too many of them. */
function answerFromOptions(option: string, asked: Asked): Found | undefined {
  const sections = findOptions(option, asked.knowledge, asked.options);
  const answer = sections.length > mostDecisions ? undefined : quoteSections(sections, asked);
  const records = sections.flatMap(({ document }) => decisionIn(document, asked.knowledge) ?? []);
  return answer && withRelated(answer, records.flatMap(partsOf), asked);
}

/** Whether a decision tells the fact that is asked for; any does where none is asked for. */
function tellsFact(decision: Decision, beside: AskedDecision["beside"]): boolean {
  if (beside === undefined) return true;
  return beside === "date" ? dateOf(decision) !== "" : decision.document[beside] !== undefined;
}

/** @param successor of a decision whose status is asked for: what was decided instead is quoted after it */
function quoted(
  found: readonly Decision[],
  { parts, beside }: AskedDecision,
  asked: Asked,
  successor?: Decision,
): Found | undefined {
  const sections = found.flatMap((decision) => sectionsOf(decision, parts));
  if (sections.length === 0) return undefined;
  const instead = successor === undefined ? [] : sectionsOf(successor, ["decision"]);
  const answer = quoteSections([...sections, ...instead], asked, (document) => {
    const status = parts.includes("status") ? statusOf(document) : undefined;
    const said = beside === undefined || beside === "date" ? undefined : document[beside];
    return {
      ...(status !== undefined && { status }),
      ...(beside !== undefined && said !== undefined && { [beside]: said }),
    };
  });
  return answer && withRelated(answer, found.flatMap(partsOf), asked);
}

/** Returns the parts of a decision, first those that weigh most: what was decided, and between what. */
function partsOf({ parts }: Decision): readonly Section[] {
  const { decision, alternatives, ...others } = parts;
  return [decision ?? [], alternatives ?? [], ...Object.values(others)].flat();
}

/** How MADR's template tells what was chosen. */
const chosen = /^chosen option:? ["“](?<option>[^"”\n]{1,200})["”]/i;

/** Whether a decision is about using something, not about a detail of it. */
function tellsUse({ document: { title }, parts }: Decision, name: string): boolean {
  const terms = new Set(contentTerms(name));
  const option = new Set(contentTerms(chosen.exec(parts.decision?.text ?? "")?.groups?.["option"] ?? ""));
  if (takesUp.test(title) || [...terms].every((term) => option.has(term))) return true;
  return terms.size >= leastShare * new Set(contentTerms(title)).size;
}
