import { askedAlone } from "../question/asked-alone.ts";
import type { Asked, Service } from "./rule.ts";

/** Labels of a text beside the question, which look like names. */
const label = /^(?:p+s|nb|fyi|btw|edit|update|note|context|background|tl;?dr)$/i;

/**
 * Asks a question without what its author tells beside it, where the whole message has no answer. The answer must be surer than
 * usual, since what was told may have mattered; where it names something that the knowledge does not know, it did: "I use Django.
 * Which ORM is there?"
 */
export function asides({
  text,
  question: { concepts },
  vocabulary,
  options: { threshold: _, ...options },
}: Asked): Service | undefined {
  const alone = askedAlone(text);
  if (alone === undefined) return undefined;
  const isForeign = concepts.some(({ word, isKnown, isName }) => {
    const isThing = (isName || vocabulary.isName(word)) && !label.test(word);
    return isThing && !isKnown && !alone.includes(word);
  });
  if (isForeign) return undefined;
  return {
    async instead(ask, found) {
      if (found !== undefined) return undefined;
      const answer = await ask(alone, { ...options, isUnasked: true });
      return answer.kind === "answer" ? answer : undefined;
    },
  };
}
