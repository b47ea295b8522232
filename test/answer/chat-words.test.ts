import { expect, test } from "vitest";
import { withoutChatWords } from "../../src/answer/question/chat-words.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

test.each([
  ["ugh, how do I moor the ferry", "how do I moor the ferry", "a cry with its mark"],
  ["oh! how do I moor it", "how do I moor it", "the same with another"],
  ["how do I moor it tysm", "how do I moor it", "thanks in letters"],
  ["y'all know how to moor it?", "know how to moor it?", "a way to call people"],
  ["yikes", "yikes", "nothing else is said"],
  ["what is tbd?", "what is tbd?", "it is asked what that is"],
  ["how do I use .NET", "how do I use .NET", "a name that begins with a mark"],
  ["is there an afk rule", "is there an afk rule", "the knowledge means something by it"],
  ["what does the horn tell", "what does the horn tell", "no word of the kind"],
])("%s is read as %s: %s", (typed, read) => {
  expect(withoutChatWords(typed, vocabularyOf("Who is afk loses the turn."))).toBe(read);
});

const page =
  "# Harbour\n\n## Mooring\n\nMoor the ferry at the eastern pier with two ropes.\n\n## Weather\n\nIt rains in May.\n";

test.each(
  "oh ugh argh yikes jeez sheesh ouch phew nvm istr ianal icymi ymmv tbf srsly prolly gotcha imma tryna okey-dokey woah b/c atleast".split(
    " ",
  ),
)("“%s” before a question and behind it changes no answer, and is never told as unknown", async (word) => {
  const footnote = new Footnote(loadKnowledge(temporaryFolder({ "harbour.md": page })).documents);
  for (const text of [`${word} where do I moor the ferry?`, `where do I moor the ferry ${word}`]) {
    const answer = await footnote.ask(text);
    expect(answer.kind === "answer" && answer.excerpts[0]?.citation.headings.at(-1)).toBe("Mooring");
  }
  const unanswered = await footnote.ask(`${word} where do I park the zeppelin?`);
  expect("missing" in unanswered && unanswered.missing).toEqual(["zeppelin"]);
});
