import type { Passage } from "../../knowledge/passages.ts";
import { type PassageLayout, placesOf, type Stretch } from "./passage-layout.ts";

const warns =
  /^[^\p{L}]{0,8}(?:warning|danger|caution|attention|important|never|do not|don['’]t|be careful|achtung|warnung|vorsicht|wichtig|niemals|avertissement|advertencia|atención|importante|attenzione|waarschuwing|varning|aviso)\b/iu;
/** The longest paragraph that counts as a warning, in characters. */
const longestWarning = 400;

/** Returns the indices of the warning paragraphs directly before a procedure and its introduction, and directly after it. */
export function warningsBeside(layout: PassageLayout, all: readonly Passage[], { start, end }: Stretch): number[] {
  const introduced = all[start]?.leadIn;
  const from = introduced === undefined ? start : layout.stretchOf(all.indexOf(introduced)).start;
  return [from - 1, end].flatMap((place) => {
    const paragraph = layout.paragraphOf(place);
    if (paragraph === undefined || !warns.test(all[paragraph.start]?.text ?? "")) return [];
    const places = placesOf(paragraph);
    return layout.lengthOf(places) <= longestWarning ? places : [];
  });
}
