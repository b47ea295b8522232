import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { toWords } from "../../search/words.ts";

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
/** So many words may stand between a verb and its particle, and between what is done and to what. */
const between = 4;

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
  const asked = stemsOf(question);
  const pairs = [...sides, ...sides.map(([one, other]) => [other, one] as const)].map(
    ([own, other]): Pair => ({ own: toSide(own), other: toSide(other) }),
  );
  const found = [...pairs, ...turnedPairs(question, isWord)].filter(
    ({ own, other }) => placesOf(asked, own).length > 0 && placesOf(asked, other).length === 0,
  );
  if (found.length === 0) return undefined;
  const things = new Set(asked.filter((term) => !stopWords.has(term)));
  return {
    isAskedIn(text) {
      const said = stemsOf(text);
      return found.some(({ own }) => placesOf(said, own).length > 0);
    },
    isIn(heading, words) {
      const headed = stemsOf(heading);
      const said = stemsOf(words);
      return found.some(({ own, other }) => {
        if (placesOf(headed, own).length + placesOf(said, own).length > 0) return false;
        const isDoneToIt = (place: number): boolean =>
          said.slice(place + 1, place + 1 + between).some((term) => things.has(term));
        return placesOf(headed, other).length > 0 || placesOf(said, other).some(isDoneToIt);
      });
    },
  };
}

/** Expressions that say one thing: each a word, or a verb and its particle. */
type Side = readonly (readonly [word: string, particle?: string])[];

interface Pair {
  readonly own: Side;
  readonly other: Side;
}

function toSide(expressions: string): Side {
  return expressions.split(" ").map((expression) => {
    const [word = "", particle] = expression.split("~");
    return particle === undefined ? [stem(word)] : [stem(word), particle];
  });
}

/** Link and unlink, for each word of a question that has such another. */
function turnedPairs(question: string, isWord: (word: string) => boolean): Pair[] {
  const words = toWords(question.toLowerCase()).map(({ text }) => text);
  return words.flatMap((word): Pair[] => {
    if (!/^[a-z]+$/.test(word) || stopWords.has(word)) return [];
    const bases = baseOf(word, isWord);
    if (bases !== undefined) return [{ own: [[stem(word)]], other: [[stem(bases)]] }];
    const others = [
      ...(word.length >= shortestTurned ? [`un${word}`] : []),
      ...[...turned].flatMap(([prefix, terms]) => (terms.has(stem(word)) ? [prefix + word] : [])),
    ];
    return others.length === 0 ? [] : [{ own: [[stem(word)]], other: others.map((other) => [stem(other)] as const) }];
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

function stemsOf(text: string): string[] {
  return toWords(text.toLowerCase()).flatMap(({ text: word }) => word.split(/[-/]/).map(stem));
}

/** Where in a text an expression of a side stands. */
function placesOf(stems: readonly string[], side: Side): number[] {
  return [...stems.keys()].filter((at) =>
    side.some(
      ([word, particle]) =>
        stems[at] === word && (particle === undefined || stems.slice(at + 1, at + 1 + between).includes(particle)),
    ),
  );
}
