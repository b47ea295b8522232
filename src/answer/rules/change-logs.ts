import { asksForSteps } from "../excerpts/asks-for-steps.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Asked, Service } from "./rule.ts";

const logFile = /(?:^|\/)(?:change-?log|changes|history|news|release-?notes?|releases?|what-?s-?new)(?:$|[-_./])/i;
const asksOfChanges =
  /\b(?:chang(?:e|ed|es|ing)|releas(?:e|ed|es|ing)|versions?|new|news|fix(?:ed|es)?|history|since|upgrad(?:e|ed|es|ing)|updat(?:e|ed|es|ing)|added|removed|deprecated|introduced|\d+\.\d+)\b/i;

/**
 * Ranks sections of change logs and release notes last for a question about how to do something, unless it asks about changes:
 * "How do I turn on search?" is not answered by what a release changed about search.
 */
export function changeLogs({ text, question }: Asked): Service | undefined {
  if (!asksForSteps(question) || asksOfChanges.test(text)) return undefined;
  return {
    order(candidates) {
      const logs = candidates.filter(({ prepared, isAlias }) => !isAlias && isLog(prepared));
      return logs.length === 0 ? candidates : [...candidates.filter((one) => !logs.includes(one)), ...logs];
    },
  };
}

function isLog({ document }: PreparedSection): boolean {
  return logFile.test(document.id) || /^(?:change ?log|release notes|what(?:’|')?s new)$/i.test(document.title.trim());
}
