import { descendantsOf } from "../../knowledge/section-tree.ts";
import { lacksWanted } from "../confidence/objections.ts";
import { isReference } from "../excerpts/is-reference.ts";
import { evidenceText } from "../excerpts/selection.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength, strongest } from "../ranking/concept-strength.ts";
import type { Asked, Service } from "./rule.ts";

/** The least strength with which a heading must stand for each word of the question. */
const saysIt = 0.9;
/** A single word heads too many sections. */
const fewestWords = 2;
/** The largest distance of the named section to the best one, in log-odds. */
const reach = 6;

/** The confidence where a heading says all that is asked. */
const byName = 0.5;

/**
 * "What are the duties of a shift lead?": ranks the section headed *Shift lead duties* first, before those that mention each of
 * the words more often.
 */
export function namedSections({ question }: Asked): Service | undefined {
  if (question.concepts.length < fewestWords || question.isDenial) return undefined;
  return {
    order(candidates) {
      const [best] = candidates;
      if (best === undefined || best.isAlias || best.isGist || saysAll(question, best)) return candidates;
      const isAbove = ({ prepared: { document, section, passages } }: Candidate): boolean =>
        passages.length === 0 &&
        document === best.prepared.document &&
        descendantsOf(document, section).includes(best.prepared.section);
      const [named, ...others] = candidates.filter(
        (one) =>
          one.score >= best.score - reach && saysAll(question, one) && !isReference(one.prepared) && !isAbove(one),
      );
      if (named === undefined || others.length > 0) return candidates;
      return [named, ...candidates.filter((one) => one !== named)];
    },
    leastConfidence({ candidates: [best], selections }) {
      const [first] = selections;
      if (best === undefined || first?.prepared !== best.prepared || !saysAll(question, best)) return 0;
      return lacksWanted(question, selections, selections.map(evidenceText).join("\n")) ? 0 : byName;
    },
  };
}

/** Whether a heading says all that is asked, and nothing else. */
function saysAll({ concepts }: Question, { prepared: { heading } }: Candidate): boolean {
  const asked = strongest(concepts);
  return (
    concepts.every((concept) => strength(concept, heading) >= saysIt) &&
    [...heading].every((term) => (asked.get(term) ?? 0) >= saysIt)
  );
}
