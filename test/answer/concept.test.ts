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

it.each([
  ["when should I not sail?", true],
  ["The engine won't start when it is cold. What do I have to do?", false],
  ["it won't start, says something of GPS. what do I have to do?", false],
  ["I know how to sail. When should I not?", true],
  ["the mate said that's not ok. what's our rule?", false],
  ["what happens if the rope isn't tied?", false],
  ["what if it does not hold, when should I not sail?", true],
])("%s asks what is not so: %s", (question, isDenied) => {
  expect(readQuestion(question, vocabularyOf(text)).isDenial).toBe(isDenied);
});

it.each([
  ["a berth for *.mydomain.com", "a berth for wildcard domain", "what begins with a star is any"],
  ["a berth for *.harbour.no", "a berth for wildcard harbour.no", "the same of a name that is told"],
  ["*.mydomain.com or *.yoursite.org", "wildcard domain or wildcard domain", "each of two"],
  ["is foo.example.com fine?", "is domain fine?", "it stands for whoever asks"],
  ["does crates.io work, and test.py?", "does crates.io work, and test.py?", "a name, and a file"],
])("%s is read as %s: %s", (typed, read) => {
  expect(readQuestion(typed, vocabularyOf("A wildcard is a joker.")).text).toBe(read);
});
