import { lacksWanted } from "../confidence/objections.ts";
import { evidenceText, type Selection } from "../excerpts/selection.ts";
import { isQuantity } from "../question/wanted-kind.ts";
import { firstSatisfying } from "./first-satisfying.ts";
import type { Asked, Service } from "./rule.ts";

/** The largest distance of that section to the best one, in log-odds. */
const reach = 3;

/** "How many sites can I merge?": if the best section has no such number, quotes the next near one that has. */
export function wantedThings({ question }: Asked): Service | undefined {
  if (!isQuantity(question.wants)) return undefined;
  const holdsWanted = (selections: readonly Selection[]): boolean =>
    !lacksWanted(question, selections, selections.map(evidenceText).join("\n"));
  return { change: (quoted, quoteFrom) => firstSatisfying(quoted, quoteFrom, holdsWanted, reach) };
}
