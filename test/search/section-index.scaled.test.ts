import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document, Section } from "../../src/knowledge/document.ts";
import { shippedBm25f } from "../../src/search/bm25f.ts";
import { changeIndex } from "../../src/search/change-index.ts";
import { type Field, fields } from "../../src/search/fields.ts";
import { indexDocuments, segmentOf } from "../../src/search/index-documents.ts";
import { SectionSearch } from "../../src/search/section-search.ts";
import { allTerms, contentTerms, queryTerms } from "../../src/search/terms.ts";
import { scaled } from "../support/scale.ts";

interface Sample {
  readonly title: string;
  readonly heading: string;
  readonly body: string;
  readonly aliases: string;
  readonly audience: readonly string[];
}

function toDocument(id: string, sample: Sample): Document {
  const { title, audience } = sample;
  return {
    id,
    file: `${id}.md`,
    title,
    tags: [],
    audience,
    sections: [toSection(id, sample)],
    links: {},
    footnotes: {},
  };
}

function toSection(id: string, { heading, body, aliases }: Sample): Section {
  const lines = { first: 1, last: 1 };
  return {
    id,
    document: id,
    headings: [heading],
    level: 1,
    lines,
    text: body,
    source: body,
    sourceLine: 1,
    aliases: [aliases],
  };
}

function searchIn(samples: Iterable<readonly [string, Sample]>): SectionSearch {
  return new SectionSearch(indexDocuments([...samples].map(([id, sample]) => toDocument(id, sample))));
}

function ranking(search: SectionSearch, query: string, audiences?: readonly string[], limit = 100): [string, number][] {
  const options = audiences === undefined ? { limit } : { limit, audiences };
  return search.search(query, options).hits.map(({ id, score }) => [id, Number(score.toFixed(9))]);
}

/** Computes BM25F by the textbook, one section at a time, as the reference. */
function textbook(samples: ReadonlyMap<string, Sample>, query: string): [string, number][] {
  const sections = [...samples].map(([id, sample]) => {
    const terms = Object.fromEntries(
      fields.map((field) => [field, (field === "body" ? contentTerms : allTerms)(sample[field])]),
    ) as Record<Field, string[]>;
    return { id, terms };
  });
  const average = (field: Field): number =>
    sections.reduce((sum, { terms }) => sum + terms[field].length, 0) / sections.length;
  return sections
    .map(({ id, terms }): [string, number] => {
      let score = 0;
      for (const term of queryTerms(query)) {
        const holding = sections.filter((section) =>
          fields.some((field) => section.terms[field].includes(term)),
        ).length;
        const idf = Math.log(1 + (sections.length - holding + 0.5) / (holding + 0.5));
        let frequency = 0;
        for (const field of fields) {
          const { weight, b } = shippedBm25f.fields[field];
          const count = terms[field].filter((other) => other === term).length;
          if (count > 0) frequency += (weight * count) / (1 - b + (b * terms[field].length) / average(field));
        }
        score += (idf * (shippedBm25f.k1 + 1) * frequency) / (shippedBm25f.k1 + frequency);
      }
      return [id, Number(score.toFixed(9))];
    })
    .filter(([, score]) => score > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const word = fc.constantFrom(
  "cat",
  "dog",
  "fox",
  "owl",
  "constructor",
  "__proto__",
  "C++",
  "node.js",
  "the",
  "of",
  "70 %",
);
const text = fc.array(word, { maxLength: 12 }).map((list) => list.join(" "));
const sample: fc.Arbitrary<Sample> = fc.record({
  title: text,
  heading: text,
  body: text,
  aliases: text,
  audience: fc.constantFrom(["public"], ["internal"], ["public", "internal"], ["secret"]),
});
const id = fc.constantFrom(..."abcdefghijklmnop");
/** One change: documents that are added or replaced, and documents that are removed. */
const change = fc.record({ put: fc.dictionary(id, sample, { maxKeys: 4 }), gone: fc.array(id, { maxLength: 3 }) });
const changes = fc.array(change, { maxLength: 20 });

/** Returns an index after a series of changes, and the documents that it should hold. */
function afterChanges(steps: readonly { put: Record<string, Sample>; gone: readonly string[] }[]): {
  search: SectionSearch;
  held: Map<string, Sample>;
} {
  let index = indexDocuments([]);
  const held = new Map<string, Sample>();
  for (const { put, gone } of steps) {
    // Makes all bodies distinct, since identical copies would be merged.
    const distinct = Object.entries(put).map(
      ([key, value]) => [key, { ...value, body: `${value.body} (${key}${key})` }] as const,
    );
    const documents = distinct.map(([key, value]) => toDocument(key, value));
    index = changeIndex(index, [...gone, ...Object.keys(put)], [segmentOf(documents)]);
    for (const key of gone) held.delete(key);
    for (const [key, value] of distinct) held.set(key, value);
  }
  return { search: new SectionSearch(index), held };
}

describe("the index", () => {
  it("ranks like textbook BM25F, and like a fresh index after any changes", () => {
    fc.assert(
      fc.property(changes, text, (steps, query) => {
        const { search, held } = afterChanges(steps);
        const fresh = searchIn([...held].sort(([a], [b]) => (a < b ? -1 : 1)));
        expect(ranking(search, query)).toEqual(textbook(held, query));
        expect(ranking(search, query)).toEqual(ranking(fresh, query));
        expect(search.scope().size).toBe(held.size);
      }),
      { numRuns: scaled(25, 150) },
    );
  });

  it("ranks what may be seen as if there were nothing else", () => {
    fc.assert(
      fc.property(changes, text, fc.integer({ min: 1, max: 5 }), (steps, query, limit) => {
        const { search, held } = afterChanges(steps);
        const audiences = ["public", "nobody"];
        const visible = new Map([...held].filter(([, { audience }]) => audience.includes("public")));
        const expected = textbook(visible, query);
        expect(ranking(search, query, audiences, limit)).toEqual(expected.slice(0, limit));
      }),
      { numRuns: scaled(40, 200) },
    );
  });

  it("counts frequencies of what may be seen", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const { search, held } = afterChanges(steps);
        const holding = [...held.values()].filter((value) =>
          fields.some((field) => (field === "body" ? contentTerms : allTerms)(value[field]).includes("cat")),
        );
        const visible = holding.filter(({ audience }) => audience.includes("internal"));
        expect(search.scope().frequency("cat")).toBe(holding.length);
        expect(search.scope({ audiences: ["internal"] }).frequency("cat")).toBe(visible.length);
      }),
      { numRuns: scaled(40, 100) },
    );
  });
});

const plain: Sample = { title: "", heading: "", body: "", aliases: "", audience: ["public"] };

describe("ranking", () => {
  function order(samples: Record<string, Partial<Sample>>, query: string): string[] {
    const search = searchIn(Object.entries(samples).map(([key, value]) => [key, { ...plain, ...value }]));
    return search.search(query, { limit: 10 }).hits.map((hit) => hit.id);
  }

  it.each([
    [
      "a heading counts for more than a word",
      { a: { body: "cats" }, b: { heading: "cats", body: "dogs" } },
      "cat",
      ["b", "a"],
    ],
    ["repeats count", { a: { body: "cat dog" }, b: { body: "cat cat" } }, "cat", ["b", "a"]],
    [
      "a short text says it better",
      { a: { body: "cat and many other words here" }, b: { body: "cat" } },
      "cat",
      ["b", "a"],
    ],
    [
      "a rare word counts for more",
      { a: { body: "cat" }, b: { body: "cats run" }, c: { body: "owl" } },
      "cat owl",
      ["c", "a", "b"],
    ],
    ["forms of a word are one", { a: { body: "He was rewriting it" } }, "rewrote", ["a"]],
    ["an alias finds its section", { a: { aliases: "feline friends" }, b: { body: "dogs" } }, "feline", ["a"]],
    ["C is not C++", { a: { body: "written in C++" }, b: { body: "written in C" } }, "C++", ["a"]],
    [
      "a question of stop words finds headings",
      { a: { heading: "What is it?" }, b: { body: "it is what it is" } },
      "what is it",
      ["a"],
    ],
    ["an index of objects has no inherited words", { a: { body: "cat" } }, "constructor", []],
    ["words that stand nowhere find nothing", { a: { body: "cat" } }, "zebra", []],
    ["no words find nothing", { a: { body: "cat" } }, "?!", []],
  ])("%s", (_reason, samples, query, expected) => {
    expect(order(samples, query)).toEqual(expected);
  });
});
