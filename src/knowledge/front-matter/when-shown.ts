import * as v from "valibot";
import type { Entry } from "./entry.ts";
import { date } from "./key-schemas.ts";

/** From when on, and until when, a page is to be read, in milliseconds since 1970. */
export interface Shown {
  readonly shownFrom?: number;
  readonly shownUntil?: number;
}

/** When Hugo and Jekyll publish a page, and when Hugo takes it away again. */
export function shownWhen(entries: readonly Entry[]): Shown {
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

/**
 * What keeps a page from being published, or from being found, in the tools that people use: Hugo, Jekyll, Docusaurus,
 * Obsidian Publish, ReadMe, Mintlify, GitBook.
 */
const draftKeys = new Map([
  ["draft", true],
  ["unlisted", true],
  ["hidden", true],
  ["published", false],
  ["publish", false],
]);

export function saysDraft({ key, value }: Entry): boolean {
  const name = key.toLowerCase();
  // Retype
  if (name === "visibility") return /^(?:hidden|private)$/i.test(String(value));
  // Hugo: what becomes no page of its own.
  if (name === "build" || name === "_build") {
    return (
      typeof value === "object" && value !== null && "render" in value && /^(?:never|false)$/.test(String(value.render))
    );
  }
  const draft = draftKeys.get(name);
  return draft !== undefined && truthOf(value) === draft;
}

/** A truth as YAML of either version, and people, write it; undefined where a value is none. */
export function truthOf(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  return /^(?:true|yes|on|1)$/.test(word) ? true : /^(?:false|no|off|0)$/.test(word) ? false : undefined;
}
