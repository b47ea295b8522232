import { quoteBest } from "../excerpts/quote-best.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Asked, Ranked, Service } from "./rule.ts";

/**
 * Returns what the first rule with anything to quote quotes, else an excerpt of the best section; best first, empty if nothing
 * can be quoted.
 */
export function quoteByRules(
  { question, knowledge }: Pick<Asked, "question" | "knowledge">,
  services: readonly Service[],
  ranked: Ranked,
): readonly Selection[] {
  for (const { quote } of services) {
    const selections = quote?.(ranked) ?? [];
    if (selections.length > 0) return selections;
  }
  return quoteBest(question, ranked, knowledge);
}
