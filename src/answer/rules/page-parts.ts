import { contentTerms } from "../../search/terms.ts";
import { lacksWanted } from "../confidence/objections.ts";
import { quotedText } from "../excerpts/selection.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { namesOf } from "../ranking/answers-to-name.ts";
import type { Asked, Service } from "./rule.ts";

/** It stands no further behind the best than this, in log-odds. */
const reach = 12;
/** The confidence where a question names a page and one of its parts. */
const byBothNames = 0.7;

/** "Parking in San Francisco", "AlertmanagerFailedReload mitigation": the part of the page whose names the question says both. */
export function pageParts({ question }: Asked): Service | undefined {
  const asked = new Set(contentTerms(question.text, question.language));
  if (asked.size < 2) return undefined;
  return {
    order(candidates) {
      const [best] = candidates;
      if (best === undefined || best.isAlias || isNamed(asked, best.prepared)) return candidates;
      const named = candidates.find(({ score, prepared }) => score >= best.score - reach && isNamed(asked, prepared));
      return named === undefined ? candidates : [named, ...candidates.filter((one) => one !== named)];
    },
    assurance: ({ candidates: [best], selections }) =>
      best !== undefined && isNamed(asked, best.prepared) && !lacksWanted(question, selections, quotedText(selections))
        ? byBothNames
        : 0,
  };
}

/** Whether the words of the heading and of a name of the page are all asked for, and the section says what else is. */
function isNamed(
  asked: ReadonlySet<string>,
  { document, section, heading, passages, places }: PreparedSection,
): boolean {
  if (passages.length === 0 || section.headings.length === 0 || !isAmong(heading, asked)) return false;
  return namesOf(document, document.sections[0] ?? section).some((name) => {
    const terms = new Set(contentTerms(name).filter((term) => !heading.has(term)));
    return (
      isAmong(terms, asked) && [...asked].every((term) => heading.has(term) || terms.has(term) || places.has(term))
    );
  });
}

function isAmong(terms: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  return terms.size > 0 && [...terms].every((term) => asked.has(term));
}
