import type { Entry } from "./entry.ts";

/** A key at the margin, with the value on its line; excludes `<<` and keys in quotes. */
const keyLine = /^([A-Za-z_][\w-]{0,60}):(?: +([^ ].*))?$/;
/** An item of a list below a key. */
const itemLine = /^( *)- +([^ ].*)$/;
/** An indented line of a multi-line text. */
const textLine = /^ +([^ ].*)$/;
/** Characters with a special meaning in YAML, or not allowed there. */
const controls = /[^\n -~\u00a0-\ufefe]/;

/** An unquoted text that begins like this is a plain scalar, unless `endsPlain` matches. */
const plain = /^[A-Za-z/\u00a1-\ud7ff]/;
const endsPlain = /:(?: |$)| #/;
/** Dates are strings in YAML 1.2, unlike in 1.1. */
const day = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z| ?[-+]\d\d:?\d\d)?)?$/;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;

const constants: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  Object.entries({ null: null, true: true, false: false }).flatMap(([word, value]) =>
    [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)].map(
      (spelled) => [spelled, value] as const,
    ),
  ),
);

interface OpenList {
  readonly items: unknown[];
  /** The indentation of its items in columns; absent before the first item. */
  indent?: number;
}

/**
 * Parses YAML in which every line is a key with its value, an item of the list below a key, or a line of a multi-line text, as
 * in most front matter. The result equals that of the full YAML library, which takes many times longer.
 * @returns undefined if the text holds any other YAML
 */
export function simpleYamlEntries(text: string): Entry[] | undefined {
  if (controls.test(text)) return undefined;
  const entries = new Map<string, Entry>();
  /** The lines of each multi-line text, by its key. */
  const texts = new Map<string, readonly string[]>();
  /** The list, below a key without a value, that the next line may continue. */
  let list: OpenList | undefined;
  /** The lines of the multi-line text that the next line may continue. */
  let lines: string[] | undefined;
  let key = "";
  for (const [line, whole] of text.split("\n").entries()) {
    if (whole === "" || whole.startsWith("#")) {
      lines = undefined;
      continue;
    }
    const content = whole.slice(0, endOf(whole));
    const [, name, written] = keyLine.exec(content) ?? [];
    if (name !== undefined) {
      const value = written === undefined ? null : simpleValue(written);
      if (value === undefined || entries.has(name) || constants.has(name)) return undefined;
      entries.set(name, { key: name, value, line, lineOf: () => line });
      key = name;
      list = written === undefined ? { items: [] } : undefined;
      lines = written === undefined ? [] : isText(written) ? [written] : undefined;
      continue;
    }
    const [, more = ""] = textLine.exec(content) ?? [];
    if (lines !== undefined && isText(more)) {
      lines.push(more);
      texts.set(key, lines);
      list = undefined;
      continue;
    }
    lines = undefined;
    const [, blanks = "", words = ""] = itemLine.exec(content) ?? [];
    const item = scalar(words);
    if (list === undefined || item === undefined || blanks.length !== (list.indent ?? blanks.length)) return undefined;
    if (list.indent === undefined) entries.set(key, { ...(entries.get(key) as Entry), value: list.items });
    list.indent = blanks.length;
    list.items.push(item);
  }
  return [...entries.values()].map((entry) => {
    const [first = "", ...more] = texts.get(entry.key) ?? [];
    if (first === "") return entry;
    return { ...entry, value: more.length === 0 ? scalar(first) : [first, ...more].join(" ") };
  });
}

/** Parses a value on one line: a scalar, or a list of scalars in brackets. */
function simpleValue(written: string): unknown {
  const inner = written.slice(1, -1);
  if (!written.startsWith("[") || !written.endsWith("]") || /[[\]{}]/.test(inner)) return scalar(written);
  const words = withoutBlanks(inner);
  const items = words === "" ? [] : words.split(",").map((item) => scalar(withoutBlanks(item)));
  return items.includes(undefined) ? undefined : items;
}

/** Removes blanks at both ends, and no other white space. */
function withoutBlanks(text: string): string {
  return text.slice(/^ */.exec(text)?.[0].length, endOf(text));
}

/** Returns the index behind the last character that is not a blank. A regular expression would take quadratic time. */
function endOf(text: string): number {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return end;
}

/** Parses a scalar; undefined if it needs the full parser. */
function scalar(written: string): unknown {
  if (constants.has(written)) return constants.get(written);
  if (wholeNumber.test(written)) return Number(written);
  const [all, double, single] = quoted.exec(written) ?? [];
  if (all !== undefined) return double ?? single;
  return isText(written) || day.test(written) ? written : undefined;
}

function isText(written: string): boolean {
  return plain.test(written) && !endsPlain.test(written);
}
