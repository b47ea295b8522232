import { describe, expect, test } from "vitest";
import { footnote } from "../support/shipped.ts";

describe("a move that is asked the other way round", () => {
  test.each([
    ["why did Discord move away from Rust?", "it is told how they moved to it"],
    ["why did Discord switch from Rust to Go?", "the two are turned round"],
    ["why did Discord not switch to Go?", "it is told what else they moved to"],
    ["why did Dropbox move to Python?", "it is told how they left it"],
    ["how do I stop calling Rust from Python?", "it is told how to begin"],
  ])("gets no answer: %s, since %s", async (question) => {
    expect((await footnote.ask(question)).kind).not.toBe("answer");
  });

  test.each([
    ["why did Discord move away from Go?", "it is told that they left it, in other words"],
    ["why did Discord ditch Go?", "the same"],
    ["why did Discord switch from Go to Rust?", "both as they are told"],
    ["why did Dropbox leave Python?", "left as it is told"],
    ["why did Dropbox move to Rust?", "to what it is told of"],
    ["should we migrate our CRUD app to Rust?", "nobody has moved yet"],
    ["how did figma move to webassembly", "in small letters"],
    ["did Discord go from Rust to Go?", "the way back tells that they did not"],
    [
      "what should I consider before choosing Rust for my next project?",
      "what comes after a switch is no opposite of that",
    ],
    ["catch bugs at compile time", "that is no catch"],
  ])("and as it is told, it gets one: %s, since %s", async (question) => {
    expect((await footnote.ask(question)).kind).toBe("answer");
  });
});
