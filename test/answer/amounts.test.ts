import { expect, test } from "vitest";
import { expandAmounts } from "../../src/answer/question/amounts.ts";

test.each([
  ["leave for 40h/week", "leave for 40 hours per week", "a unit and a rate"],
  ["is 30min enough", "is 30 minutes enough", "a unit behind a number"],
  ["after 2 yrs", "after 2 years", "a blank between"],
  ["a 6-mo trial", "a 6 months trial", "a hyphen between"],
  ["how many days/yr", "how many days/yr", "no number is beside it"],
  ["5 days/yr off", "5 days per year off", "a rate behind a word"],
  ["a 3d printer in room 5m", "a 3d printer in room 5m", "letters with other meanings"],
  ["python3.10 min version", "python3.10 min version", "a number within a name"],
  ["see /docs/week or 1/2", "see /docs/week or 1/2", "a path and a fraction"],
])("%s is read as %s: %s", (typed, read) => {
  expect(expandAmounts(typed)).toBe(read);
});
