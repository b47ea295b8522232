import { describe, expect, it } from "vitest";
import { readInConversation } from "../../src/answer/question/follow-up.ts";
import { footnote, shippedKnowledge } from "../support/shipped.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const first = async (question: string, earlier: string[]): Promise<string | undefined> => {
  const answer = await footnote.ask(question, { earlier });
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.id : answer.kind;
};

describe("follow-ups", () => {
  it.each([
    [
      "and cloudflare?",
      ["how did Dropbox migrate?"],
      "cloudflare-edge-computing-at-scale",
      "another name, same question",
    ],
    ["what about Figma?", ["why did Discord leave Go?"], "figma-collaborative-rendering", "another way to say so"],
    [
      "how did they migrate?",
      ["what does Dropbox use Rust for?"],
      "dropbox-file-sync-engine",
      "a pronoun for the name",
    ],
    [
      "how did figma do it",
      ["how did Dropbox migrate?"],
      "figma-collaborative-rendering",
      "another name, and a word for the deed",
    ],
    [
      "did aws do the same?",
      ["how did Dropbox migrate?"],
      "aws-infrastructure-foundations",
      "the same deed of another",
    ],
  ])("%s after %j is answered from %s: %s", async (question, earlier, slug) => {
    expect(await first(question, earlier)).toBe(`rust-in-production#${slug}`);
  });

  it.each([
    ["when is Rust overkill?", "a whole question stands alone"],
    ["which interop pattern suits Python?", "so does this one"],
  ])("%s is answered the same whatever was asked before: %s", async (question) => {
    expect(await footnote.ask(question, { earlier: ["how did Dropbox migrate?"] })).toEqual(
      await footnote.ask(question),
    );
  });

  it("is not answered from the subject before where it has one of its own that the article does not know", async () => {
    expect(await first("our cto wants kubernetes", ["wtf is pyo3"])).toBe("unknown");
  });

  it("carries nothing from questions that were no follow-ups of each other", () => {
    const vocabulary = vocabularyOf(shippedKnowledge.documents[0]?.sections.map(({ text }) => text).join("\n\n") ?? "");
    const { concepts } = readInConversation("when is Rust overkill?", ["how did Dropbox migrate?"], vocabulary);
    expect(concepts.map(({ word }) => word.toLowerCase())).not.toContain("dropbox");
  });

  it("means nothing of the name that another replaces", () => {
    const vocabulary = vocabularyOf(shippedKnowledge.documents[0]?.sections.map(({ text }) => text).join("\n\n") ?? "");
    const { inContext } = readInConversation("how did Figma do it?", ["how did Dropbox migrate?"], vocabulary);
    expect(inContext).toBe("how did migrate\nhow did Figma do it?");
  });

  it("reads a long thread without trouble", async () => {
    const earlier = Array.from({ length: 2000 }, () => "and why?");
    expect(await first("and how?", earlier)).toBeTypeOf("string");
  });
});
