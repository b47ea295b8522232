import { expect, it } from "vitest";
import { parse } from "yaml";
import { simpleYamlEntries } from "../../../src/knowledge/front-matter/simple-yaml.ts";

function simply(text: string): Record<string, unknown> | undefined {
  const entries = simpleYamlEntries(text);
  return entries && Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

/** Returns the result of the full YAML library, or "no YAML" if it fails. */
function whole(text: string): unknown {
  try {
    return parse(text, { logLevel: "silent" }) ?? {};
  } catch {
    return "no YAML";
  }
}

it.each([
  ["texts and numbers", "title: Rules of the harbour\nweight: 10\ndraft: false"],
  ["texts in quotes", 'title: "Rules: old # and new"\nsummary: \'a "b" \\n\''],
  ["days, which are texts", "date: 2026-11-23\nlastmod: 2026-11-23T10:00:00+01:00"],
  ["lists below their keys", "tags:\n  - a\n  - b c\n\naliases:\n- /old/\n# a comment\n- /older/\naudience:"],
  ["lists in brackets", 'tags: [a, "b", 3, null]\nkeywords: []'],
  ["words of other languages", "title: Über die Häfen\nauthor: 山田"],
  ["texts that go on below", "description:\n  A rule of\n    the harbour.\nsummary: It is\n short\ntitle: a"],
  ["a constant below its key", "draft:\n  true\ntitle: true\n  colours"],
  ["no constants, but words", "title: yes\nnull_and_void: nothing\nlayout: none"],
])("reads %s by itself", (_what, text) => {
  expect(simply(text)).toEqual(whole(text));
});

const written = [
  ...[
    "",
    "a",
    "a b ",
    "a: b",
    "a:",
    "a #b",
    "a#b",
    "# a",
    "'a'",
    "'a''b'",
    '"a"',
    '"a\\n"',
    "'a' b",
    "'a",
    "\ta",
    "a\tb",
  ],
  ...[
    "0",
    "-1",
    "007",
    "1.0",
    "1e3",
    "0x1f",
    "0o7",
    "1_000",
    "12345678901234567",
    "+5",
    ".5",
    ".inf",
    "~",
    "Null",
    "nULL",
  ],
  ...[
    "TRUE",
    "yes",
    "2026-11-23",
    "2026-11-23 10:00:00Z",
    "10:30",
    "2026",
    "@a",
    "%a",
    "&a b",
    "*a",
    "!a b",
    "|",
    ">-",
  ],
  ...[
    "- a",
    "? a",
    "[a]",
    "[a, ]",
    "[a b, 'c, d']",
    "[a: b]",
    "[a:b]",
    "[a #b]",
    "[[a]]",
    "[",
    "{a: b}",
    "{}",
    "[, a]",
  ],
  ...[
    "a\u00a0",
    "\u00a0a",
    "a\u2028b",
    "a\u0085b",
    "\ufeffa",
    "\u0007",
    "🚢",
    "ñ",
    "a\\b",
    "`a`",
    "/a/",
    "a, b",
    "a]",
    "<<",
  ],
];
const lines = written.flatMap((value) => [
  `key: ${value}`,
  `- ${value}`,
  `  - ${value}`,
  `key:${value}`,
  `  ${value}`,
  value,
]);
const before = [
  "",
  "first: a",
  "first:",
  "first: null",
  "first:\n- a",
  "first:\n  - a",
  "first: |\n  a",
  "first:\n  a b",
  "first: a\n    b",
  "first: 1",
  "first: 'a'",
  "first:\n\n",
  "key: a",
  "# a",
  " ",
];
const after = ["", "last: a", "  last", "- a", "  - a", " ", "---", "..."];

it("reads nothing otherwise than all of YAML says", () => {
  let count = 0;
  for (const line of lines) {
    for (const above of before) {
      for (const below of after) {
        const text = [above, line, below].filter((part) => part !== "").join("\n");
        const read = simply(text);
        if (read === undefined) continue;
        count++;
        expect(read, JSON.stringify(text)).toEqual(whole(text));
      }
    }
  }
  expect(count).toBeGreaterThan(500);
});
