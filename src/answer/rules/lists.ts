import { listedSections } from "../excerpts/listed-sections.ts";
import type { Asked, Service } from "./rule.ts";

/** "What are the ways to sign in?", where each way is a section of its own; not of what is not so, which no heading tells. */
export function lists({ question, knowledge }: Asked): Service | undefined {
  if (question.wants !== "list" || question.isDenial) return undefined;
  return { quote: ({ candidates }) => listedSections(question, candidates, knowledge) };
}
