import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { Footnote } from "../../src/footnote.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { footnote, shippedKnowledge } from "../support/shipped.ts";

const text = (answer: Answer): string =>
  answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => toMarkdown(blocks)).join("\n\n") : "";
const sources = (answer: Answer): string[] =>
  answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.id.replace(/^.*#/, "")) : [];

describe("answers on the shipped article", () => {
  it("gives all the reasons of a list, each whole", async () => {
    const answer = await footnote.ask("when is Rust overkill?");
    expect(sources(answer)).toEqual(["when-rust-is-overkill"]);
    for (const reason of ["Rapid prototyping", "CRUD web applications", "Small teams", "Ecosystem gaps"])
      expect(text(answer)).toContain(reason);
    expect(text(answer).match(/^- /gm)).toHaveLength(4);
  });

  it("quotes what a quoted sentence announces", async () => {
    const said = text(await footnote.ask("what should we train people on?"));
    expect(said).toContain("report four patterns:");
    expect(said.match(/^- /gm)).toHaveLength(4);
  });

  it("answers about a company from its own section, not from the one that shares more words", async () => {
    expect(sources(await footnote.ask("how did Dropbox migrate?"))[0]).toBe("dropbox-file-sync-engine");
  });

  it.each([
    ["how did Netflix migrate?", ["Netflix"], "a company that is not in the article"],
    ["what does Uber use Rust for?", ["Uber"], "another one"],
    ["is Zig better than Rust?", ["Zig"], "a language that is not in the article"],
  ])("does not answer %s with another's story", async (question, missing) => {
    expect(await footnote.ask(question)).toMatchObject({
      kind: expect.stringMatching(/^(?:closest|unknown)$/),
      missing,
    });
  });

  it("forgives an unknown word in passing", async () => {
    const answer = await footnote.ask("we're on Heroku; when is Rust overkill?");
    expect(sources(answer)).toEqual(["when-rust-is-overkill"]);
  });

  it.each([
    ["how many employees does Discord have?", "a number that the section does not hold"],
    ["when was Figma founded?", "a date that nobody gives"],
    ["how much does Cloudflare pay its engineers?", "a price that nobody gives"],
  ])("does not pass off something else as the answer to %s: %s", async (question) => {
    expect((await footnote.ask(question)).kind).not.toBe("answer");
  });

  it.each([
    ["what share of vulnerabilities come from memory bugs?", /70/, "a percentage"],
    ["how many servers does AWS Lambda's hypervisor start per second?", /\d|closest/, "a number or nothing"],
  ])("answers %s with a number", async (question, expected) => {
    const answer = await footnote.ask(question);
    expect(answer.kind === "answer" ? text(answer) : answer.kind).toMatch(expected);
  });

  it.each([
    ["what is our vacation policy?", "“spend” and “line” are far from what was asked"],
    ["cheese", "to stop is one sense of it, and no help"],
  ])("shows no sections for %s, of which the article knows no word: %s", async (question) => {
    expect((await footnote.ask(question)).kind).toBe("unknown");
  });

  it("shows sections that say it in other words", async () => {
    expect((await footnote.ask("why not just port every backend at once?")).kind).not.toBe("unknown");
  });

  it("shows both sides of a comparison", async () => {
    const compared = sources(await footnote.ask("compare how Discord and Cloudflare use Rust"));
    expect(compared).toEqual(expect.arrayContaining(["discord-taming-latency", "cloudflare-edge-computing-at-scale"]));
  });

  it("answers for a section without words of its own with its children", async () => {
    const answer = await footnote.ask("which case studies are there?");
    for (const company of ["Discord", "Cloudflare", "AWS", "Figma", "Dropbox"]) expect(text(answer)).toContain(company);
  });

  it("marks the words that decide", async () => {
    const answer = await footnote.ask("did Discord see fewer latency spikes after leaving Go?");
    expect(text(answer)).toMatch(/\*\*.+\*\*/);
  });

  it("passes over the sections that did not help", async () => {
    const [first = ""] = sources(await footnote.ask("how did Dropbox migrate?"));
    const next = await footnote.ask("how did Dropbox migrate?", { except: [`rust-in-production#${first}`] });
    expect(sources(next)).not.toContain(first);
  });

  it("says the same to the same question, in another process's index too", async () => {
    const again = new Footnote(shippedKnowledge.documents);
    for (const question of ["when is Rust overkill?", "list all companies", "how did Netflix migrate?", "ffi?"])
      expect(await again.ask(question)).toEqual(await footnote.ask(question));
  });

  it("survives whatever is typed", async () => {
    for (const typed of [
      "\u0000",
      "a".repeat(100_000),
      "((((",
      "*".repeat(5000),
      "__proto__",
      "🦀".repeat(500),
      "\ud800",
    ])
      expect(["answer", "closest", "unknown", "courtesy"]).toContain((await footnote.ask(typed)).kind);
  });
});
