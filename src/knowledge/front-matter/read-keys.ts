import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import type { FrontMatter } from "../document.ts";
import type { Entry } from "./read-block.ts";

const word = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], "must be a text"),
  v.transform((value) => String(value).trim()),
  v.nonEmpty("must not be empty"),
);
const words = v.pipe(
  v.union([word, v.array(word, "must be a list of texts")], "must be a text or a list of texts"),
  v.transform((value) => (typeof value === "string" ? [value] : value)),
);
const date = v.pipe(
  v.union([v.string(), v.date()], "must be a date such as 2026-11-23"),
  v.transform((value) => (value instanceof Date ? value.toISOString() : value)),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, "must be a date such as 2026-11-23"),
  v.check((value) => isDay(value.slice(0, 10)), "must be a date that exists"),
);

/** JavaScript takes the 31st of February for the 3rd of March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const webAddress = v.pipe(
  v.string("must be a web address"),
  v.check(
    (value) => URL.canParse(value) && /^https?:/i.test(value),
    "must be a web address such as https://example.org/page",
  ),
);

/** What each key but `audience` must be. */
const schemas = {
  title: word,
  author: v.pipe(
    words,
    v.transform((names) => names.join(", ")),
  ),
  source: word,
  url: webAddress,
  published: date,
  updated: date,
  tags: words,
  aliases: v.pipe(
    v.custom<object>((value) => !Array.isArray(value), "must be section slugs, each with its phrases"),
    v.record(v.string(), words, "must be section slugs, each with its phrases"),
  ),
};
const audience = v.pipe(
  words,
  v.nonEmpty("must name somebody"),
  v.everyItem((name) => /^[\w-]+$/.test(name), "must be a name of letters, digits, - and _, or a list of them"),
);

type Key = keyof typeof schemas;
type Values = { [K in Key]?: v.InferOutput<(typeof schemas)[K]> };

interface Passed {
  /** The index of its line in the front matter. */
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

export interface ReadKeys {
  readonly values: Omit<FrontMatter, "audience">;
  /** What was passed over, and why. */
  readonly passed: readonly Passed[];
}

/**
 * Takes what can be used of front matter: what cannot be read costs its key alone, and what others use is left alone.
 * @param isWhole whether there was nothing wrong with all of it, of which its lost values are a part
 */
export function readKeys(entries: readonly Entry[], isWhole: boolean): ReadKeys {
  const found = new Map<string, unknown>();
  const passed: Passed[] = [];
  for (const { key, value, line, lineOf } of entries) {
    const name = key.toLowerCase();
    if (!isKey(name)) {
      const meant = misspelt(name);
      if (meant !== undefined)
        passed.push({ line, problem: `the front matter knows no "${key}"`, remedy: `write ${meant}` });
    } else if (value === undefined ? isWhole : !isEmpty(value)) {
      const read = v.safeParse(schemas[name] as v.GenericSchema, value, { abortPipeEarly: true });
      if (read.success) {
        if (!found.has(name)) found.set(name, read.output);
        continue;
      }
      const [issue] = read.issues;
      const inner = issue.path?.[0]?.key;
      const message = value === undefined ? "cannot be read" : issue.message;
      passed.push({
        line: typeof inner === "string" ? lineOf(inner) : line,
        problem: `${[name, ...(issue.path ?? []).map((item) => item.key)].join(".")} ${message}`,
        remedy: "correct the front matter",
      });
    }
  }
  const { tags = [], aliases = {}, ...rest } = Object.fromEntries(found) as Values;
  return { values: { ...rest, tags, aliases: new Map(Object.entries(aliases)) }, passed };
}

/**
 * Who may see a page, from the value of its key.
 * @returns the names, or what is wrong with the value
 */
export function readAudience(value: unknown): readonly string[] | string {
  if (value === undefined) return "cannot be read";
  const read = v.safeParse(audience, isEmpty(value) ? [] : value, { abortPipeEarly: true });
  return read.success ? read.output : read.issues[0].message;
}

function isKey(name: string): name is Key {
  return Object.hasOwn(schemas, name);
}

/** A key without a value says nothing. */
function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Keys of other tools that come near one of ours. */
const others = ["authors", "update", "sources"];

/** The key that an unknown one was meant to be; other people's keys are none of our business. */
function misspelt(name: string): string | undefined {
  const near = closest(name, Object.keys(schemas));
  return distance(name, near) === 1 && name.length > 3 && !others.includes(name) ? near : undefined;
}
