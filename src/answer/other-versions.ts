import type { Visibility } from "../search/section-search.ts";
import { toWords } from "../search/words.ts";
import type { OtherVersion } from "./answer.ts";
import { cite } from "./citation.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";

/** So many versions of a section are compared with what is quoted of it, the newest. */
const mostCompared = 20;

/** The versions and copies of the quoted sections in which the quoted words do not stand, newest first. */
export function otherVersions(
  selections: readonly Selection[],
  knowledge: IndexedKnowledge,
  visibility: Visibility,
): OtherVersion[] {
  const found = selections.flatMap(({ prepared, passages }) => {
    const others = knowledge.foldedInto(prepared.section.id, visibility).slice(0, mostCompared);
    if (others.length === 0) return [];
    const quoted = passages.flatMap(({ text }) => text.split("\n")).map(inWords);
    return others.flatMap(({ label, id }) => {
      const other = knowledge.find(id);
      if (other === undefined) return [];
      const text = inWords(other.section.text);
      if (quoted.every((line) => text.includes(line))) return [];
      const { document, section } = other;
      return [{ label: label ?? document.file, citation: cite(document, section, section.lines, knowledge) }];
    });
  });
  return [...new Map(found.map((one) => [one.label, one])).values()];
}

/** The words of a text with a blank around each. */
function inWords(text: string): string {
  return ` ${toWords(text.toLowerCase())
    .map(({ text: word }) => word)
    .join(" ")} `;
}
