import * as v from "valibot";
import type { Entry } from "./entry.ts";
import { date } from "./key-schemas.ts";

/** From when and until when a page is published, in milliseconds since 1970. */
export interface Shown {
  readonly shownFrom?: number;
  readonly shownUntil?: number;
}

/** Reads when a page is published, as Hugo and Jekyll define it, and when Hugo withdraws it. */
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
 * Keys that keep a page from being published or listed, with the value that does so: of Hugo, Jekyll, Docusaurus, Obsidian
 * Publish, ReadMe, Mintlify and GitBook.
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
  // Hugo: content that gets no page of its own.
  if (name === "build" || name === "_build") {
    return (
      typeof value === "object" && value !== null && "render" in value && /^(?:never|false)$/.test(String(value.render))
    );
  }
  const draft = draftKeys.get(name);
  return draft !== undefined && truthOf(value) === draft;
}

/** Reads a boolean as YAML 1.1, YAML 1.2 or people write it; undefined if the value is none. */
export function truthOf(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  return /^(?:true|yes|on|1)$/.test(word) ? true : /^(?:false|no|off|0)$/.test(word) ? false : undefined;
}
