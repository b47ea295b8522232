import type { PreparedSection } from "../prepared-section.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Asked, Service } from "./rule.ts";

/** The confidence where the page tells of what is asked, and the part gives the reasons. */
const byHeading = 0.5;
/** A page tells of what is asked where one part has so much of it. */
const leastCovered = 0.6;
/** It stands no further behind the best than this, in log-odds. */
const reach = 12;
const reasonHeading =
  /^\W*(?:\d+\W*)?(?:the |our )?(?:rationale|reasons?|reasoning|motivation|justification|why)\W*$/iu;

/** "Why do we work four days?": of the page that says most of it the part that is headed by reasons. */
export function reasons({ question: { wants } }: Asked): Service | undefined {
  if (wants !== "reason") return undefined;
  return {
    order(candidates) {
      const [best] = candidates;
      if (best === undefined || best.isAlias || givesReasons(best)) return candidates;
      const named = candidates.find(
        (one) => one.score >= best.score - reach && givesReasons(one) && isBeside(one.prepared, best.prepared),
      );
      return named === undefined ? candidates : [named, ...candidates.filter((one) => one !== named)];
    },
    assurance: ({ candidates: [best, ...others] }) =>
      best !== undefined &&
      givesReasons(best) &&
      others.some(
        ({ prepared, features, score }) =>
          isBeside(prepared, best.prepared) && score > best.score && features.coverage >= leastCovered,
      )
        ? byHeading
        : 0,
  };
}

/** Whether two sections are parts of the same page or section. */
function isBeside(one: PreparedSection, other: PreparedSection): boolean {
  const above = ({ section }: PreparedSection): string => section.headings.slice(0, -1).join("\n");
  return one.document === other.document && above(one) === above(other);
}

function givesReasons({ prepared: { section, passages } }: Candidate): boolean {
  return passages.length > 0 && reasonHeading.test(section.headings.at(-1) ?? "");
}
