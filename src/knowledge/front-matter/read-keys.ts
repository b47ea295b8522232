import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import type { FrontMatter } from "../document.ts";
import type { Entry } from "./entry.ts";

const word = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], "must be a text"),
  v.transform((value) => String(value).replace(/\s+/g, " ").trim()),
  v.nonEmpty("must not be empty"),
);
const words = v.pipe(
  v.union([word, v.array(word, "must be a list of texts")], "must be a text or a list of texts"),
  v.transform((value) => (typeof value === "string" ? [value] : value)),
);
const date = v.pipe(
  v.union([v.string(), v.number(), v.date()], "must be a date such as 2026-11-23"),
  v.transform((value) => (value instanceof Date ? value.toISOString() : isoDate(String(value).trim()))),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, "must be a date such as 2026-11-23"),
  v.check((value) => isDay(value.slice(0, 10)), "must be a date that exists"),
);

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date in another usual form as ISO 8601; a text in any other form as it stands. 5/6/2026 is none: which is the month
 * depends on the country.
 */
function isoDate(text: string): string {
  // Dendron: milliseconds since 1970; others write seconds.
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, "0"))).toISOString();
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year !== "")
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${text.includes("T") ? text.slice(text.indexOf("T")) : ""}`;
  const [, dotDay = "", dotMonth = "", dotYear = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (dotYear !== "") return `${dotYear}-${dotMonth.padStart(2, "0")}-${dotDay.padStart(2, "0")}`;
  const named = text.replace(/^[a-z]{3,9},\s*/i, "");
  const [, first = "", firstName = "", firstYear = ""] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})/i.exec(named) ?? [];
  const [, otherName = "", second = "", secondYear = ""] =
    /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i.exec(named) ?? [];
  const index = monthNames.indexOf((firstName || otherName).slice(0, 3).toLowerCase()) + 1;
  if (index === 0) return text;
  return `${firstYear || secondYear}-${String(index).padStart(2, "0")}-${(first || second).padStart(2, "0")}`;
}

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
    v.unknown(),
    v.transform((value) => (typeof value === "object" && value !== null ? namesOf(value) : value)),
    words,
    v.transform((names) => names.join(", ")),
    v.nonEmpty("must name somebody"),
  ),
  source: word,
  url: webAddress,
  published: date,
  updated: date,
  description: word,
  version: word,
  lang: word,
  tags: v.pipe(v.unknown(), v.transform(tagNames), words),
  aliases: v.pipe(
    v.unknown(),
    v.transform(phrasesOfPage),
    v.record(v.string(), words, "must be section slugs, each with its phrases"),
  ),
};

/** GitBook: a tag may be a map that says how it is shown. */
function tagNames(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one) => (typeof one === "object" && one !== null && "tag" in one ? one.tag : one));
}

/** A list, as in Obsidian, holds other names of the page, that is of its lead section; Hugo's are addresses. */
function phrasesOfPage(value: unknown): unknown {
  if (typeof value !== "string" && !Array.isArray(value)) return value;
  const names = [value].flat().map(String);
  const phrases = names.filter((name) => name.trim() !== "" && !/^\.{0,2}\/|\/$|\.html?$/.test(name));
  return phrases.length === 0 ? {} : { "": phrases };
}

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
  /** Whether the page is not to be read by anybody yet, or only by who knows its address. */
  readonly isDraft: boolean;
  /** From when on, and until when, the page is to be read, in milliseconds since 1970. */
  readonly shownFrom?: number;
  readonly shownUntil?: number;
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
  const others = new Map<string, unknown[]>();
  const passed: Passed[] = [];
  for (const { key, value, line, lineOf } of entries) {
    const name = key.toLowerCase();
    if (isOfOthers(name, value)) continue;
    const meant = synonyms[name];
    if (meant !== undefined) {
      const read = v.safeParse(schemas[meant] as v.GenericSchema, name === "authors" ? namesOf(value) : value);
      if (read.success && !isEmpty(value)) others.set(meant, [...(others.get(meant) ?? []), read.output].flat());
    } else if (!isKey(name)) {
      const near = misspelt(name);
      if (near !== undefined)
        passed.push({ line, problem: `the front matter knows no "${key}"`, remedy: `write ${near}` });
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
  for (const [name, values] of others) {
    if (name === "tags") found.set(name, [...((found.get(name) as unknown[] | undefined) ?? []), ...values]);
    else if (!found.has(name)) found.set(name, values[0]);
  }
  const { tags = [], aliases = {}, ...rest } = Object.fromEntries(found) as Values;
  return {
    isDraft: entries.some(saysDraft),
    ...shownWhen(entries),
    values: { ...rest, tags, aliases: new Map(Object.entries(aliases)) },
    passed,
  };
}

/** What other tools call what a key of ours says; what cannot be read of it is theirs, and no fault. */
const synonyms: Readonly<Partial<Record<string, "author" | "description" | "published" | "tags" | "updated">>> = {
  authors: "author",
  summary: "description",
  date: "published",
  publishdate: "published",
  keywords: "tags",
  lastmod: "updated",
  last_modified_at: "updated",
  last_updated: "updated",
  modified: "updated",
};

/** Names as they stand, or out of maps of what is known of people. */
function namesOf(value: unknown): unknown {
  const names = [value].flat().map((one) => {
    return typeof one === "object" && one !== null && "name" in one ? one.name : one;
  });
  return names.filter((name) => typeof name === "string");
}

/** When Hugo and Jekyll publish a page, and when Hugo takes it away again. */
function shownWhen(entries: readonly Entry[]): Pick<ReadKeys, "shownFrom" | "shownUntil"> {
  const timeOf = (...names: string[]): number | undefined => {
    const times = entries
      .filter(({ key }) => names.includes(key.toLowerCase()))
      .map(({ value }) => v.safeParse(date, value))
      .map((read) => (read.success ? Date.parse(read.output.replace(" ", "T")) : Number.NaN))
      .filter((time) => !Number.isNaN(time));
    return times.length === 0 ? undefined : Math.max(...times);
  };
  const shownFrom = timeOf("date", "publishdate", "pubdate");
  const shownUntil = timeOf("expirydate", "unpublishdate");
  return { ...(shownFrom !== undefined && { shownFrom }), ...(shownUntil !== undefined && { shownUntil }) };
}

/** What keeps a page from being published in the tools that people use: Hugo, Jekyll, Docusaurus, Obsidian Publish. */
const draftKeys = new Map([
  ["draft", true],
  ["unlisted", true],
  ["published", false],
  ["publish", false],
]);

function saysDraft({ key, value }: Entry): boolean {
  const draft = draftKeys.get(key.toLowerCase());
  return draft !== undefined && truthOf(value) === draft;
}

/** A truth as YAML of either version, and people, write it; undefined where a value is none. */
function truthOf(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  return /^(?:true|yes|on|1)$/.test(word) ? true : /^(?:false|no|off|0)$/.test(word) ? false : undefined;
}

/** Whether a value of a key of ours is what other tools mean by it: `published: true`, addresses that were a page's. */
function isOfOthers(name: string, value: unknown): boolean {
  if (name === "published" || name === "updated") return truthOf(value) !== undefined;
  return name === "url" && typeof value === "string" && /^[^:]*\//.test(value);
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
const keysOfOthers = ["update", "sources", "publish", "table", "alias"];

/** The key that an unknown one was meant to be; other people's keys are none of our business. */
function misspelt(name: string): string | undefined {
  const near = closest(name, Object.keys(schemas));
  return distance(name, near) === 1 && name.length > 3 && !keysOfOthers.includes(name) ? near : undefined;
}
