import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayNeedSegmentation } from "../../src/search/languages/undivided.ts";
import { allTerms, contentTerms, queryTerms } from "../../src/search/terms.ts";
import { forEachWord, toWords } from "../../src/search/words.ts";

describe("terms", () => {
  it.each([
    ["a word joined with a line is found whole and in parts", "no_mangle", ["nomangl", "no", "mangl"]],
    ["in an attribute too", "#[no_mangle]", ["nomangl", "no", "mangl"]],
    ["a call is its name", "clone()", ["clone"]],
    ["C++ is not C", "C++ C# C", ["c++", "c#", "c"]],
    ["a platform that begins with a dot", ".NET", [".net", "net"]],
    ["a version after a slash", "HTTP/2", ["http2", "http", "2"]],
    ["a name with a dot, as people write it without", "node.js nodejs", ["nodej", "node", "js", "nodej"]],
    ["a name with a hyphen", "actix-web", ["actixweb", "actix", "web"]],
    ["a name with capitals inside stays one word", "PyO3 JavaScript", ["pyo3", "javascript"]],
    ["an identifier with capitals inside is found in parts", "readFileSync", ["readfilesync", "read", "file", "sync"]],
    ["a path is found by its parts", "src/a/b/index.ts", ["src", "a", "b", "index", "ts"]],
    ["years and versions stay", "2024 v1.2 3.14", ["2024", "v12", "v1", "2", "3.14"]],
    ["a decade is found by its first year, with or without the century", "1880s 80s", ["1880", "80"]],
    ["thousands have no comma", "1,000", ["1000"]],
    [
      "percent has three ways to be written",
      "70 % 70% 70 percent",
      ["70", "percent", "70", "percent", "70", "percent"],
    ],
    ["a possessive is its word", "Rust's Rust’s", ["rust", "rust"]],
    ["what is spelled out is one word", "U.S. e.g.", ["us", "eg"]],
    ["accents do not count", "café", ["cafe"]],
    ["other scripts stay", "Москва", ["москва"]],
    ["forms of irregular verbs meet", "rewrote rewritten rewriting", ["rewrit", "rewrit", "rewrit"]],
    [
      "more of them",
      "kilometres behaviour analysed acknowledgement organisational programmes grey practising",
      ["kilomet", "behavior", "analyz", "acknowledg", "organiz", "program", "grai", "practic"],
    ],
    ["letters with strokes and joined letters", "Bolesław Søren Ægir Þór", ["boleslaw", "soren", "aegir", "thor"]],
    ["forms that a rule would cut short meet", "add added adding adds", ["add", "add", "add", "add"]],
    ["British spellings meet American ones", "colour organisation centre", ["color", "organ", "center"]],
    [
      "in the plural of what is done too",
      "uprising uprisings modelling modellings",
      ["upriz", "upriz", "model", "model"],
    ],
    ["an operator is no word", "a + b", ["a", "b"]],
    ["a number sign between words is no C#", "issue#12", ["issu", "12"]],
    ["sentences end words", "end.Next", ["endnext", "end", "next"]],
    ["names of prototypes are words", "constructor __proto__", ["constructor", "proto"]],
  ])("%s", (_reason, text, expected) => {
    expect(allTerms(text)).toEqual(expected);
  });

  it("of content leave stop words out, a joined word's too", () => {
    expect(contentTerms("the and/or of it doesn't no_mangle non-blocking")).toEqual([
      "andor",
      "nomangl",
      "mangl",
      "nonblock",
      "block",
    ]);
  });

  it("of a query are never emptied by stop words", () => {
    expect(queryTerms("what is it")).toEqual(["what", "be", "it"]);
    expect(queryTerms("what is Rust")).toEqual(["rust"]);
  });
});

describe("words", () => {
  it("stand where they say they do, do not overlap, and hold every letter and digit", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(..."aZ9 .-_/'&’#+%,😀éßж日"), fc.string({ unit: "grapheme", maxLength: 1 })),
    });
    fc.assert(
      fc.property(text, (given) => {
        let end = 0;
        let outside = "";
        for (const word of toWords(given)) {
          expect(word.text).toBe(given.slice(word.start, word.end));
          expect(word.start).toBeGreaterThanOrEqual(end);
          outside += given.slice(end, word.start);
          end = word.end;
        }
        expect(outside + given.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same whatever is read before and in between", () => {
    const texts = ["a long text with many words, the first of several", "é", "日本語 C++", "", "x"];
    const read: string[][] = [];
    forEachWord(texts[0] as string, (start, end) => {
      read.push(
        texts.map((text) =>
          toWords(text)
            .map((word) => word.text)
            .join(" "),
        ),
      );
      expect(texts[0]?.slice(start, end)).toMatch(/^[a-z]+$/);
    });
    expect(new Set(read.map((all) => all.join("/")))).toEqual(
      new Set(["a long text with many words the first of several/é/日本語 C++//x"]),
    );
  });

  it("are looked for in every letter of scripts without blanks between words", () => {
    const scripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
    const letters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
      scripts.test(one),
    );
    expect(letters.filter((letter) => !mayNeedSegmentation(letter))).toEqual([]);
  });
});
