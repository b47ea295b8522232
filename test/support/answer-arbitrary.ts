import fc from "fast-check";
import type { Answer, Citation, SectionView } from "../../src/index.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { markdownDocument } from "./markdown-arbitrary.ts";

/** Generates texts of any length, some with `evil`: what a platform would take for a mention, a link or a mark. */
export function hostileText(evil: string): fc.Arbitrary<string> {
  const short = fc.oneof(fc.string({ maxLength: 60 }), fc.constant(evil));
  return fc.oneof(fc.string({ maxLength: 400 }), fc.constant(evil), longText(short));
}

/** Generates texts of thousands of characters by repeating a few parts, since generating a long random text is slow. */
function longText(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const parts = fc.array(part, { minLength: 1, maxLength: 6 });
  return fc
    .tuple(parts, fc.integer({ min: 2_000, max: 6_000 }))
    .map(([some, length]) => `${some.join("")}.`.padStart(length, `${some.join("")}.`));
}

function anyCitation(text: fc.Arbitrary<string>): fc.Arbitrary<Citation> {
  return fc.record(
    {
      id: text,
      title: text,
      headings: fc.array(text, { maxLength: 6 }),
      file: text,
      lines: fc.constant({ first: 1, last: 2 }),
      pages: fc.constant({ first: 3, last: 1_234_567 }),
      url: fc.oneof(fc.webUrl(), fc.constant("https://x.example/a|b>c")),
      date: fc.constant("2026-01-01"),
    },
    { requiredKeys: ["id", "title", "headings", "file", "lines"] },
  );
}

/** Generates sections with every kind of block, some of them huge. */
export function sectionView(text: fc.Arbitrary<string>): fc.Arbitrary<SectionView> {
  return fc
    .tuple(markdownDocument, fc.integer({ min: 1, max: 12 }), anyCitation(text))
    .map(([markdown, times, citation]) => ({
      citation,
      blocks: toBlocks(lex(`${markdown.replace(/^---[\s\S]*?\n---\r?\n/, "")}\n\n`.repeat(times)).tokens, 1),
      below: [],
    }));
}

/** Generates answers of every kind. */
export function anyAnswer(text: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  const citation = anyCitation(text);
  const view = sectionView(text);
  const kinds: fc.Arbitrary<Answer> = fc.oneof(
    fc.record({
      kind: fc.constant("answer" as const),
      excerpts: fc
        .oneof(
          { weight: 9, arbitrary: fc.array(fc.tuple(view, citation), { minLength: 1, maxLength: 3 }) },
          { weight: 1, arbitrary: fc.array(fc.tuple(view, citation), { minLength: 10, maxLength: 60 }) },
        )
        .map((parts) => parts.map(([{ blocks }, cited]) => ({ blocks, citation: cited }))),
      confidence: fc.constant(0.9),
      related: fc.array(citation, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("closest" as const),
      sections: fc.array(
        fc.tuple(view, citation).map(([{ blocks }, cited]) => ({ ...cited, blocks })),
        { minLength: 1, maxLength: 3 },
      ),
      confidence: fc.constant(0.1),
      missing: fc.array(text, { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant("unknown" as const),
      confidence: fc.constant(0),
      missing: fc.array(text, { maxLength: 4 }),
      isForeign: fc.boolean(),
    }),
    fc.constant({ kind: "courtesy" as const, confidence: 0 }),
  );
  return fc
    .tuple(kinds, fc.boolean())
    .map(([answer, isShortened]) => (isShortened ? { ...answer, isShortened } : answer));
}
