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
 * Two sides of a matter each: who asks for the one is not helped by the other. `turn~off` stands for both words with up to
 * three between them.
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

/** What is not available is unavailable: such a question has two sides already. */
const denies = /\b(?:not|never|no|cannot|without [a-z]+ing)\b|n['’]t\b/i;

/** What a question asks for, where there is an opposite. */
export interface Opposition {
  /**
   * Whether a section is about the opposite: its heading says so, and its words do not tell how to do what is asked for; or
   * they say the opposite of the same thing, and not what is asked for.
   * @param headings the words of each, the section's own last; see `expressionWords`
   * @param words its words, which are read only where something of the opposite may stand in them
   * @param mayHave whether a term may stand in the words
   */
  readonly isIn: (
    headings: readonly (readonly string[])[],
    words: () => string,
    mayHave?: (term: string) => boolean,
  ) => boolean;
  /** Whether a text says what is asked for. */
  readonly isAskedIn: (text: string) => boolean;
}

/**
 * What the question asks for that has an opposite; undefined where there is nothing of the kind, or both are asked for.
 * @param isWord whether a word, in lower case, is one of English
 * @param isSaid whether a term stands in what may be about the opposite; most words have one that nothing says
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
  // "Is it enabled by default?" is answered by what is enabled.
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
        // "Once it is enabled" under "Disable it" tells nobody how to enable it.
        if (isHeaded) return !places.some((at) => isState || !isDone(said[at] as string));
        const named = isOfTime(own) ? namedBehind(asked, own) : things;
        const isDoneToIt = (place: number): boolean => {
          const behind = stemsBehind(said, place);
          // "After the switch to Rust" is no opposite of "before choosing Rust".
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

/** What stands next behind an expression. */
function namedBehind(words: readonly string[], expressions: Expressions): ReadonlySet<string> {
  return new Set(placesOf(words, expressions).flatMap((at) => stemsBehind(words, at).filter(isTelling).slice(0, 1)));
}

/** Enabled, blocked; not speed. */
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

/** Those pairs by the words of their own side: a question has words of few of them. */
const pairsOf = new Map<string, Pair[]>();
for (const pair of pairs) {
  for (const term of pair.own.particles.keys()) pairsOf.set(term, [...(pairsOf.get(term) ?? []), pair]);
}
