import { blocksText } from "../../knowledge/block.ts";
import type { Asked, Quoted, Service } from "./rule.ts";

/** Verbs for a move from one thing to another, in any form. */
const moves = "(?:switch|mov|migrat|transition|convert|port|chang|rewr)[a-z]*|went|going|go|return[a-z]*";
const word = "[\\p{L}\\p{N}.'’+#/-]+";
const determiner = "(?:using |the |its |their |our |your |an? )?";
/** "Move to Go", "rewrite it in Go". */
const towardIn = new RegExp(`\\b(?:${moves})(?: ${word}){0,4}? (?:to|into|in) ${determiner}(${word})`, "giu");
/** "Move away from Go", "ditch Go". */
const awayIn = new RegExp(
  `\\b(?:(?:${moves})(?: ${word}){0,4}? (?:away from|back from|off of|off|from)|(?:abandon|ditch|dump|drop)[a-z]*|left|leav(?:e|es|ing)|g[ai]v(?:e|es|ing) up(?: on)?|g[eo]t(?:s|ting)? rid of) ${determiner}(${word})`,
  "giu",
);
/**
 * "How do I stop calling it?": asks how to end an action. Not for troubles ("stop getting errors"), of which any answer may
 * tell.
 */
const stopsDoing =
  /\b(?:how (?:do|can|should|would|to)\b(?: (?:i|we|you|one|people|teams?))?|can (?:i|we|you)|should (?:i|we|you)) ?(?:stop|quit) (?!(?:getting|having|being|seeing|losing|running|happening|failing|crashing|leaking|growing|worrying|fighting|making)\b)([a-z]{2,}ing)\b/i;
const ends =
  /\b(?:stop|quit|end|remov|disabl|cancel|undo|revert|without|instead|no longer|turn(?:s|ed|ing)? off|rid of)[a-z]*/i;

/** "Why did they move away from Rust?": does not accept how they moved to it. */
export function reversedMoves({ question }: Asked): Service | undefined {
  const { language, text, wants } = question;
  if (language !== "en") return undefined;
  const away = namesIn(text, awayIn);
  const toward = namesIn(text, towardIn);
  const isStopped = stopsDoing.test(text);
  // "Did they go from Rust to Go?": a text about the way back answers that too.
  if (wants === "decision" && !isStopped) return undefined;
  if (away.length === 0 && toward.length === 0 && !isStopped) return undefined;
  const isTurnedIn = (said: string): boolean => {
    const told = namesIn(said, towardIn);
    const left = namesIn(said, awayIn);
    return (
      away.some((name) => told.includes(name) && !left.includes(name) && isName(name, said)) ||
      toward.some(
        (name) =>
          !away.includes(name) &&
          !told.includes(name) &&
          told.some((other) => isName(other, said)) &&
          isName(name, said),
      )
    );
  };
  return {
    tellsOpposite({ selections }: Quoted) {
      const said = selections.map(({ prepared }) => blocksText(prepared.blocks));
      if (said.length === 0) return false;
      return said.every(isTurnedIn) || (isStopped && !said.some((one) => ends.test(one)));
    },
  };
}

/** Returns the things that a pattern finds, in lower case. */
function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name.replace(/(?:['’]s)?[.'’]*$/u, "").toLowerCase());
}

/** Whether a word is capitalized somewhere in the middle of a sentence. */
function isName(name: string, said: string): boolean {
  return [...said.matchAll(new RegExp(`(?<=[\\p{L}\\p{N},'’] )${escaped(name)}(?![\\p{L}\\p{N}])`, "giu"))].some(
    ([found]) => /^\p{Lu}/u.test(found),
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
