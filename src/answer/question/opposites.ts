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
/** Shorter words that begin with `un` are others: unit, under, until; but for some. */
const shortestTurned = 4;
const shortTurned: ReadonlySet<string> = new Set("ban pin tag tie zip".split(" ").map(stem));

/** What is not available is unavailable: such a question has two sides already. */
const denies = /\b(?:not|never|no|cannot|without [a-z]+ing)\b|n['’]t\b/i;

/** What a question asks for, where there is an opposite. */
export interface Opposition {
  /**
   * Whether a section is about the opposite: its heading says so, and its words do not tell how to do what is asked for; or
   * they say the opposite of the same thing, and not what is asked for.
   * @param headings the section's own last
   */
  readonly isIn: (headings: readonly string[], words: string) => boolean;
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
  const found = [...pairs, ...turnedPairs(question, isWord)].filter(
    ({ own, other }) => [...other.particles.keys()].some(isSaid) && says(asked, own) && !says(asked, other),
  );
  if (found.length === 0) return undefined;
  // "Is it enabled by default?" is answered by what is enabled.
  const isState = found.some(({ own }) => placesOf(asked, own).some((at) => isDone(asked[at] as string)));
  const things = new Set(asked.map(stem).filter((term) => !stopWords.has(term)));
  return {
    isAskedIn(text) {
      const said = expressionWords(text);
      return found.some(({ own }) => placesOf(said, own).length > 0);
    },
    isIn(headings, text) {
      const said = expressionWords(text);
      const headed = headings.map(expressionWords);
      return found.some(({ own, other }) => {
        const heading = headed.findLast((words) => says(words, own) || says(words, other)) ?? [];
        if (says(heading, own)) return false;
        const places = placesOf(said, own);
        // "Once it is enabled" under "Disable it" tells nobody how to enable it.
        if (says(heading, other)) return !places.some((at) => isState || !isDone(said[at] as string));
        const isDoneToIt = (place: number): boolean => stemsBehind(said, place).some((term) => things.has(term));
        return places.length === 0 && placesOf(said, other).some(isDoneToIt);
      });
    },
  };
}

function says(words: readonly string[], expressions: Expressions): boolean {
  return placesOf(words, expressions).length > 0;
}

/** Enabled, blocked; not speed. */
function isDone(word: string): boolean {
  return word.endsWith("ed") && stem(word) !== word;
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

/** Of a longer question its last words are looked at: what comes before is a story. */
const mostTurned = 16;

/** Link and unlink, for each word of a question that has such another. */
function turnedPairs(question: string, isWord: (word: string) => boolean): Pair[] {
  const words = new Set(toWords(question.toLowerCase()).map(({ text }) => text));
  return [...words].slice(-mostTurned).flatMap((word): Pair[] => {
    if (!/^[a-z]+$/.test(word) || stopWords.has(word)) return [];
    const bases = baseOf(word, isWord);
    if (bases !== undefined) return [{ own: toExpressions([word]), other: toExpressions([bases]) }];
    const others = [
      ...(word.length >= shortestTurned || shortTurned.has(stem(word)) ? [`un${word}`] : []),
      ...[...turned].flatMap(([prefix, terms]) => (terms.has(stem(word)) ? [prefix + word] : [])),
    ];
    return others.length === 0 ? [] : [{ own: toExpressions([word]), other: toExpressions(others) }];
  });
}

/** What a word is the opposite of by its prefix. */
function baseOf(word: string, isWord: (word: string) => boolean): string | undefined {
  const rest = word.slice(2);
  // Dictionaries know few of the words that software is turned off with: unmute, uninstall, unarchive.
  const isTurned = rest.length >= shortestTurned || shortTurned.has(stem(rest));
  if (word.startsWith("un") && isTurned && isWord(rest)) return rest;
  for (const [prefix, terms] of turned) {
    const base = word.slice(prefix.length);
    if (word.startsWith(prefix) && terms.has(stem(base))) return base;
  }
  return undefined;
}
