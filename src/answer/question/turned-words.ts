import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { toWords } from "../../search/words.ts";
import { type Expressions, stemOf, toExpressions } from "./expressions.ts";

/** Expressions for what is asked, and for its opposite. */
export interface Pair {
  readonly own: Expressions;
  readonly other: Expressions;
}

/**
 * Words whose opposite has the prefix `dis` or `de`; with these prefixes other words do not become their opposite: cover and
 * discover, fault and default.
 */
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
/**
 * The shortest word whose opposite may have the prefix `un`; shorter ones give unrelated words (unit, under, until), with a few
 * exceptions.
 */
const shortestTurned = 4;
const shortTurned: ReadonlySet<string> = new Set("ban pin tag tie zip".split(" ").map(stem));

/** How many words at the end of a question are examined; what comes before is background. */
const mostTurned = 16;

/** Returns a pair such as link and unlink for each word of a question whose opposite by prefix occurs in a section. */
export function turnedPairs(
  question: string,
  isWord: (word: string) => boolean,
  isSaid: (term: string) => boolean,
): Pair[] {
  const words = new Set(toWords(question.toLowerCase()).map(({ text }) => text));
  return [...words].slice(-mostTurned).flatMap((word): Pair[] => {
    if (stopWords.has(word) || !/^[a-z]+$/.test(word)) return [];
    const base = baseOf(word, isWord);
    const others = base === undefined ? turnedRound(word) : [base];
    if (!others.some((other) => isSaid(stemOf(other)))) return [];
    return [{ own: toExpressions([word]), other: toExpressions(others) }];
  });
}

function turnedRound(word: string): string[] {
  const term = stemOf(word);
  return [
    ...(word.length >= shortestTurned || shortTurned.has(term) ? [`un${word}`] : []),
    ...[...turned].flatMap(([prefix, terms]) => (terms.has(term) ? [prefix + word] : [])),
  ];
}

/** Returns the word of which a word is the opposite by its prefix. */
function baseOf(word: string, isWord: (word: string) => boolean): string | undefined {
  if (word.startsWith("un")) {
    const rest = word.slice(2);
    // The whole word is not looked up, since dictionaries lack most such verbs of software: unmute, uninstall, unarchive.
    const isTurned = rest.length >= shortestTurned || shortTurned.has(stemOf(rest));
    if (isTurned && isWord(rest)) return rest;
  }
  for (const [prefix, terms] of turned) {
    if (!word.startsWith(prefix)) continue;
    const base = word.slice(prefix.length);
    if (terms.has(stemOf(base))) return base;
  }
  return undefined;
}
