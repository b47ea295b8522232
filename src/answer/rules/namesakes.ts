import { contentTerms } from "../../search/terms.ts";
import type { PreparedSection } from "../prepared-section.ts";
import { folderTerms } from "../ranking/folder-terms.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * "How do we deploy the shop?": among sections with the same heading on pages with the same name, ranks the one first whose
 * folder the question names.
 */
export function namesakes({ question }: Asked): Service {
  const asked = contentTerms(question.text, question.language);
  const sharedWith = ({ document }: PreparedSection): number => {
    const folders = folderTerms(document);
    return asked.filter((term) => folders.has(term)).length;
  };
  return {
    order(candidates) {
      const [best] = candidates;
      if (best === undefined) return candidates;
      let fitting = best;
      for (const one of candidates) {
        if (isNamesake(one.prepared, best.prepared) && sharedWith(one.prepared) > sharedWith(fitting.prepared))
          fitting = one;
      }
      return fitting === best ? candidates : [fitting, ...candidates.filter((one) => one !== fitting)];
    },
  };
}

function isNamesake(one: PreparedSection, other: PreparedSection): boolean {
  if (one.document === other.document || headingOf(one) !== headingOf(other)) return false;
  return one.document.title === other.document.title || fileOf(one) === fileOf(other);
}

/** Text above the first heading is headed by the page's title: a site may have every page in a file named `index`. */
function headingOf({ document, section }: PreparedSection): string {
  return section.headings.at(-1) ?? document.title;
}

function fileOf({ document: { id } }: PreparedSection): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
