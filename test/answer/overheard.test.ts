import { describe, expect, test } from "vitest";
import { footnote } from "../support/shipped.ts";

describe("what is overheard where something begins", () => {
  const unasked = { isUnasked: true, overheard: "beginning" } as const;

  test.each([
    ["how long is a team less productive when it learns Rust?", "answer", "it asks whoever knows"],
    ["which companies use Rust in production?", "answer", "the same, with a list"],
    [
      "anybody here using SQLx or Diesel, are there any other database libraries for Rust?",
      "answer",
      "here and there point to nothing",
    ],
    ["what is the share of bugs at Microsoft that are about memory safety?", "answer", "that begins a clause"],
    ["Is there an official AWS SDK for Rust these days?", "answer", "these days are no days that were named"],
    ["can you guys recommend a JSON library for Rust?", "answer", "you is anybody who knows one"],
    [
      "is it open source? clone it into your project and hack it until it fits",
      "closest",
      "it speaks to somebody of something",
    ],
    [
      "Does Rust protect you from data races, or is that marketing?",
      "answer",
      "you is anybody, that is in the sentence",
    ],
    ["why is `sort` a function?", "closest", "it is about code that stands in it"],
    ["<!here> what does Rust offer on paper?", "answer", "a call to all who are here points to nothing"],
    ["wait what does Rust offer on paper?", "answer", "wait only opens it"],
    ["what's our AWS bill this month?", "closest", "it is about their own days"],
    ["does our CI run Clippy?", "closest", "it is about their own doings, and the text is about others"],
    ["which tools do Rust teams run in CI? I need it for a slide tomorrow", "answer", "tomorrow stands beside it"],
  ])("%j gets %j: %s", async (question, kind) => {
    expect((await footnote.ask(question, unasked)).kind === "answer").toBe(kind === "answer");
  });

  test("is answered for the asking", async () => {
    const question = "is it open source? clone it into your project and hack it until it fits";
    expect(await footnote.ask(question)).toMatchObject({ kind: "answer" });
  });
});

describe("what is overheard under an answer", () => {
  test.each([
    [
      "what is Firecracker?",
      "which services run on it?",
      "answer",
      "it follows up, and is about what it says by itself too",
    ],
    ["how did Dropbox migrate?", "how did they do it?", "answer", "it says nothing by itself, and asks the same again"],
    ["which web frameworks are ready for production?", "and for databases?", "answer", "the same in three words"],
    [
      "how should we train a team in Rust?",
      "how long does it take tho",
      "answer",
      "of everyday words alone it says nothing",
    ],
    ["when is Rust overkill?", "ok so when would you use it?", "answer", "you is anybody"],
    [
      "why did Discord switch from Go to Rust?",
      "could that be our problem?",
      "closest",
      "it is about their own doings, and the text is about others",
    ],
    ["what is Firecracker?", "is there a build for macOS?", "closest", "only the thread makes it fit"],
    ["what is Pingora?", "have you got a link for your colleagues?", "closest", "it speaks to somebody"],
  ])("after %j, %j gets %j: %s", async (earlier, question, kind) => {
    const answer = await footnote.ask(question, { earlier: [earlier], overheard: "going-on" });
    expect(answer.kind === "answer").toBe(kind === "answer");
  });
});
