import fc from "fast-check";
import type { Answer, Block, Citation, Excerpt, List, ListItem, Span, Table } from "../../src/index.ts";
import { toBlocks } from "../../src/knowledge/blocks.ts";
import { lex } from "../../src/knowledge/markdown.ts";
import { markdownDocument } from "./markdown-arbitrary.ts";

type Row = Table["rows"][number];

const lines = { first: 1, last: 2 };
const evil = "@everyone <@&1> <!channel> [free](https://evil.example) `x` **b** ||c|| -# # > 1.";
const words = fc.constantFrom(
  ...["one", "two words", "naïve", "日本語", "a_b*c", evil, "1.", "-", "||", "👩‍💻 ✔️", "https://other.example/x"],
  ...["<#123456789012345678>", "<t:1618953630:R>", "<:party:123456789012345678>", "```", "> a", "**", "10⁶"],
);
const href = fc.constantFrom(
  ...["https://x.example/a?b=1&region=eu", "https://docs.example/a_(b)", "https://x.example/größe", "other.md#part"],
  ...["mailto:ann@x.example", "tel:+493012"],
);

/** Generates spans of any style; some are links whose text is their address. */
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record(
    {
      text: fc.tuple(words, fc.constantFrom("", " ")).map((parts) => parts.join("")),
      strong: fc.constant(true as const),
      emphasis: fc.constant(true as const),
      strike: fc.constant(true as const),
      code: fc.constant(true as const),
      href,
    },
    { requiredKeys: ["text"] },
  ),
  href.map((text): Span => ({ text, href: text })),
);

/** Generates spans, some with a marked part (`key`), as in an answer. */
const spans = fc.array(fc.tuple(span, fc.boolean(), fc.nat({ max: 10 })), { minLength: 1, maxLength: 8 }).map((parts) =>
  parts.flatMap(([one, isMarked, at]): Span[] => {
    if (!isMarked || at >= one.text.length) return [one];
    const [before, after] = [one.text.slice(0, at), one.text.slice(at)];
    return [...(before === "" ? [] : [{ ...one, text: before }]), { ...one, text: after, key: true }];
  }),
);

const paragraph = spans.map((own): Block => ({ kind: "paragraph", spans: own, wraps: [], lines }));
const code = fc
  .integer({ min: 1, max: 300 })
  .map((count): Block => ({ kind: "code", language: "ts", text: numbered(count, "let a = `b`;").join("\n"), lines }));
const shortCode = fc
  .constantFrom("cd a\nls", "a: `b`", "```", "  indented")
  .map((text): Block => ({ kind: "code", language: "sh", text, lines }));
/** The number of items or rows that an excerpt leaves out at the end. */
const left = fc.constantFrom(0, 0, 1, 12);
const list = fc.tuple(fc.integer({ min: 1, max: 120 }), spans).map(([count, own]): Block => {
  const block: Block = { kind: "paragraph", spans: own, wraps: [], lines };
  return {
    kind: "list",
    items: numbered(count, "").map((_, at) => ({ number: at + 1, blocks: [block], lines })),
    lines,
  };
});
const table = fc.tuple(fc.integer({ min: 1, max: 120 }), spans, left).map(([count, own, gap]): Block => {
  const rows: Row[] = numbered(count, "").map((name) => ({ cells: [[{ text: name }], own], lines }));
  if (gap > 0) rows.push({ cells: [[{ text: "…" }], [{ text: "…" }]], left: gap, lines });
  return { kind: "table", header: [[{ text: "name" }], [{ text: "what it is" }]], rows, lines };
});
/** Generates lists with items of several blocks, or that begin with another block than a paragraph. */
const steps = fc
  .array(
    fc.record(
      { blocks: fc.array(fc.oneof(paragraph, shortCode), { minLength: 1, maxLength: 3 }), checked: fc.boolean() },
      { requiredKeys: ["blocks"] },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((items) => fc.tuple(fc.constant(items), fc.constantFrom(undefined, 0, 1, 7), left))
  .map(([items, first, gap]): List => {
    const numbers = items.map((item, at) => ({ ...item, ...(first !== undefined && { number: first + at }), lines }));
    const others: ListItem[] = gap > 0 ? [{ blocks: [{ kind: "gap" }], left: gap, lines }] : [];
    return { kind: "list", items: [...numbers, ...others], lines };
  });
const nested = fc.tuple(paragraph, steps, table).map(([head, inner, cells]): Block => {
  const blocks: Block[] = [head, inner, cells];
  return {
    kind: "list",
    items: [
      { number: 1, blocks, lines },
      { number: 2, blocks: [head], lines },
    ],
    lines,
  };
});
const quote = fc
  .array(fc.oneof(paragraph, shortCode, steps), { minLength: 1, maxLength: 8 })
  .map((blocks): Block => ({ kind: "quote", blocks, lines }));
/** A sentence, a step and a line of code that no message holds. */
const endless = fc.tuple(fc.integer({ min: 50, max: 300 }), spans).chain(([count, own]) => {
  const long: Block = { kind: "paragraph", spans: Array.from({ length: count }, () => own).flat(), wraps: [], lines };
  return fc.constantFrom<Block>(
    long,
    { kind: "list", items: [{ number: 1, blocks: [long], lines }, ...numberedItems(3, own)], lines },
    { kind: "quote", blocks: [long], lines },
    { kind: "code", language: "sh", text: `${"word ".repeat(count * 20)}\nls`, lines },
  );
});
const written = markdownDocument.map((markdown) => toBlocks(lex(markdown).tokens, 1));

function numberedItems(count: number, own: readonly Span[]): ListItem[] {
  return numbered(count, "").map((_, at) => ({
    number: at + 2,
    blocks: [{ kind: "paragraph", spans: own, wraps: [], lines }],
    lines,
  }));
}

function numbered(count: number, text: string): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1} ${text}`.trim());
}

/** Generates blocks of every kind, some longer than any message. */
export const quotedBlocks: fc.Arbitrary<Block[]> = fc.oneof(
  fc.array(fc.oneof(paragraph, code, list, table, steps, nested, quote, endless), { minLength: 1, maxLength: 5 }),
  written,
);

/** Generates citations of sections in different files, several with the same title. */
const citations: fc.Arbitrary<Citation[]> = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.stringMatching(/^[a-z]{3,8}(?:\/[a-z]{1,8})?$/),
        title: fc.constantFrom("Setup", "Billing", evil, "x".repeat(300)),
        headings: fc.constantFrom(["Setup"], ["Setup", "Install"], []),
        url: fc.constantFrom("https://docs.example/page", "https://docs.example/page#part"),
      },
      { requiredKeys: ["id", "title", "headings"] },
    ),
    { minLength: 1, maxLength: 4, selector: ({ id }) => id },
  )
  .map((all) => all.map((one) => ({ ...one, file: `${one.id}.md`, lines })));

/** Generates answers with quotes, and closest sections, with any content. */
export const quotingAnswer: fc.Arbitrary<Answer> = fc
  .tuple(citations, fc.array(quotedBlocks, { minLength: 4, maxLength: 4 }), fc.nat({ max: 3 }), fc.boolean())
  .map(([cited, quotes, related, isFound]): Answer => {
    const excerpts = cited.map((citation, at): Excerpt => ({ citation, blocks: quotes[at] ?? [] }));
    if (isFound) return { kind: "answer", excerpts, confidence: 0.9, related: cited.slice(0, related) };
    const sections = excerpts.slice(0, 3).map(({ citation, blocks }) => ({ ...citation, blocks }));
    return { kind: "closest", sections, confidence: 0.1, missing: [] };
  });
