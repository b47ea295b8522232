import { announcedIn, askedIn, typedSentences } from "./asking.ts";
import { behindLeadIn, intentOf } from "./intent.ts";
import { pointsToSaid } from "./points-to-said.ts";
import { asksOwn } from "./two-questions-in.ts";

/**
 * Returns the one question of a message without what its author tells beside it: "I'm preparing a talk. When is Rust overkill?"
 * @returns undefined if nothing is told beside it, it refers to what is told, or the message does not ask exactly one question
 */
export function askedAlone(text: string): string | undefined {
  const [alone, another] = askingSentences(text).map(askedPart).filter(asksOwn);
  if (alone === undefined || another !== undefined) return undefined;
  return alone === text.trim() || pointsToSaid(alone) ? undefined : alone;
}

/** Returns the sentences of a text that ask. */
export function askingSentences(text: string): string[] {
  return typedSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => intentOf(sentence) === "question");
}

/** Returns the part of a sentence that asks. */
function askedPart(sentence: string): string {
  const start = behindLeadIn(sentence.toLowerCase());
  const asked = start === undefined ? askedIn(sentence) : sentence.slice(start);
  return (announcedIn(asked) ?? asked).trim();
}
