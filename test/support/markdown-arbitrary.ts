import fc from "fast-check";

/** Words without Markdown's marks, some as engineers write them. */
const word = fc.constantFrom(
  ..."alpha beta gamma delta it's naïve node.js no_mangle C++ 3.5 U.S. e.g. HTTP/2 70% zürich straße 日本語 (yes) “so” end. Why? stop!".split(
    " ",
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 12 });
const text = words.map((list) => list.join(" "));
const marked = fc.oneof(
  { weight: 5, arbitrary: text },
  text.map((inner) => `**${inner}**`),
  text.map((inner) => `\`${inner}\``),
  text.map((inner) => `[${inner}](https://x.example/a)`),
);
const sentence = fc.tuple(marked, fc.constantFrom(".", "?", "!", "")).map(([inner, end]) => `A ${inner}${end}`);
const paragraph = fc
  .array(fc.tuple(sentence, fc.constantFrom(" ", "\n", "  \n")), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .map(([inner, separator]) => inner + separator)
      .join("")
      .trim(),
  );
const code = fc
  .tuple(fc.constantFrom("", "ts", "sh"), fc.array(text, { minLength: 1, maxLength: 4 }))
  .map(([language, lines]) => `\`\`\`${language}\n${lines.join("\n")}\n\`\`\``);
const table = fc
  .array(fc.tuple(text, text), { minLength: 1, maxLength: 4 })
  .map((rows) => ["| a | b |", "|---|---|", ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join("\n"));

const { block } = fc.letrec<{ block: string; list: string; quote: string; plain: string }>((tie) => ({
  plain: fc.oneof({ weight: 4, arbitrary: paragraph }, code, table),
  list: fc
    .tuple(
      fc.constantFrom("- ", "3. "),
      fc.array(fc.array(tie("block"), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([bullet, items]) => items.map((blocks) => bullet + indent(blocks.join("\n\n"), bullet.length)).join("\n")),
  quote: fc
    .array(tie("block"), { minLength: 1, maxLength: 2 })
    .map((blocks) => blocks.join("\n\n").replace(/^/gm, "> ")),
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: tie("plain") },
    { weight: 2, arbitrary: tie("list") },
    { weight: 1, arbitrary: tie("quote") },
  ),
}));

function indent(markdown: string, by: number): string {
  return markdown.replace(/\n(?=.)/g, `\n${" ".repeat(by)}`);
}

const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), text).map(([level, title]) => `${"#".repeat(level)} ${title}`);

/**
 * Generates documents of headings, paragraphs, lists, tables, quotes and code, with or without front matter, with either kind
 * of line end.
 */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "---\ntitle: T\n---\n\n"),
    fc.array(fc.oneof({ weight: 1, arbitrary: heading }, { weight: 3, arbitrary: block }), {
      minLength: 1,
      maxLength: 10,
    }),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\n"),
  )
  .map(([front, blocks, newline, end]) => (front + blocks.join("\n\n") + end).replaceAll("\n", newline));
