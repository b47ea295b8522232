import { wordTerms } from "../../search/terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Languages that write words that belong together as one: Urlaubsantrag, verlofaanvraag, semesteransökan. */
const joining: ReadonlySet<string> = new Set(["de", "nl", "sv"]);
const shortestPart = 4;
/** What may stand between two such words. */
const joints = ["", "s", "es", "n", "en", "e"];

/** The terms of two words of the knowledge that a word is joined of; none where it is not, or its language joins none. */
export function joinedParts(word: string, vocabulary: Vocabulary): readonly string[] {
  if (!joining.has(vocabulary.language)) return [];
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const second = knownTerm(word.slice(at), vocabulary);
    if (second === undefined) continue;
    for (const joint of joints) {
      const head = word.slice(0, at);
      if (!head.endsWith(joint) || head.length - joint.length < shortestPart) continue;
      const first = knownTerm(head.slice(0, head.length - joint.length), vocabulary);
      if (first !== undefined) return [first, second];
    }
  }
  return [];
}

function knownTerm(part: string, vocabulary: Vocabulary): string | undefined {
  return wordTerms(part, vocabulary.language).content.find((term) => vocabulary.frequency(term) > 0);
}
