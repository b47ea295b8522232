import { seededRandom } from "../../src/measure/seeded-random.ts";
import type { Page } from "./documentation.ts";

/** Of a copy's words so many are others; headings change more, so that each is known by its own. */
const changedShare = 0.3;
const changedInHeadings = 0.5;

/**
 * Pages without end: first the real ones, shuffled, then copies of them in which words are replaced by others from
 * anywhere, as often as they occur there. The same pages give the same.
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

/** Shorter ones hold sentences together. */
const word = /\p{L}{4,}/gu;

/** After Fisher and Yates. */
export function shuffle<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
