import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/answer/question/question.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const text = "A day at sea.\n\n## Noon\n\nThe day is long.\n\n## Today\n\nA modern-day port..";

describe("concepts", () => {
  it("of a joined word weigh what each part tells, however rare the whole is", () => {
    const vocabulary = vocabularyOf(text);
    const [modern, day] = readQuestion("modern-day", vocabulary).concepts;
    expect(modern?.weight).toBeCloseTo(vocabulary.idf("modern") * (modern?.share ?? 0));
    expect(day?.weight).toBeCloseTo(vocabulary.idf("dai") * (day?.share ?? 0));
    expect(vocabulary.idf("dai")).toBeLessThan(vocabulary.idf("moderndai"));
  });
});
