import { expect, test } from "vitest";
import { onOneLine } from "../../../adapters/chat/one-line.ts";

test.each([
  ["HELP rust ffi\nhow do i call it from c", "HELP rust ffi. how do i call it from c", "a question begins"],
  ["our build is slow\nany idea why", "our build is slow. any idea why", "a question without its verb begins"],
  ["when is rust overkill\nthanks in advance", "when is rust overkill. thanks in advance", "thanks begin"],
  ["Slow builds\n\nmy build takes an hour", "Slow builds. my build takes an hour", "a paragraph begins"],
  ["how did they\nmigrate to rust", "how did they migrate to rust", "a line that was broken in two"],
  ["which of these:\n- sqlx\n- diesel", "which of these: - sqlx - diesel", "a list goes on"],
  ["is it fast?\nIs it safe?", "is it fast? Is it safe?", "the sentence had ended"],
  ["  one   line \n", "one line", "blanks are one"],
  ["", "", "nothing"],
])("%j becomes %j: %s", (typed, line) => {
  expect(onOneLine(typed)).toBe(line);
});

test("of pasted text only the first lines are looked at for the beginning of a sentence", () => {
  const sentences = onOneLine(Array.from({ length: 80 }, (_, at) => `Line ${at}`).join("\n")).split(". ");
  expect(sentences).toHaveLength(50);
  expect(sentences.at(-1)).toMatch(/^Line 49 Line 50 .* Line 79$/);
});
