import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { footnote, shippedFolder, shippedKnowledge } from "./support/shipped.ts";
import { notInSource } from "./support/verbatim.ts";

const [article] = shippedKnowledge.documents;
const sectionIds = article?.sections.map(({ id }) => id) ?? [];

it("has no faults", () => {
  expect(shippedKnowledge.faults).toEqual([]);
});

it("is an article with these sections", () => {
  expect(sectionIds).toEqual(
    [
      "rust-in-production-how-companies-adopt-it",
      "why-companies-are-choosing-rust",
      "the-performance-tax-is-real",
      "memory-safety-bugs-are-expensive",
      "operational-reliability",
      "case-studies-rust-in-the-wild",
      "discord-taming-latency",
      "cloudflare-edge-computing-at-scale",
      "aws-infrastructure-foundations",
      "figma-collaborative-rendering",
      "dropbox-file-sync-engine",
      "migration-strategies-that-work",
      "start-with-a-contained-performance-critical-component",
      "use-ffi-for-incremental-adoption",
      "invest-in-tooling-and-ci",
      "training-teams",
      "when-rust-is-overkill",
      "ecosystem-maturity-in-2026",
      "interoperability-patterns",
      "conclusion",
    ].map((slug) => `rust-in-production#${slug}`),
  );
});

it("credits its source", () => {
  expect(article).toMatchObject({ author: "Michael Sun", source: "NovVista" });
});

it("quotes every section verbatim", () => {
  const source = readFileSync(join(shippedFolder, "rust-in-production.md"), "utf8");
  for (const id of sectionIds) {
    const section = footnote.section(id);
    expect(notInSource(section?.blocks ?? [], source, section?.citation.lines ?? { first: 1, last: 1 })).toEqual([]);
  }
});
