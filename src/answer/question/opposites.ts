import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import {
  type Expressions,
  expressionWords,
  placesOf,
  says,
  stemOf,
  stemsBehind,
  toExpressions,
} from "./expressions.ts";
import { type Pair, turnedPairs } from "./turned-words.ts";

/**
 * Pairs of opposites: a question for one is not answered by the other. `turn~off` stands for two words with up to three between
 * them.
 */
const sides: readonly (readonly [one: string, other: string])[] = [
  [
    "turn~on switch~on power~on enable activate reactivate",
    "turn~off switch~off power~off shut~off disable deactivate",
  ],
  ["log~in sign~in log~on login signin logon", "log~out sign~out log~off logout signout logoff"],
  ["opt~in", "opt~out"],
  ["roll~out rollout", "roll~back rollback"],
  ["check~in clock~in", "check~out clock~out"],
  ["scale~up speed~up", "scale~down slow~down"],
  ["start begin launch", "stop end terminate shut~down"],
  ["open reopen", "close"],
  ["add create", "remove delete"],
  ["delete archive", "restore undelete unarchive unarchived"],
  ["grant give~access", "revoke withdraw remove~access"],
  ["include", "exclude"],
  ["show reveal unhide", "hide"],
  ["expand", "collapse"],
  ["join", "leave"],
  ["onboard", "offboard"],
  ["allow unblock", "block ban"],
  ["install", "uninstall remove"],
  ["subscribe", "unsubscribe"],
  ["increase raise extend", "decrease reduce lower shorten"],
  ["allow permit", "forbid prohibit deny disallow block"],
  ["encrypt", "decrypt"],
  ["import", "export"],
  ["upload", "download"],
  ["upgrade", "downgrade"],
  ["attach", "detach"],
  ["connect", "disconnect"],
  ["pause suspend", "resume"],
  ["promote", "demote"],
  ["accept approve", "reject decline disapprove"],
  ["hire", "fire dismiss"],
  ["buy", "sell"],
  ["minimum", "maximum"],
  ["before", "after"],
  ["advantage benefit upside strength", "disadvantage drawback downside weakness overkill"],
];

/** A question with a negation is not compared: "not available" already means the opposite, unavailable. */
const denies = /\b(?:not|never|no|cannot|without [a-z]+ing)\b|n['’]t\b/i;

/** What a question asks for that has an opposite. */
export interface Opposition {
  /**
   * Whether a section is about the opposite: its heading says the opposite, and its text does not tell how to do what is asked;
   * or its text says the opposite of the same thing, and not what is asked.
   * @param headings words of each heading, the section's own last; see `expressionWords`
   * @param words returns the section's text, read only if the opposite may occur in it
   * @param mayHave whether a term may occur in the text
   */
  readonly isIn: (
    headings: readonly (readonly string[])[],
    words: () => string,
    mayHave?: (term: string) => boolean,
  ) => boolean;
  /** Whether a text says what is asked. */
  readonly isAskedIn: (text: string) => boolean;
}

/**
 * Finds what a question asks for that has an opposite; undefined if nothing has one, or if the question asks for both.
 * @param isWord whether a word, in lower case, is an English word
 * @param isSaid whether a term occurs in any section; the opposite of most words occurs in none
 */
export function oppositionIn(
  question: string,
  isWord: (word: string) => boolean,
  isSaid: (term: string) => boolean = () => true,
): Opposition | undefined {
  if (denies.test(question)) return undefined;
  const asked = expressionWords(question);
  const terms = new Set(asked.map(stemOf));
  const known = new Set([...terms].flatMap((term) => pairsOf.get(term) ?? []));
  const isAnySaid = ({ other }: Pair): boolean => [...other.particles.keys()].some(isSaid);
  const found = [...[...known].filter(isAnySaid), ...turnedPairs(question, isWord, isSaid)].filter(
    ({ own, other }) => says(asked, own) && !says(asked, other),
  );
  if (found.length === 0) return undefined;
  // "Is it enabled by default?" is answered by a text that says what is enabled.
  const isState = found.some(({ own }) => placesOf(asked, own).some((at) => isDone(asked[at] as string)));
  const things = new Set([...terms].filter((term) => !stopWords.has(term)));
  return {
    isAskedIn(text) {
      const said = expressionWords(text);
      return found.some(({ own }) => says(said, own));
    },
    isIn(headings, words, mayHave = () => true) {
      let read: readonly string[] | undefined;
      return found.some(({ own, other }) => {
        const heading = headings.findLast((one) => says(one, own) || says(one, other)) ?? [];
        if (says(heading, own)) return false;
        const isHeaded = says(heading, other);
        if (!isHeaded && ![...other.particles.keys()].some(mayHave)) return false;
        read ??= expressionWords(words());
        const said = read;
        const places = placesOf(said, own);
        // "Once it is enabled" under "Disable it" does not tell how to enable it.
        if (isHeaded) return !places.some((at) => isState || !isDone(said[at] as string));
        const named = isOfTime(own) ? namedBehind(asked, own) : things;
        const isDoneToIt = (place: number): boolean => {
          const behind = stemsBehind(said, place);
          // "After the switch to Rust" is not the opposite of "before choosing Rust".
          return (isOfTime(own) ? behind.filter(isTelling).slice(0, 1) : behind).some((term) => named.has(term));
        };
        return places.length === 0 && placesOf(said, other).some(isDoneToIt);
      });
    },
  };
}

function isOfTime({ particles }: Expressions): boolean {
  return particles.has(stem("before")) || particles.has(stem("after"));
}

function isTelling(term: string): boolean {
  return !stopWords.has(term);
}

/** Returns the first content term after each occurrence of an expression. */
function namedBehind(words: readonly string[], expressions: Expressions): ReadonlySet<string> {
  return new Set(placesOf(words, expressions).flatMap((at) => stemsBehind(words, at).filter(isTelling).slice(0, 1)));
}

/** Whether a word is a participle such as "enabled" or "blocked"; "speed" is not. */
function isDone(word: string): boolean {
  return word.endsWith("ed") && stem(word) !== word;
}

const pairs: readonly Pair[] = sides.flatMap((expressions) => {
  const [one, other] = expressions.map((side) => toExpressions(side.split(" ")));
  return one === undefined || other === undefined
    ? []
    : [
        { own: one, other },
        { own: other, other: one },
      ];
});

/** The pairs by the terms of their own side: a question contains words of few pairs. */
const pairsOf = new Map<string, Pair[]>();
for (const pair of pairs) {
  for (const term of pair.own.particles.keys()) pairsOf.set(term, [...(pairsOf.get(term) ?? []), pair]);
}
