import { languageOf } from "../../search/languages/detect-language.ts";
import { allTerms } from "../../search/terms.ts";
import { definingSentence } from "../excerpts/defining-sentence.ts";
import { pointsOn } from "../excerpts/points-on.ts";
import { perSection } from "../per-section.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { askedName } from "../question/asked-name.ts";
import type { Question } from "../question/question.ts";
import { answersToName } from "../ranking/answers-to-name.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Asked, Service } from "./rule.ts";

/** It stands no further behind the best than this, in log-odds. */
const reach = 12;
/** The same for a section that only says it, in a sentence. */
const reachOfSentence = 4;
/** The confidence where a heading asks the same, and where it is but the name. */
const byHeading = 0.7;
const byName = 0.5;

/** A term in this share of the sections tells none from another. */
const saidEverywhere = 0.25;

/** "What is a fitness function?": the section or the page of that name comes before its parts, and before what only points there. */
export function definitions({ question, vocabulary }: Asked): Service | undefined {
  const { text, language } = question;
  const name = askedName(text) ?? summedUp(question);
  if (name === undefined) return undefined;
  const asked = allTerms(name, language);
  if (asked.length === 0) return undefined;
  // On the pages of Zola "zola check" is headed "check".
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
      // What a page is called says less than a heading that asks the same.
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
    assurance({ candidates: [best] }) {
      if (best === undefined || !tells(best)) return 0;
      if (asksTheSame(asked, best.prepared)) return byHeading;
      return isNamed(best.prepared) ? byName : 0;
    },
  };
}

/** What the gist is asked of: the summary of a thing is what its page says that it is. */
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

/** Whether the heading itself asks what it is. */
function asksTheSame(asked: readonly string[], prepared: PreparedSection): boolean {
  return prepared.section.headings.length > 0 && headOf(prepared).isAsking && isHeadedBy(asked, prepared);
}

function isHeadedBy(asked: readonly string[], prepared: PreparedSection): boolean {
  const { terms } = headOf(prepared);
  return terms.length === asked.length && beginsWith(terms, asked);
}

/** The terms of what a heading is about, and whether it asks what that is. */
const headOf = perSection(({ document, section }) => {
  const heading = section.headings.at(-1) ?? document.title;
  const name = askedName(heading);
  return { terms: allTerms(name ?? heading, languageOf(document)), isAsking: name !== undefined };
});

/** "Fitness functions for decisions as code" is the page of fitness functions. */
function opensPageOf(asked: readonly string[], { document, section }: PreparedSection): boolean {
  return document.sections[0] === section && section.level <= 1 && beginsWith(allTerms(document.title), asked);
}

function beginsWith(terms: readonly string[], asked: readonly string[]): boolean {
  return asked.every((term, at) => terms[at] === term);
}

/** Whether a section says something itself, and does not only send the reader on: "See the page on meetings". */
function tells({ prepared }: Candidate): boolean {
  return prepared.passages.length > 0 && !pointsOn(prepared);
}
