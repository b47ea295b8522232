import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import type { FrontMatter } from "../document.ts";
import type { Entry } from "./entry.ts";
import { dateOf, synonymOf, withGrouped } from "./key-names.ts";
import { audience, namesOf, schemas } from "./key-schemas.ts";
import { placeOnSite } from "./place-on-site.ts";
import { type Shown, saysDraft, shownWhen, truthOf } from "./when-shown.ts";

type Key = keyof typeof schemas;
type Values = { [K in Key]?: v.InferOutput<(typeof schemas)[K]> };

interface Passed {
  /** The index of the key's line within the front matter. */
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

export interface ReadKeys extends Shown {
  /** Whether the page is a draft, or unlisted: only to be read by those who know its address. */
  readonly isDraft: boolean;
  /** The short title of the page for navigation. */
  readonly nameInNavigation?: string;
  readonly values: Omit<FrontMatter, "audience">;
  /** The keys that were ignored, and why. */
  readonly passed: readonly Passed[];
}

/**
 * Reads all usable keys. An unreadable value costs only its own key, and keys of other tools are ignored.
 * @param isWhole whether the front matter was parsed without a problem; otherwise unreadable values are not reported once more
 */
export function readKeys(entries: readonly Entry[], isWhole: boolean): ReadKeys {
  const found = new Map<string, unknown>();
  const others = new Map<string, unknown[]>();
  const passed: Passed[] = [];
  const named = nameInNavigation(entries);
  const place = placeOnSite(entries);
  for (const { key, value, line, lineOf } of withGrouped(entries)) {
    const name = key.toLowerCase();
    if (isOfOthers(name, value)) continue;
    const meant = synonymOf(name);
    if (meant !== undefined) {
      const said = meant === "author" ? namesOf(value) : meant === "updated" ? dateOf(value) : value;
      const read = v.safeParse(schemas[meant] as v.GenericSchema, said);
      if (read.success && !isEmpty(value)) others.set(meant, [...(others.get(meant) ?? []), read.output].flat());
    } else if (!isKey(name)) {
      const near = misspelt(name);
      if (near !== undefined)
        passed.push({ line, problem: `the front matter knows no "${key}"`, remedy: `write ${near}` });
    } else if (value === undefined ? isWhole : !isEmpty(value)) {
      const read = v.safeParse(schemas[name] as v.GenericSchema, value, { abortPipeEarly: true });
      if (read.success) {
        if (!found.has(name)) found.set(name, read.output);
        if (name === "lang" && isNoLanguage(String(read.output)))
          passed.push({ line, problem: `lang "${value}" is no language`, remedy: "write a code such as en or pt-BR" });
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
    ...(named !== undefined && { nameInNavigation: named }),
    values: { ...rest, ...(place !== undefined && { place }), tags, aliases: new Map(Object.entries(aliases)) },
    passed,
  };
}

/** Keys of other tools that hold a short title for navigation. */
const namesInNavigation = [
  "sidebar_label",
  "linktitle",
  "shorttitle",
  "nav_title",
  "navtitle",
  "sidebartitle",
  "pagetitle",
  "page_title",
  "label",
];
/** Maps of other tools, and their keys that hold such a title. */
const mapsOfNavigation: ReadonlyMap<string, readonly string[]> = new Map([
  ["sidebar", ["label"]],
  ["nav", ["title"]],
  ["eleventynavigation", ["title", "key"]],
]);

function nameInNavigation(entries: readonly Entry[]): string | undefined {
  const given =
    entries.find(({ key }) => namesInNavigation.includes(key.toLowerCase()))?.value ??
    entries.map(({ key, value }) => valueIn(value, mapsOfNavigation.get(key.toLowerCase()) ?? [])).find(Boolean);
  const read = v.safeParse(schemas.title, given);
  return read.success ? read.output : undefined;
}

/** Returns the first value that a map has under one of the keys. */
function valueIn(map: unknown, keys: readonly string[]): unknown {
  if (typeof map !== "object" || map === null) return undefined;
  return keys.map((key) => Object.getOwnPropertyDescriptor(map, key)?.value).find((value) => value !== undefined);
}

/** Whether the value means what other tools mean by the key: `published: true`, or `url` with a path on the site. */
function isOfOthers(name: string, value: unknown): boolean {
  if (name === "status") return typeof value !== "string";
  if (name === "published" || name === "updated") return truthOf(value) !== undefined;
  return name === "url" && typeof value === "string" && /^[^:]*\//.test(value);
}

/**
 * Reads the audience from the value of its key.
 * @returns the names, or a message that says what is wrong with the value
 */
export function readAudience(value: unknown): readonly string[] | string {
  if (value === undefined) return "cannot be read";
  const read = v.safeParse(audience, isEmpty(value) ? [] : value, { abortPipeEarly: true });
  return read.success ? read.output : read.issues[0].message;
}

function isKey(name: string): name is Key {
  return Object.hasOwn(schemas, name);
}

/** Whether a value is empty; a key with an empty value counts as absent. */
function isEmpty(value: unknown): boolean {
  return (
    value === null || (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && value.length === 0)
  );
}

/** Whether a value of `lang` is the name of no language. */
function isNoLanguage(given: string): boolean {
  try {
    const [tag = ""] = given.replaceAll("_", "-").split("-", 1);
    return languageNames.of(tag) === undefined;
  } catch {
    return /^\S{1,8}$/.test(given);
  }
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Keys of other tools that differ from one of ours by one character. */
const keysOfOthers = ["update", "updates", "sources", "publish", "publisher", "table", "tabs", "urls", "versions"];

const keys = Object.keys(schemas);
const keyLetters = keys.map(lettersOf);

/** Returns the key that an unknown key probably misspells; undefined if none is close. */
function misspelt(name: string): string | undefined {
  if (name.length <= 3 || keysOfOthers.includes(name)) return undefined;
  const sorted = lettersOf(name);
  const turned = keys.find((key, at) => keyLetters[at] === sorted && distance(name, key) === 2);
  const near = turned ?? closest(name, keys);
  return turned !== undefined || distance(name, near) === 1 ? near : undefined;
}

function lettersOf(name: string): string {
  return [...name].sort().join("");
}
