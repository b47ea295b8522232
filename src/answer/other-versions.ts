import type { Visibility } from "../search/section-search.ts";
import { toWords } from "../search/words.ts";
import type { OtherVersion } from "./answer.ts";
import { cite } from "./citation.ts";
import type { Selection } from "./excerpts/selection.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";

/** How many versions of a section, newest first, are compared with what is quoted. */
const mostCompared = 20;

/** Returns the versions and copies of the quoted sections that do not contain the quoted words, newest first. */
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

/** Returns the words of a text in lower case, each with a blank on either side. */
function inWords(text: string): string {
  return ` ${toWords(text.toLowerCase())
    .map(({ text: word }) => word)
    .join(" ")} `;
}
