import { blocksText } from "../../knowledge/block.ts";
import { languageOf } from "../../search/languages/detect-language.ts";
import { allTerms } from "../../search/terms.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { askedName } from "../question/asked-name.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Asked, Service } from "./rule.ts";

/** It stands no further behind the best than this, in log-odds. */
const reach = 12;
/** The confidence where a heading asks the same. */
const byHeading = 0.7;

/** "What is a fitness function?": the section or the page of that name comes before its parts, and before what only points there. */
export function definitions({ question: { text, language } }: Asked): Service | undefined {
  const name = askedName(text);
  if (name === undefined) return undefined;
  const asked = allTerms(name, language);
  if (asked.length === 0) return undefined;
  return {
    order(candidates) {
      const [best] = candidates;
      if (best === undefined || (best.isAlias && best.prepared.passages.length > 0)) return candidates;
      const near = candidates.filter(({ score }) => score >= best.score - reach);
      const named =
        near.find((one) => tells(one) && isHeadedBy(asked, one.prepared)) ??
        near.find((one) => tells(one) && opensPageOf(asked, one.prepared));
      return named === undefined ? candidates : [named, ...candidates.filter((one) => one !== named)];
    },
    assurance: ({ candidates: [best] }) =>
      best !== undefined && tells(best) && asksTheSame(asked, best.prepared) ? byHeading : 0,
  };
}

/** Whether the heading itself asks what it is. */
function asksTheSame(asked: readonly string[], prepared: PreparedSection): boolean {
  return askedName(prepared.section.headings.at(-1) ?? "") !== undefined && isHeadedBy(asked, prepared);
}

function isHeadedBy(asked: readonly string[], { document, section }: PreparedSection): boolean {
  const heading = section.headings.at(-1) ?? document.title;
  const terms = allTerms(askedName(heading) ?? heading, languageOf(document));
  return terms.length === asked.length && beginsWith(terms, asked);
}

/** "Fitness functions for decisions as code" is the page of fitness functions. */
function opensPageOf(asked: readonly string[], { document, section }: PreparedSection): boolean {
  return document.sections[0] === section && section.level <= 1 && beginsWith(allTerms(document.title), asked);
}

function beginsWith(terms: readonly string[], asked: readonly string[]): boolean {
  return asked.every((term, at) => terms[at] === term);
}

/** Whether a section says something itself, and does not only send the reader on: "See the page on meetings". */
function tells({ prepared: { passages, blocks } }: Candidate): boolean {
  return passages.length > 0 && !(passages.length <= 2 && pointsOn.test(blocksText(blocks)));
}

const pointsOn = /^\s*(?:please )?(?:see|refer to|read|go to|visit|check out|siehe|voir)\b/iu;
