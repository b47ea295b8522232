import { refersBack } from "../question/follow-up.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Asked, Service } from "./rule.ts";

/** "And if that doesn't help?", "what if it still fails?" */
const asksForFailure =
  /\b(?:if|when) (?:that|this|it|they|those|these|none of (?:that|this|it|them)) (?:still |also |just )?(?:(?:does|do|did)(?: not|n['’]?t)(?: (?:help|work|fix it|solve it|do it|start|succeed))?|fails?|failed|goes wrong|went wrong|breaks)\W*$/i;
const headsFailure =
  /\bif (?:it|that|this|nothing|the \w+) (?:(?:still )?(?:does(?: not|n['’]t)|did(?: not|n['’]t))|helps\b|works\b|(?:still )?fails?\b|goes wrong)|\b(?:if|when) (?:things|something|anything|it) (?:goes?|went) wrong\b|\btrouble-?shooting\b|^(?:problems|escalation|fallback)$/i;

/** The least confidence in the section of the same page that is headed as what to do then. */
const leastConfidence = 0.5;

/** Answers a follow-up that asks what to do if something fails from the section of the same page that is headed so. */
export function failures({ text, options }: Asked): Service | undefined {
  if ((options.earlier ?? []).length === 0 || !asksForFailure.test(text) || !refersBack(text)) return undefined;
  const headed = (candidates: readonly Candidate[]): Candidate | undefined =>
    candidates.find(
      ({ prepared: { document, section } }) =>
        document === candidates[0]?.prepared.document && headsFailure.test(section.headings.at(-1) ?? ""),
    );
  return {
    order(candidates) {
      const first = headed(candidates);
      return first === undefined ? candidates : [first, ...candidates.filter((one) => one !== first)];
    },
    leastConfidence: ({ candidates: [best] }) =>
      best !== undefined && headed([best]) !== undefined ? leastConfidence : 0,
  };
}
