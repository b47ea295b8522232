import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import type { FrontMatter } from "../document.ts";
import type { Entry } from "./entry.ts";
import { dateOf, synonyms, withGrouped } from "./key-names.ts";
import { audience, namesOf, schemas } from "./key-schemas.ts";
import { placeOnSite } from "./place-on-site.ts";
import { type Shown, saysDraft, shownWhen, truthOf } from "./when-shown.ts";

type Key = keyof typeof schemas;
type Values = { [K in Key]?: v.InferOutput<(typeof schemas)[K]> };

interface Passed {
  /** The index of its line in the front matter. */
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

export interface ReadKeys extends Shown {
  /** Whether the page is not to be read by anybody yet, or only by who knows its address. */
  readonly isDraft: boolean;
  /** What the page is called in a list of all pages. */
  readonly nameInNavigation?: string;
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
  const named = nameInNavigation(entries);
  const place = placeOnSite(entries);
  for (const { key, value, line, lineOf } of withGrouped(entries)) {
    const name = key.toLowerCase();
    if (isOfOthers(name, value)) continue;
    const meant = synonyms[name];
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

/** What a page is called where there is room for a few words, as in a list of all pages. */
const namesInNavigation = [
  "sidebar_label",
  "linktitle",
  "shorttitle",
  "nav_title",
  "navtitle",
  "sidebartitle",
  "label",
];

function nameInNavigation(entries: readonly Entry[]): string | undefined {
  const given = entries.find(({ key }) => namesInNavigation.includes(key.toLowerCase()))?.value;
  const read = v.safeParse(schemas.title, given);
  return read.success ? read.output : undefined;
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
const keysOfOthers = ["update", "updates", "sources", "publish", "publisher", "table", "tabs", "urls", "versions"];

/** The key that an unknown one was meant to be; other people's keys are none of our business. */
function misspelt(name: string): string | undefined {
  const near = closest(name, Object.keys(schemas));
  return distance(name, near) === 1 && name.length > 3 && !keysOfOthers.includes(name) ? near : undefined;
}
