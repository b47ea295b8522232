import { askedAudience } from "../item.ts";
import { keptFootnote } from "./kept-footnote.ts";

/** A whole answer, as a reader gets it: the question is read, sections are re-ranked, quoted and judged. */
export const engine = keptFootnote((footnote) => async (question, limit) => {
  const answer = await footnote.ask(question, { audiences: [askedAudience] });
  switch (answer.kind) {
    case "answer":
      return [...answer.excerpts.map(({ citation }) => citation), ...answer.related]
        .map(({ id }) => id)
        .slice(0, limit);
    case "closest":
      return answer.sections.map(({ id }) => id).slice(0, limit);
    case "unknown":
    case "courtesy":
      return [];
    default:
      return answer satisfies never;
  }
});
