import { askedAlone } from "../question/asked-alone.ts";
import { typedSentences } from "../question/asking.ts";
import { isIncidental } from "../question/incidental.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import type { Asked, Service } from "./rule.ts";

/** Labels of a text beside the question, which look like names. */
const label = /^(?:p+s|nb|fyi|btw|edit|update|note|context|background|tl;?dr|q\d?)$/i;

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
  const told = toldBeside(text, alone);
  const isForeign = concepts.some(({ word, isKnown, isName }) => {
    const isThing = (isName || vocabulary.isName(word)) && !label.test(word) && !isShouted(word, vocabulary);
    return isThing && !isKnown && !alone.includes(word) && told.includes(word);
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

/** Returns what is told beside a question, as far as it may matter to it. */
function toldBeside(text: string, alone: string): string {
  return typedSentences(text)
    .map(({ start, end }) => text.slice(start, end).replace(alone, ""))
    .filter((sentence) => !isIncidental(sentence))
    .join(" ");
}

/** Whether a word is an ordinary one that is only written in capitals: "URGENT". */
function isShouted(word: string, vocabulary: Pick<Vocabulary, "english">): boolean {
  const kind = vocabulary.english(word.toLowerCase())?.kind;
  return /^\p{Lu}{4,}$/u.test(word) && kind !== undefined && kind !== "name";
}
