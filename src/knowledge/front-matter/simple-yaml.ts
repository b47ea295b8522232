import type { Entry } from "./entry.ts";

/** A key at the margin, with what stands on its line; `<<` and keys in quotes are none. */
const keyLine = /^([A-Za-z_][\w-]{0,60}):(?: +([^ ].*?))? *$/;
/** An item of a list below a key. */
const itemLine = /^( *)- +([^ ].*?) *$/;
/** A line of a text that began on its key's line, or below it. */
const textLine = /^ +([^ ].*?) *$/;
/** What YAML takes for more than a character, beside the ends of lines. */
const controls = /[^\n -~\u00a0-\ufefe]/;

/** Texts without quotes that begin so are what they look like, and end where their line does. */
const plain = /^[A-Za-z/\u00a1-\ud7ff]/;
const endsPlain = /:(?: |$)| #/;
/** In YAML 1.2 these are texts, unlike in 1.1. */
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
  /** How far its items are indented; absent before the first. */
  indent?: number;
}

/**
 * Reads YAML of which each line is a key with a value on it, an item of the list below its key, or a line of its text, as most
 * front matter is: what it returns is what the library for all of YAML reads, which takes many times longer.
 * @returns undefined where there is anything else
 */
export function simpleYamlEntries(text: string): Entry[] | undefined {
  if (controls.test(text)) return undefined;
  const entries = new Map<string, Entry>();
  /** The list that may go on, below a key without a value. */
  let list: OpenList | undefined;
  /** The lines of the text that may go on. */
  let lines: string[] | undefined;
  let key = "";
  for (const [line, content] of text.split("\n").entries()) {
    if (content === "" || content.startsWith("#")) {
      lines = undefined;
      continue;
    }
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
      entries.set(key, { ...(entries.get(key) as Entry), value: lines.length === 1 ? scalar(more) : lines.join(" ") });
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
  return [...entries.values()];
}

/** A value on one line, which may be a list of scalars in brackets. */
function simpleValue(written: string): unknown {
  const inner = /^\[ *([^[\]{}]*?) *\]$/.exec(written)?.[1];
  if (inner === undefined) return scalar(written);
  const items = inner === "" ? [] : inner.split(/ *, */).map(scalar);
  return items.includes(undefined) ? undefined : items;
}

/** What a value without parts is; undefined where that cannot be told so simply. */
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
