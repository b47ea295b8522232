import { blocksText } from "../../knowledge/block.ts";
import type { Found } from "../answer.ts";
import { sidesAsked } from "../question/sides-asked.ts";
import { joinAnswers, withOpenQuestion } from "./join-answers.ts";
import type { Asked, Service } from "./rule.ts";

const goodWords = /\b(?:pros?|advantages?|benefits?|up-?sides?|strengths?)\b/i;
const badWords = /\b(?:cons|disadvantages?|draw-?backs?|down-?sides?|weakness(?:es)?|limitations?|risks?)\b/i;

/**
 * "Pros and cons of it": quotes a section that tells both, else the answers for each side; a side without an answer is left
 * open.
 */
export function prosAndCons({ text, subject, options: { threshold: _, ...options } }: Asked): Service | undefined {
  const sides = sidesAsked(text, subject);
  if (sides === undefined) return undefined;
  const [forIt, againstIt] = sides;
  const isOfSubject = subject !== undefined && forIt.endsWith(` ${subject}`);
  return {
    async instead(ask, found) {
      // Without an answer to the whole question, its subject may be unknown.
      if (found === undefined ? !isOfSubject : tellsBoth(found)) return undefined;
      const good = await ask(forIt, options);
      const bad = await ask(againstIt, options);
      if (good.kind === "answer" && bad.kind === "answer") return joinAnswers([good, bad]);
      // The whole question may quote one section for each side even if one side alone has no sure answer.
      if (found !== undefined && found.excerpts.length > 1) return undefined;
      if (good.kind === "answer") return withOpenQuestion(good, againstIt, bad);
      return bad.kind === "answer" ? withOpenQuestion(bad, forIt, good) : undefined;
    },
  };
}

function tellsBoth({ excerpts }: Found): boolean {
  return excerpts.some(({ blocks, citation }) => {
    const said = [...citation.headings, blocksText(blocks)].join("\n");
    return goodWords.test(said) && badWords.test(said);
  });
}
