import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { toWords } from "../../search/words.ts";
import { type Expressions, expressionWords, placesOf, stemsBehind, toExpressions } from "./expressions.ts";

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

/** Words that `dis` and `de` turn round; others are other words with them: cover and discover, fault and default. */
const turnedByDis =
  "able agree allow approve arm assemble associate connect engage invite like mount obey own please trust";
const turnedByDe =
  "activate allocate authenticate authorize code compile compress couple duplicate escalate frost fuse hydrate list prioritize provision register regulate select serialize stabilize value";
const turned: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ["dis", turnedByDis],
    ["de", turnedByDe],
  ].map(([prefix = "", words = ""]) => [prefix, new Set(words.split(" ").map(stem))]),
);
/** Shorter words that begin with `un` are others: unit, under, until. */
const shortestTurned = 4;

/** What is not available is unavailable: such a question has two sides already. */
const denies = /\b(?:not|never|no|without|cannot)\b|n['’]t\b/i;

/** What a question asks for, where there is an opposite. */
export interface Opposition {
  /**
   * Whether a section is about the opposite: it does not say what is asked for, and its heading says the opposite, or its
   * words do of the same thing.
   */
  readonly isIn: (heading: string, words: string) => boolean;
  /** Whether a text says what is asked for. */
  readonly isAskedIn: (text: string) => boolean;
}

/**
 * What the question asks for that has an opposite; undefined where there is nothing of the kind, or both are asked for.
 * @param isWord whether a word, in lower case, is one of English
 */
export function oppositionIn(question: string, isWord: (word: string) => boolean): Opposition | undefined {
  if (denies.test(question)) return undefined;
  const asked = expressionWords(question);
  const found = [...pairs, ...turnedPairs(question, isWord)].filter(
    ({ own, other }) => placesOf(asked, own).length > 0 && placesOf(asked, other).length === 0,
  );
  if (found.length === 0) return undefined;
  const things = new Set(asked.map(stem).filter((term) => !stopWords.has(term)));
  return {
    isAskedIn(text) {
      const said = expressionWords(text);
      return found.some(({ own }) => placesOf(said, own).length > 0);
    },
    isIn(heading, text) {
      const headed = expressionWords(heading);
      const said = expressionWords(text);
      return found.some(({ own, other }) => {
        const isDoneToIt = (place: number): boolean => stemsBehind(said, place).some((term) => things.has(term));
        // Few texts say the opposite of anything, so this is looked for first.
        if (placesOf(headed, other).length === 0 && !placesOf(said, other).some(isDoneToIt)) return false;
        return placesOf(headed, own).length + placesOf(said, own).length === 0;
      });
    },
  };
}

interface Pair {
  readonly own: Expressions;
  readonly other: Expressions;
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

/** Link and unlink, for each word of a question that has such another. */
function turnedPairs(question: string, isWord: (word: string) => boolean): Pair[] {
  const words = toWords(question.toLowerCase()).map(({ text }) => text);
  return words.flatMap((word): Pair[] => {
    if (!/^[a-z]+$/.test(word) || stopWords.has(word)) return [];
    const bases = baseOf(word, isWord);
    if (bases !== undefined) return [{ own: toExpressions([word]), other: toExpressions([bases]) }];
    const others = [
      ...(word.length >= shortestTurned ? [`un${word}`] : []),
      ...[...turned].flatMap(([prefix, terms]) => (terms.has(stem(word)) ? [prefix + word] : [])),
    ];
    return others.length === 0 ? [] : [{ own: toExpressions([word]), other: toExpressions(others) }];
  });
}

/** What a word is the opposite of by its prefix. */
function baseOf(word: string, isWord: (word: string) => boolean): string | undefined {
  const rest = word.slice(2);
  if (word.startsWith("un") && rest.length >= shortestTurned && isWord(word) && isWord(rest)) return rest;
  for (const [prefix, terms] of turned) {
    const base = word.slice(prefix.length);
    if (word.startsWith(prefix) && terms.has(stem(base))) return base;
  }
  return undefined;
}
