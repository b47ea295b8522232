import { describe, expect, it } from "vitest";
import { correctTypos } from "../../src/answer/question/correct-typos.ts";
import { readInConversation } from "../../src/answer/question/follow-up.ts";
import { speller } from "../../src/answer/question/spelling.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const text =
  "An incident commander leads. Approvals of a change take days. Ask for the keys of the wiki, and back up the server. Roll out on Monday.";

function mended(typed: string): string {
  const vocabulary = vocabularyOf(text);
  return correctTypos(typed, vocabulary, speller(vocabulary));
}

describe("slips of the fingers", () => {
  it.each([
    ["waht does the incdent comander do", "what does the incident commander do"],
    ["how many aprovals, for a chnage?", "how many approvals, for a change?"],
    ["who has the kyes", "who has the keys"],
  ])("are mended in %s", (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each([
    ["is there wifi for the backend?", 'words of computing are no slips for "wiki" and "backed"'],
    ["total noob here, pls help", "short words of chats are no slips for what is a letter away"],
    ["how does Comander differ from COMANDER?", "what has capitals may be a name"],
    ["the rollout of carrots", "what the knowledge writes as two words, and English words, are what they are"],
    ["comander-1 and key_s", "what is joined of parts is a name"],
  ])("are not seen in %s: %s", (typed) => {
    expect(mended(typed)).toBe(typed);
  });

  it("are mended in what a question's meaning is taken of, not in its words", () => {
    const question = readInConversation("and its aprovals?", ["who is the incdent comander?"], vocabularyOf(text));
    expect(question.inContext).toBe("who is the incident commander?\nand its approvals?");
    expect(question.text).toBe("and its aprovals?");
  });
});
