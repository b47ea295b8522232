import { blocksText } from "../../knowledge/block.ts";
import type { Found } from "../answer.ts";
import { withoutAskedBesides } from "../question/asked-besides.ts";
import { type UsualWordings, usualWordings } from "../question/usual-wordings.ts";
import type { Asked, Service } from "./rule.ts";

/** From this confidence on, no other wording is tried, and an answer needs no further check. */
const sure = 0.9;

/**
 * "Any drawbacks?", "which firms run it?": asks such a question about the subject of the knowledge in its usual wordings too,
 * and gives their answer if it is surer.
 */
export function usualQuestions({ text, subject, options: { threshold: _, ...options } }: Asked): Service | undefined {
  const usual = subject === undefined ? undefined : usualWordings(withoutAskedBesides(text), subject);
  if (usual === undefined) return undefined;
  return {
    async instead(ask, found) {
      if (found !== undefined && found.confidence >= sure) return undefined;
      for (const wording of usual.wordings) {
        const answer = await ask(wording, options);
        if (answer.kind !== "answer" || answer.confidence <= (found?.confidence ?? 0)) continue;
        if (answer.confidence >= sure || speaksOf(answer, usual)) return answer;
      }
      return undefined;
    },
  };
}

function speaksOf({ excerpts }: Found, { told }: UsualWordings): boolean {
  const said = excerpts.map(({ blocks, citation: { headings } }) => `${headings.at(-1) ?? ""}\n${blocksText(blocks)}`);
  return told === undefined || said.some((text) => told.test(text));
}
