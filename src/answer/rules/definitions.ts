import { languageOf } from "../../search/languages/detect-language.ts";
import { allTerms } from "../../search/terms.ts";
import { definingSentence } from "../excerpts/defining-sentence.ts";
import { isReference } from "../excerpts/is-reference.ts";
import { perSection } from "../per-section.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { askedName } from "../question/asked-name.ts";
import type { Question } from "../question/question.ts";
import { answersToName } from "../ranking/answers-to-name.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { beginningOf } from "../ranking/page-beginning.ts";
import type { Asked, Service } from "./rule.ts";

/** The largest distance of the section to the best candidate, in log-odds. */
const reach = 12;
/** The same distance for a section that gives the definition only in a sentence. */
const reachOfSentence = 4;
/** The confidence where a heading asks the same question, and where a heading is just the name. */
const byHeading = 0.7;
const byName = 0.5;

/** A term in at least this share of the sections does not distinguish between them. */
const saidEverywhere = 0.25;

/**
 * "What is a fitness function?": ranks the section or page of that name before its parts and before sections that only refer to
 * it.
 */
export function definitions({ question, vocabulary }: Asked): Service | undefined {
  const { text, language } = question;
  const name = askedName(text) ?? summedUp(question);
  if (name === undefined) return undefined;
  const asked = allTerms(name, language);
  if (asked.length === 0) return undefined;
  // Leaves out words that are everywhere: on the pages of Zola, "zola check" is headed "check".
  const telling = asked.filter((term) => vocabulary.frequency(term) < saidEverywhere * vocabulary.size);
  const isNamed = (prepared: PreparedSection): boolean =>
    isHeadedBy(asked, prepared) || (telling.length > 0 && isHeadedBy(telling, prepared));
  return {
    order(candidates) {
      const [best] = candidates;
      if (best === undefined) return candidates;
      const near = candidates.filter(({ score }) => score >= best.score - reach);
      const isQuotable = best.isAlias && best.prepared.passages.length > 0;
      if (isQuotable && !answersToName(question, best.prepared)) return candidates;
      // A page's name tells less than a heading that asks the same question.
      const asking = near.find((one) => tells(one) && asksTheSame(asked, one.prepared));
      if (asking !== undefined) return inFront(asking, candidates);
      if (isQuotable) return candidates;
      const named =
        near.find((one) => tells(one) && isHeadedBy(asked, one.prepared)) ??
        near.find((one) => tells(one) && isNamed(one.prepared)) ??
        near.find((one) => tells(one) && opensPageOf(asked, one.prepared)) ??
        near.find((one) => !best.isAlias && one.score >= best.score - reachOfSentence && defines(text, one.prepared));
      return named === undefined ? candidates : inFront(named, candidates);
    },
    leastConfidence({ candidates: [best] }) {
      if (best === undefined || !tells(best)) return 0;
      if (asksTheSame(asked, best.prepared)) return byHeading;
      return isNamed(best.prepared) ? byName : 0;
    },
  };
}

/** Returns the thing of which a summary is asked: its page says what it is, as for a definition. */
function summedUp({ wants, concepts }: Question): string | undefined {
  return wants === "gist" ? concepts.map(({ word }) => word).join(" ") : undefined;
}

function inFront(first: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  return [first, ...candidates.filter((one) => one !== first)];
}

function defines(text: string, { passages }: PreparedSection): boolean {
  return (
    definingSentence(
      text,
      passages.map(({ passage }) => passage),
    ) !== -1
  );
}

/** Whether a section's heading asks for the same definition. */
function asksTheSame(asked: readonly string[], prepared: PreparedSection): boolean {
  return prepared.section.headings.length > 0 && headOf(prepared).isAsking && isHeadedBy(asked, prepared);
}

function isHeadedBy(asked: readonly string[], prepared: PreparedSection): boolean {
  return headOf(prepared).names.some((terms) => terms.length === asked.length && beginsWith(terms, asked));
}

/** A heading that ends with another name of the same: "Performance Improvement Plan (PIP)". */
const twoNames = /^(.{2,80}) \(([^()]{2,40})\)$/;

/** The terms of each name of what a heading is about, and whether the heading asks for the definition. */
const headOf = perSection(({ document, section }) => {
  const isAboveTitle = section.headings.length === 0 && beginningOf(document) !== section;
  const heading = section.headings.at(-1) ?? (isAboveTitle ? "" : document.title);
  const name = askedName(heading);
  const whole = name ?? heading;
  const names = [whole, ...(twoNames.exec(whole)?.slice(1) ?? [])];
  return { names: names.map((one) => allTerms(one, languageOf(document))), isAsking: name !== undefined };
});

/**
 * Whether a section opens the page that is named after what is asked: "Fitness functions for decisions as code" is the page of
 * fitness functions.
 */
function opensPageOf(asked: readonly string[], { document, section }: PreparedSection): boolean {
  return beginningOf(document) === section && section.level <= 1 && beginsWith(allTerms(document.title), asked);
}

function beginsWith(terms: readonly string[], asked: readonly string[]): boolean {
  return asked.every((term, at) => terms[at] === term);
}

/** Whether a section has text that does more than refer to another page ("See the page on meetings"). */
function tells({ prepared }: Candidate): boolean {
  return prepared.passages.length > 0 && !isReference(prepared);
}
