import { seededRandom } from "../../src/measure/seeded-random.ts";
import type { Page } from "./documentation.ts";

/** The share of words that a copy changes; it changes more in headings, so that each section is known by its own heading. */
const changedShare = 0.3;
const changedInHeadings = 0.5;

/**
 * Yields pages without end: first the real ones, shuffled, then copies of them in which words are replaced by random words of
 * all pages, each as likely as it is frequent. The same pages give the same result.
 */
export function* recombined(pages: readonly Page[]): Generator<Page> {
  const shuffled = shuffle(pages, seededRandom(1));
  yield* shuffled;
  const words = shuffled.flatMap(({ text }) => text.match(word) ?? []);
  for (let copy = 1; ; copy++) {
    const random = seededRandom(copy + 1);
    const pick = (): string => words[Math.floor(random() * words.length)] as string;
    for (const { name, text } of shuffled) {
      const changed = text
        .split("\n")
        .map((line) => {
          const share = line.startsWith("#") ? changedInHeadings : changedShare;
          return line.replace(word, (own) => (random() < share ? pick() : own));
        })
        .join("\n");
      yield { name: `copy-${copy}/${name}`, text: changed };
    }
  }
}

/** Matches the words that may be replaced; shorter ones hold sentences together. */
const word = /\p{L}{4,}/gu;

/** Shuffles values, after Fisher and Yates. */
export function shuffle<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
