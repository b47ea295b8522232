import { seededRandom } from "../../src/measure/seeded-random.ts";
import { withTypo } from "../measure/typo.ts";

const seed = 3;

/** Yields questions without end: the given ones, each with a typo, and the longer ones mostly without one of their words. */
export function* variedQuestions(questions: readonly string[]): Generator<string, never> {
  const random = seededRandom(seed);
  for (;;) {
    for (const question of questions) {
      const words = question.split(" ");
      const left = Math.floor(random() * (words.length + 1));
      const edited = words.length > 3 ? words.filter((_, at) => at !== left).join(" ") : question;
      yield withTypo(edited, random);
    }
  }
}
