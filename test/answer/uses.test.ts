import { expect, it } from "vitest";
import { withLastingAsked } from "../../src/answer/question/uses.ts";

it.each<[text: string, read: string, reason: string]>([
  ["compile times?", "how long does compile take?", "two words"],
  ["what about the voucher approval times", "how long does voucher approval take?", "with more around them"],
  ["build speed", "how long does build take?", "the other way to say it"],
  ["opening times?", "opening times?", "times of the day"],
  ["how many times?", "how many times?", "how often"],
  ["are compile times bad?", "are compile times bad?", "something is asked of them"],
])("reads «%s» as «%s»: %s", (text, read) => {
  expect(withLastingAsked(text)).toBe(read);
});
